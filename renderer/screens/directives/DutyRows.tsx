import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { draftText, dutyText, eventText } from '../../i18n/directives.vi.ts';
import classes from './Draft.module.css';
import type { Content } from './directiveTypes.ts';
import { FieldRow } from './FieldRow.tsx';
import { useIntakeDesk } from './intakeContext.tsx';
import { focusNamed, WordField } from './WordField.tsx';

/** Who has to do what; the words of the unit heading stand above those of the duty. */
export function DutyRows() {
  const { draft, editContent, look } = useIntakeDesk();
  const { duties } = draft.content;
  const rows = duties.map((duty, at) => ({ duty, at, key: `${at}/${duties.length}` }));
  const change = (at: number, patch: Partial<Content['duties'][number]>) =>
    editContent((now) => ({
      ...now,
      duties: now.duties.map((duty, index) => (index === at ? { ...duty, ...patch } : duty)),
    }));
  const show = (at: number, part: 'unit' | 'text') => {
    const pointer = `/duties/${at}/${part}`;
    look({ field: 'duties', target: pointer, item: pointer });
  };
  return (
    <FieldRow field="duties" controlId={null}>
      <div className={classes.items}>
        {rows.map(({ duty, at, key }) => (
          <div key={key} className={classes.item}>
            <div className={classes.pair}>
              <WordField
                name={eventText.ofDuty(dutyText.unit, at + 1)}
                value={duty.unit}
                placeholder={dutyText.unit}
                onLook={() => show(at, 'unit')}
                onChange={(text) => {
                  change(at, { unit: text });
                  return true;
                }}
              />
              <WordField
                name={eventText.ofDuty(dutyText.text, at + 1)}
                value={duty.text}
                placeholder={dutyText.text}
                limit={100_000}
                onLook={() => show(at, 'text')}
                onChange={(text) => {
                  change(at, { text });
                  return true;
                }}
              />
            </div>
            <IconAction
              label={draftText.removeDuty(at + 1)}
              onClick={() =>
                editContent((now) => ({ ...now, duties: now.duties.toSpliced(at, 1) }))
              }
            >
              <IconX size={14} stroke={1.8} />
            </IconAction>
          </div>
        ))}
        <Button
          className={classes.add}
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => {
            editContent((now) => ({ ...now, duties: [...now.duties, { unit: '', text: '' }] }));
            focusNamed(eventText.ofDuty(dutyText.unit, duties.length + 1));
          }}
        >
          {draftText.addDuty}
        </Button>
      </div>
    </FieldRow>
  );
}
