import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { focusFirstError } from '../../components/officeForm/fieldId.ts';
import {
  NEW_OFFICE,
  readDraft,
  type FieldErrors,
  type Office,
} from '../../components/officeForm/officeDraft.ts';
import { OfficeFields } from '../../components/officeForm/OfficeFields.tsx';
import { officeText } from '../../i18n/office.vi.ts';
import { startText } from '../../i18n/start.vi.ts';
import classes from './StartScreen.module.css';

/** "Bắt đầu": the office by hand. */
export function NewOfficePanel() {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(NEW_OFFICE);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [clerks, setClerks] = useState('');
  const names = namesOf(clerks);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  const create = useMutation({
    mutationFn: async (office: Office) => {
      await api.session.createOffice(office);
      for (const name of names) await api.clerk.add({ name });
      const [first] = (await api.clerk.list()).clerks;
      if (first !== undefined) await api.clerk.choose({ id: first.id });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const submit = () => {
    const read = readDraft(draft);
    if ('office' in read) {
      setErrors({});
      if (twice !== undefined) return;
      create.mutate(read.office);
      return;
    }
    setErrors(read.errors);
    focusFirstError(read.errors);
  };
  return (
    <form
      className={classes.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.scroll}>
        <h2>{officeText.heading}</h2>
        <OfficeFields draft={draft} errors={errors} onChange={setDraft} />
        <Textarea
          mt="md"
          size="md"
          autosize
          minRows={2}
          maxRows={6}
          label={startText.clerks}
          description={startText.clerksHelp}
          value={clerks}
          error={twice === undefined ? null : startText.clerkTwice(twice)}
          onChange={(event) => setClerks(event.currentTarget.value)}
        />
      </div>
      <div className={classes.foot}>
        {create.error === null ? (
          <span className={classes.help}>{startText.unitsLater}</span>
        ) : (
          <span role="alert" className={classes.error}>
            {errorSentence(create.error)}
          </span>
        )}
        <Button type="submit" size="md" loading={create.isPending}>
          {startText.create}
        </Button>
      </div>
    </form>
  );
}

/** One name a line, blanks put right as the record stores them. */
function namesOf(lines: string): string[] {
  return lines
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/gu, ' '))
    .filter((name) => name !== '');
}
