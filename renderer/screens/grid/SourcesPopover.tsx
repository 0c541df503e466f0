import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { AnchoredPopover, type Anchor } from '../../components/AnchoredPopover.tsx';
import { KIND_NAMES, sourcesText } from '../../i18n/grid.vi.ts';
import { SourceCard } from '../report/SourceCard.tsx';
import type { Grid } from './gridModel.ts';

export type OpenSources = {
  readonly indicator: string;
  /** Only units of this kind: a sub-total. */
  readonly kind: string | null;
  readonly anchor: Anchor;
};

/** The units behind a total or sub-total, at the number that was asked. */
export function SourcesPopover({
  grid,
  open,
  onClose,
}: {
  readonly grid: Grid;
  readonly open: OpenSources;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const campaign = grid.campaign.code;
  const sources = useQuery({
    queryKey: ['grid', campaign, 'sources', open.indicator],
    queryFn: () => api.report.sources({ campaign, indicator: open.indicator }),
  });
  const ofKind = new Set(
    grid.units.filter(({ kind }) => kind === open.kind).map(({ code }) => code),
  );
  const entries = (sources.data?.entries ?? []).filter(
    ({ unitCode }) => open.kind === null || ofKind.has(unitCode),
  );
  return (
    <AnchoredPopover
      anchor={open.anchor}
      label={sourcesText.label(sources.data?.label ?? '')}
      onClose={onClose}
    >
      {sources.isError && <p role="alert">{errorSentence(sources.error)}</p>}
      {sources.data !== undefined && (
        <SourceCard
          heading={headingOf(sources.data, open.kind)}
          note={sourcesText.units(entries.length)}
          entries={entries}
          trail={{ campaign, indicator: open.indicator }}
        />
      )}
    </AnchoredPopover>
  );
}

type Sources = {
  readonly label: string;
  readonly totalText: string;
  readonly unitOfMeasure: string;
};

function headingOf({ label, totalText, unitOfMeasure }: Sources, kind: string | null): string {
  return kind === null
    ? sourcesText.heading(label, totalText, unitOfMeasure)
    : `${label}, ${KIND_NAMES[kind] ?? kind}`;
}
