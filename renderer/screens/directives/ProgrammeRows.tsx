import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { IconAction } from '../../components/IconAction.tsx';
import { draftText, eventText } from '../../i18n/directives.vi.ts';
import { dayText, readDate } from '../campaign/factsDraft.ts';
import classes from './Draft.module.css';
import type { Content } from './directiveTypes.ts';
import { useIntakeDesk } from './intakeContext.tsx';
import { focusNamed, WordField } from './WordField.tsx';

type Row = Content['events'][number]['programme'][number];

/** The programme of an event, folded until it is looked at: title, words of the time, the day they name. */
export function ProgrammeRows({
  programme,
  at,
  onChange,
}: {
  readonly programme: readonly Row[];
  /** The event's place among all. */
  readonly at: number;
  readonly onChange: (patch: { readonly programme: Row[] }) => void;
}) {
  const { look } = useIntakeDesk();
  const [isOpen, setOpen] = useState(false);
  const rows = programme.map((row, index) => ({
    row,
    index,
    key: `${index}/${programme.length}`,
  }));
  const change = (row: number, patch: Partial<Row>) =>
    onChange({
      programme: programme.map((each, index) => (index === row ? { ...each, ...patch } : each)),
    });
  const shared = (row: number, column: 'title' | 'timeText' | 'date') => {
    const target = `/events/${at}/programme/${row}/${column}`;
    return {
      name: eventText.ofRow(eventText[column], row + 1),
      placeholder: eventText[column],
      onLook: () => look({ field: 'events', target, item: target }),
    };
  };
  const Fold = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        aria-expanded={isOpen}
        leftSection={<Fold size={14} stroke={1.8} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {draftText.programme(programme.length)}
      </Button>
      {isOpen && (
        <>
          {rows.map(({ row, index, key }) => (
            <div key={key} className={classes.programme}>
              <span className={classes.order}>{index + 1}</span>
              <WordField
                {...shared(index, 'title')}
                value={row.title}
                onChange={(text) => {
                  change(index, { title: text });
                  return true;
                }}
              />
              <WordField
                {...shared(index, 'timeText')}
                value={row.timeText}
                onChange={(text) => {
                  change(index, { timeText: text });
                  return true;
                }}
              />
              <WordField
                {...shared(index, 'date')}
                value={dayText(row.date)}
                onChange={(text) => {
                  const date = readDate(text);
                  if (date === undefined) return false;
                  change(index, { date });
                  return true;
                }}
              />
              <IconAction
                label={draftText.removeRow(index + 1)}
                onClick={() => onChange({ programme: programme.toSpliced(index, 1) })}
              >
                <IconX size={14} stroke={1.8} />
              </IconAction>
            </div>
          ))}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
            onClick={() => {
              const order = Math.max(0, ...programme.map((row) => row.order)) + 1;
              const row: Row = { order, title: '', timeText: '', date: null, part: null };
              onChange({ programme: [...programme, row] });
              focusNamed(eventText.ofRow(eventText.title, programme.length + 1));
            }}
          >
            {draftText.addRow}
          </Button>
        </>
      )}
    </div>
  );
}
