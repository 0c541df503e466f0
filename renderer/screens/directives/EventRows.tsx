import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { draftText, eventText } from '../../i18n/directives.vi.ts';
import { dayText, readDate } from '../campaign/factsDraft.ts';
import classes from './Draft.module.css';
import type { Content } from './directiveTypes.ts';
import { FieldRow } from './FieldRow.tsx';
import { useIntakeDesk } from './intakeContext.tsx';
import { ProgrammeRows } from './ProgrammeRows.tsx';
import { focusNamed, WordField } from './WordField.tsx';

type Event = Content['events'][number];

/** Events the paper names, each with its programme. */
export function EventRows() {
  const { draft, editContent } = useIntakeDesk();
  const { events } = draft.content;
  const rows = events.map((event, at) => ({ event, at, key: `${at}/${events.length}` }));
  return (
    <FieldRow field="events" controlId={null}>
      <div className={classes.items}>
        {rows.map(({ event, at, key }) => (
          <EventFields key={key} event={event} at={at} />
        ))}
        <Button
          className={classes.add}
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => {
            editContent((now) => ({ ...now, events: [...now.events, NEW_EVENT] }));
            focusNamed(eventText.of(eventText.name, events.length + 1));
          }}
        >
          {draftText.addEvent}
        </Button>
      </div>
    </FieldRow>
  );
}

const NEW_EVENT: Event = {
  name: '',
  theme: null,
  start: null,
  end: null,
  venue: null,
  programme: [],
};

function EventFields({ event, at }: { readonly event: Event; readonly at: number }) {
  const { editContent, look } = useIntakeDesk();
  const change = (patch: Partial<Event>) =>
    editContent((now) => ({
      ...now,
      events: now.events.map((each, index) => (index === at ? { ...each, ...patch } : each)),
    }));
  const shared = (part: 'name' | 'theme' | 'start' | 'end' | 'venue') => {
    const target = `/events/${at}/${part}`;
    return {
      name: eventText.of(eventText[part], at + 1),
      placeholder: eventText[part],
      onLook: () => look({ field: 'events', target, item: target }),
    };
  };
  const day = (part: 'start' | 'end') => (
    <WordField
      {...shared(part)}
      value={dayText(event[part])}
      onChange={(text) => {
        const read = readDate(text);
        if (read === undefined) return false;
        change({ [part]: read });
        return true;
      }}
    />
  );
  const words = (part: 'theme' | 'venue') => (
    <WordField
      {...shared(part)}
      value={event[part] ?? ''}
      onChange={(text) => {
        change({ [part]: text.trim() === '' ? null : text });
        return true;
      }}
    />
  );
  return (
    <div className={classes.item}>
      <div className={classes.pair}>
        <WordField
          {...shared('name')}
          value={event.name}
          onChange={(text) => {
            change({ name: text });
            return true;
          }}
        />
        <div className={classes.days}>
          {day('start')}
          {day('end')}
        </div>
        {words('venue')}
        {words('theme')}
        <ProgrammeRows programme={event.programme} at={at} onChange={change} />
      </div>
      <IconAction
        label={draftText.removeEvent(at + 1)}
        onClick={() => editContent((now) => ({ ...now, events: now.events.toSpliced(at, 1) }))}
      >
        <IconX size={14} stroke={1.8} />
      </IconAction>
    </div>
  );
}
