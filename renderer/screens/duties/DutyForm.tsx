import { Button, Textarea, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { dutyText } from '../../i18n/duties.vi.ts';
import classes from './DutyScreen.module.css';

/** Who is asked and for what, as the paper words it: a new duty, or one typed before. */
export function DutyForm({
  campaign,
  duty,
  onClose,
}: {
  readonly campaign: string;
  readonly duty: { readonly id: string; readonly unitText: string; readonly text: string } | null;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const focusOnce = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  useHotkeys([['Escape', onClose]], []);
  const [unitText, setUnitText] = useState(duty?.unitText ?? '');
  const [text, setText] = useState(duty?.text ?? '');
  const [wasTried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () =>
      api.duty.write({ campaign, duty: duty?.id ?? null, unitText: unitText.trim(), text }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const missing = (value: string) => (wasTried && value.trim() === '' ? dutyText.required : null);
  return (
    <form
      className={classes.form}
      aria-label={duty === null ? dutyText.add : dutyText.edit(duty.unitText)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (unitText.trim() !== '' && text.trim() !== '') saving.mutate();
      }}
    >
      <TextInput
        ref={focusOnce}
        label={dutyText.unit}
        description={dutyText.unitHelp}
        value={unitText}
        maxLength={300}
        error={missing(unitText)}
        onChange={(event) => setUnitText(event.currentTarget.value)}
      />
      <Textarea
        label={dutyText.columns.duty}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        error={missing(text)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {saving.isError && <p role="alert">{errorSentence(saving.error)}</p>}
      <div className={classes.formActions}>
        <Button type="submit" loading={saving.isPending}>
          {dutyText.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {dutyText.later}
        </Button>
      </div>
    </form>
  );
}
