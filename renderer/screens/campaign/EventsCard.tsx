import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Card } from '../../components/Card.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { eventsText, factsText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import { dayText, readDate } from './factsDraft.ts';
import { EventProgrammes } from './EventProgrammes.tsx';
import table from './FormsTable.module.css';
import { selectWhenDrawn } from './selectWhenDrawn.ts';
import type { Setup } from './setupTypes.ts';
import { TextCell } from './TextCell.tsx';
import type { SetupSave } from './useSetupSave.ts';

type EventRow = Setup['events'][number];
type EventEntry = Pick<EventRow, 'name' | 'start' | 'end' | 'venue'> & {
  readonly id: string | null;
};

/** Events the document names; an indicator of one is not due before it is over by the cut-off. */
export function EventsCard({
  setup,
  saving,
  isReadOnly,
}: {
  readonly setup: Setup;
  readonly saving: SetupSave;
  readonly isReadOnly: boolean;
}) {
  const { events } = setup;
  const hasDocument = setup.passedOnBy !== null || setup.requestedBy !== null;
  const save = (edit: (events: readonly EventEntry[]) => readonly EventEntry[]) =>
    saving.save((client, seen, newest) =>
      client.setup.saveEvents({
        ...seen,
        events: edit(newest.events).map(({ id, name, start, end, venue }) => ({
          id,
          name,
          start,
          end,
          venue,
        })),
      }),
    );
  const change = (id: string, patch: Partial<EventEntry>) =>
    void save((now) => now.map((event) => (event.id === id ? { ...event, ...patch } : event)));
  const add = async () => {
    const added = { id: null, name: eventsText.newName, start: null, end: null, venue: null };
    if (await save((now) => [...now, added])) {
      const { events: saved } = await saving.newest();
      selectWhenDrawn(eventFieldId(saved.at(-1)?.id ?? ''));
    }
  };
  return (
    <Card
      isRegion
      title={eventsText.heading}
      right={
        !isReadOnly &&
        hasDocument && (
          <Button
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.8} />}
            onClick={() => void add()}
          >
            {eventsText.add}
          </Button>
        )
      }
    >
      {events.length === 0 ? (
        <p className={classes.empty}>{hasDocument ? eventsText.empty : eventsText.noDocument}</p>
      ) : (
        <table className={table.table} aria-label={eventsText.heading}>
          <thead>
            <tr>
              <th scope="col">{eventsText.name}</th>
              <th scope="col" className={table.day}>
                {eventsText.start}
              </th>
              <th scope="col" className={table.day}>
                {eventsText.end}
              </th>
              <th scope="col">{eventsText.venue}</th>
              <th scope="col" className={table.tools}>
                <VisuallyHidden>{eventsText.removeColumn}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <EventFields
                key={event.id}
                event={event}
                isReadOnly={isReadOnly}
                onChange={(patch) => change(event.id, patch)}
                onRemove={() => void save((now) => now.filter(({ id }) => id !== event.id))}
              />
            ))}
          </tbody>
        </table>
      )}
      {events.length > 0 && <EventProgrammes setup={setup} isReadOnly={isReadOnly} />}
    </Card>
  );
}

/** The field of an event's name. */
export function eventFieldId(event: string): string {
  return `event-${event}`;
}

function EventFields({
  event,
  isReadOnly,
  onChange,
  onRemove,
}: {
  readonly event: EventRow;
  readonly isReadOnly: boolean;
  readonly onChange: (patch: Partial<EventEntry>) => void;
  readonly onRemove: () => void;
}) {
  const { name } = event;
  const date = (field: 'start' | 'end') => (
    <TextCell
      name={`${eventsText[field]}, ${name}`}
      value={dayText(event[field])}
      placeholder={factsText.datePlaceholder}
      isReadOnly={isReadOnly}
      limit={20}
      onLeave={(typed) => {
        const day = readDate(typed);
        if (day === undefined) return factsText.badDate;
        const start = field === 'start' ? day : event.start;
        const end = field === 'end' ? day : event.end;
        if (start !== null && end !== null && end < start) return eventsText.badRange;
        onChange({ [field]: day });
        return null;
      }}
    />
  );
  return (
    <tr>
      <td>
        <TextCell
          id={eventFieldId(event.id)}
          name={`${eventsText.name}, ${name}`}
          value={name}
          isReadOnly={isReadOnly}
          limit={200}
          onLeave={(typed) => {
            if (typed === '') return factsText.required;
            onChange({ name: typed });
            return null;
          }}
        />
      </td>
      <td>{date('start')}</td>
      <td>{date('end')}</td>
      <td>
        <TextCell
          name={`${eventsText.venue}, ${name}`}
          value={event.venue ?? ''}
          isReadOnly={isReadOnly}
          limit={200}
          onLeave={(typed) => {
            onChange({ venue: typed === '' ? null : typed });
            return null;
          }}
        />
      </td>
      <td>
        {!isReadOnly && !event.isUsed && (
          <IconAction label={eventsText.remove(name)} onClick={onRemove}>
            <IconX size={14} stroke={1.8} />
          </IconAction>
        )}
      </td>
    </tr>
  );
}
