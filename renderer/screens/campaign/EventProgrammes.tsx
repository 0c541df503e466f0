import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { RowGrid } from '../../components/rowGrid/RowGrid.tsx';
import type { RowColumn } from '../../components/rowGrid/rowGridTypes.ts';
import { programmeRowsText } from '../../i18n/campaign.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import { useActivityStep } from '../activities/useActivityStep.ts';
import classes from './CampaignScreen.module.css';
import type { Setup } from './setupTypes.ts';
import { programmeRows, useEventProgrammes } from './useEventProgrammes.ts';

/**
 * The programme of every event, typed or pasted row by row; people are sent to
 * its rows on Hoạt động. What was read out of a document is shown there alone.
 */
export function EventProgrammes({
  setup: { code, events },
  isReadOnly,
}: {
  readonly setup: Setup;
  readonly isReadOnly: boolean;
}) {
  const entries = useEventProgrammes(code);
  const { failure, run } = useActivityStep();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  const [isOpen, setOpen] = useState(false);
  const typed = useMemo(() => events.filter(({ isQuoted }) => !isQuoted), [events]);
  const quoted = events.filter(({ isQuoted }) => isQuoted);
  const sections = useMemo(
    () =>
      typed.map((event) => ({
        id: event.id,
        name: event.name,
        head: event.name,
        rows: programmeRows(event),
      })),
    [typed],
  );
  const remove = async (id: string) => {
    if (!(await run((api) => api.programme.removeRow({ campaign: code, id })))) return;
    toast({
      text: programmeRowsText.removed,
      action: { label: programmeRowsText.undo, run: undo },
    });
  };
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const count = events.reduce((sum, { programme }) => sum + programme.length, 0);
  return (
    <section aria-label={programmeRowsText.heading} className={classes.programme}>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        leftSection={<Chevron size={14} stroke={1.8} aria-hidden />}
        onClick={() => setOpen((now) => !now)}
      >
        {programmeRowsText.count(count)}
      </Button>
      {isOpen && (
        <>
          {quoted.map(({ id, name, programme }) => (
            <p key={id} className={classes.empty}>
              {programmeRowsText.quoted(name, programme.length)}
            </p>
          ))}
          {failure !== null && (
            <p role="alert" className={`${classes.error} ${classes.empty}`}>
              {failure}
            </p>
          )}
          {sections.length > 0 && (
            <div className={classes.programmeRows}>
              <RowGrid
                label={programmeRowsText.heading}
                entries={entries}
                columns={COLUMNS}
                sections={sections}
                isReadOnly={isReadOnly}
                defaults={NO_DEFAULTS}
                trail={TRAIL}
                removeLabel={programmeRowsText.remove}
                onRemove={({ id }) => void remove(id)}
                onMove={({ id }, by) =>
                  void run((api) => api.programme.moveRow({ campaign: code, id, by }))
                }
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

const NO_DEFAULTS = {};

const TRAIL = {
  label: programmeRowsText.people,
  of: ({ stored }: { readonly stored: { readonly people: number } }) =>
    stored.people === 0 ? '' : String(stored.people),
};

const COLUMNS: readonly RowColumn[] = [
  { key: 'timeText', label: programmeRowsText.timeText, width: '20%', maxLength: 200 },
  { key: 'title', label: programmeRowsText.title, maxLength: 500, isLong: true },
  { key: 'date', label: programmeRowsText.date, width: '110px', maxLength: 20 },
  { key: 'part', label: programmeRowsText.part, width: '90px', maxLength: 50 },
];
