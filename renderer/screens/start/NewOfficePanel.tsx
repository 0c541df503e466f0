import { Button } from '@mantine/core';
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
  const create = useMutation({
    mutationFn: (office: Office) => api.session.createOffice(office),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const submit = () => {
    const read = readDraft(draft);
    if ('office' in read) {
      setErrors({});
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
