import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { contactText, CONTACT_KIND_NAMES } from '../../i18n/contact.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import type { BoardUnit, Contact } from './boardTypes.ts';
import classes from './LogContactDialog.module.css';
import { contactNow, type ContactEntry } from './useContactLog.ts';

/** Asks what a unit said when it was called; the moment is now until it is corrected. */
export function LogContactDialog(props: {
  readonly unit: BoardUnit;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly onLog: (entry: ContactEntry) => void;
  readonly onClose: () => void;
}) {
  const { unit, isSaving, failure, onLog, onClose } = props;
  const [kind, setKind] = useState<Contact['kind']>('call');
  const [answer, setAnswer] = useState('');
  const [day, setDay] = useState(() => formatShortDate(contactNow().on));
  const [time, setTime] = useState(() => contactNow().time);
  const on = parseVietnameseDate(day);
  const isTime = time === '' || /^([01]\d|2[0-3]):[0-5]\d$/u.test(time);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!on.ok || !isTime) return;
    onLog({
      units: [unit],
      kind,
      on: on.value,
      time: time === '' ? null : time,
      answer: answer.trim() === '' ? null : answer.trim(),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={contactText.logTitle(unit.name)}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <form className={classes.form} onSubmit={save}>
        <TextInput
          size="md"
          data-autofocus
          label={contactText.answer}
          placeholder={contactText.answerExample}
          maxLength={500}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <div className={classes.moment}>
          <TextInput
            size="md"
            label={contactText.time}
            value={time}
            error={isTime ? null : contactText.badTime}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            label={contactText.day}
            value={day}
            error={on.ok ? null : contactText.badDay}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </div>
        <SegmentedControl
          aria-label={contactText.kind}
          value={kind}
          onChange={setKind}
          data={(['call', 'message', 'letter'] as const).map((value) => ({
            value,
            label: CONTACT_KIND_NAMES[value],
          }))}
        />
        {failure !== null && <p role="alert">{failure}</p>}
        <div className={classes.actions}>
          <Button size="md" variant="default" onClick={onClose}>
            {contactText.later}
          </Button>
          <Button size="md" type="submit" loading={isSaving}>
            {contactText.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
