import { Link } from 'wouter';
import { formatNumber } from '#app/domain/formatNumber.ts';
import type { Coverage } from '#app/domain/reportModel.ts';
import { coverageText } from '../../i18n/report.vi.ts';
import { SourceCard } from './SourceCard.tsx';

const FIGURES = [
  'expected',
  'reported',
  'onTime',
  'late',
  'none',
  'returned',
  'missing',
] as const satisfies readonly (keyof Coverage)[];

/** How many units stand where; counts only, no names. */
export function CoverageCard({ coverage }: { readonly coverage: Coverage }) {
  return (
    <SourceCard
      heading={coverageText.heading}
      note={`${coverage.reported}/${coverage.expected} ${coverageText.note}`}
      entries={FIGURES.map((figure) => ({
        unitCode: figure,
        unitName: coverageText.figures[figure],
        valueText: formatNumber(coverage[figure]),
        source: '',
      }))}
    >
      <Link href="/nhap-ket-qua">{coverageText.openGrid}</Link>
    </SourceCard>
  );
}
