import { Link } from 'wouter';
import type { NumberSource } from '#app/domain/reportModel.ts';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { coverageText } from '../../i18n/report.vi.ts';
import { CoverageCard } from './CoverageCard.tsx';
import type { ReportChips } from './reportContext.tsx';
import { SourceCard } from './SourceCard.tsx';

/**
 * What stands behind one number of the pages: the units of a count, or the
 * units of an indicator with their figures. A frozen report shows the sources
 * it froze.
 */
export function FigureSource({
  chips,
  source,
  units = null,
}: {
  readonly chips: ReportChips;
  readonly source: NumberSource;
  /** Only these: a sub-total. */
  readonly units?: readonly string[] | null;
}) {
  const { campaign, shown } = chips;
  if (source.kind === 'coverage') {
    return <CoverageCard coverage={chips.release.coverage} campaign={campaign} reportId={shown} />;
  }
  const found = chips.leader.sources.find(({ indicator }) => indicator === source.indicator);
  const entries = (found?.entries ?? []).filter(
    ({ unitCode }) => units === null || units.includes(unitCode),
  );
  return (
    <SourceCard
      heading={
        found === undefined
          ? source.indicator
          : sourcesText.heading(found.label, found.totalText, found.unitOfMeasure)
      }
      note={sourcesText.units(entries.length)}
      entries={entries}
      trail={{ campaign, indicator: source.indicator }}
      isFrozen={shown !== null}
      current={source.kind === 'unitValue' ? source.unit : undefined}
    >
      <Link href="/nhap-ket-qua">{coverageText.openGrid}</Link>
    </SourceCard>
  );
}
