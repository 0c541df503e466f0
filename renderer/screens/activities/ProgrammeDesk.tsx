import { useMemo, type ReactNode } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { PaperButton } from '../../components/PaperButton.tsx';
import { RowGrid, type RowCheck } from '../../components/rowGrid/RowGrid.tsx';
import type { RowColumn, StoredRow } from '../../components/rowGrid/rowGridTypes.ts';
import { RowStatus } from '../../components/rowGrid/RowStatus.tsx';
import { activitiesText, PROGRAMME_KEYS, programmeText } from '../../i18n/activities.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import classes from './Activities.module.css';
import type { Person, Programme } from './activityTypes.ts';
import { ProgrammeCounts } from './ProgrammeCounts.tsx';
import { useActivityStep } from './useActivityStep.ts';
import { storedPerson, useProgrammeRows } from './useProgrammeRows.ts';

/** Rows of the event's programme with the people sent there, and who came. */
export function ProgrammeDesk({
  campaign,
  programme,
  tabs,
}: {
  readonly campaign: string;
  readonly programme: Programme;
  readonly tabs: ReactNode;
}) {
  const entries = useProgrammeRows(campaign);
  const step = useActivityStep();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  const columns = useMemo(() => columnsOf(programme.units), [programme.units]);
  const sections = useMemo(() => {
    const hasEvents = new Set(programme.rows.map(({ event }) => event)).size > 1;
    return programme.rows.map((row) => ({
      id: row.id,
      name: row.title,
      head: <RowHead row={row} hasEvent={hasEvents} />,
      rows: row.people.map((person) => storedPerson(row.id, person)),
    }));
  }, [programme.rows]);
  const { run } = step;
  const check = useMemo<RowCheck<Person>>(
    () => ({
      label: programmeText.attended,
      name: ({ stored, section }) => {
        const title = programme.rows.find(({ id }) => id === section)?.title ?? '';
        return programmeText.attendedAt(stored.name, title);
      },
      isChecked: ({ stored }) => stored.attended,
      onToggle: ({ id, stored }) =>
        void run((api) => api.programme.attend({ campaign, id, attended: !stored.attended })),
    }),
    [programme.rows, campaign, run],
  );
  const remove = async ({ id }: StoredRow<Person>) => {
    if (!(await run((api) => api.programme.remove({ campaign, id })))) return;
    toast({ text: programmeText.removed, action: { label: activitiesText.undo, run: undo } });
  };
  const sent = programme.rows.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <Page
      title={SCREEN_NAMES.activities}
      subtitle={programmeText.subtitle(sent, programme.persons)}
      keys={PROGRAMME_KEYS}
      tools={
        <>
          {tabs}
          <div className={classes.filters}>
            {programme.rows.length > 0 && (
              <PaperButton campaign={campaign} paper={{ kind: 'programmeList' }} />
            )}
          </div>
        </>
      }
      sideLabel={programmeText.counts}
      side={<ProgrammeCounts campaign={campaign} programme={programme} step={step} />}
      status={<RowStatus entries={entries} />}
    >
      {programme.rows.length === 0 ? (
        <p className={classes.note}>{programmeText.empty}</p>
      ) : (
        <div className={classes.desk}>
          {!programme.isOpen && <p className={classes.note}>{activitiesText.closed}</p>}
          {step.failure !== null && (
            <p role="alert" className={classes.error}>
              {step.failure}
            </p>
          )}
          <div className={classes.fill}>
            <RowGrid
              label={programmeText.list}
              entries={entries}
              columns={columns}
              sections={sections}
              isReadOnly={!programme.isOpen}
              defaults={NO_DEFAULTS}
              check={check}
              removeLabel={programmeText.remove}
              onRemove={(row) => void remove(row)}
            />
          </div>
        </div>
      )}
    </Page>
  );
}

const NO_DEFAULTS = {};

function RowHead({
  row,
  hasEvent,
}: {
  readonly row: Programme['rows'][number];
  /** A lone event is not named at every row. */
  readonly hasEvent: boolean;
}) {
  return (
    <span className={classes.rowHead} title={row.title} data-programme={row.id}>
      <span>{row.title}</span>
      <small>{[hasEvent ? row.event : '', whenOf(row)].filter(Boolean).join(', ')}</small>
    </span>
  );
}

/** As the document words it; a date of its own only where it gives no words. */
function whenOf({ timeText, part, date }: Programme['rows'][number]): string {
  if (timeText !== '') return timeText;
  return [part ?? '', date === null ? '' : formatShortDate(date)].filter(Boolean).join(' ');
}

const MAX_LENGTH = 200;

function columnsOf(units: Programme['units']): readonly RowColumn[] {
  return [
    { key: 'person', label: programmeText.person, maxLength: MAX_LENGTH },
    { key: 'title', label: programmeText.title, width: '30%', maxLength: MAX_LENGTH },
    {
      key: 'unit',
      label: programmeText.unit,
      width: '30%',
      maxLength: MAX_LENGTH,
      suggestions: units,
    },
  ];
}
