import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { dutyText } from '../../i18n/duties.vi.ts';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { SourceCard } from '../report/SourceCard.tsx';
import classes from './DutyScreen.module.css';

/** A figure of the units a duty names; it opens their values and where each came from. */
export function DutyFigure({
  campaign,
  figure,
  units,
}: {
  readonly campaign: string;
  readonly figure: { readonly indicator: string; readonly text: string };
  readonly units: readonly string[];
}) {
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const sources = useQuery({
    queryKey: ['duties', campaign, 'sources', figure.indicator],
    queryFn: () => api.report.sources({ campaign, indicator: figure.indicator }),
    enabled: isOpen,
  });
  const entries = (sources.data?.entries ?? []).filter(({ unitCode }) => units.includes(unitCode));
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={classes.figure}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {figure.text}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={dutyText.sources}>
        {sources.isError && <p role="alert">{errorSentence(sources.error)}</p>}
        {sources.data !== undefined && (
          <SourceCard
            heading={figure.text}
            note={sourcesText.units(entries.length)}
            entries={entries}
            trail={{ campaign, indicator: figure.indicator }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
