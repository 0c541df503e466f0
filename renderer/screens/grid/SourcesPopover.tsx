import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { KIND_NAMES, sourcesText } from '../../i18n/grid.vi.ts';
import { SourceCard } from '../report/SourceCard.tsx';
import type { Grid } from './gridModel.ts';

export type OpenSources = {
  readonly indicator: string;
  /** Only units of this kind: a sub-total. */
  readonly kind: string | null;
  readonly anchor: HTMLElement;
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
  const box = open.anchor.getBoundingClientRect();
  const ofKind = new Set(
    grid.units.filter(({ kind }) => kind === open.kind).map(({ code }) => code),
  );
  const entries = (sources.data?.entries ?? []).filter(
    ({ unitCode }) => open.kind === null || ofKind.has(unitCode),
  );
  return (
    <Popover
      opened
      position="top"
      offset={4}
      trapFocus
      withRoles={false}
      withinPortal
      onDismiss={onClose}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
    >
      <Popover.Target>
        <span
          style={{
            position: 'fixed',
            left: box.left,
            top: box.top,
            width: box.width,
            height: box.height,
            pointerEvents: 'none',
          }}
        />
      </Popover.Target>
      <Popover.Dropdown
        p={0}
        role="dialog"
        aria-label={sourcesText.label(sources.data?.label ?? '')}
      >
        {sources.isError && <p role="alert">{errorSentence(sources.error)}</p>}
        {sources.data !== undefined && (
          <SourceCard
            heading={headingOf(sources.data, open.kind)}
            note={sourcesText.units(entries.length)}
            entries={entries}
          />
        )}
      </Popover.Dropdown>
    </Popover>
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
