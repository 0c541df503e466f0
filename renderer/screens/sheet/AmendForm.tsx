import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { receiptText, sheetText } from '../../i18n/sheet.vi.ts';
import { ReceiptFields } from './ReceiptFields.tsx';
import { readReceipt, receiptOf } from './receiptDraft.ts';
import classes from './Sheet.module.css';
import type { Revision, Sheet } from './sheetTypes.ts';
import { useSheetStep } from './useSheetStep.ts';

/** Corrects how a report came; its kind and figures stay. */
export function AmendForm({
  sheet,
  revision,
  onClose,
}: {
  readonly sheet: Sheet;
  readonly revision: Revision;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const step = useSheetStep();
  const [draft, setDraft] = useState(() => receiptOf(revision));
  // A version that came while this was typed must not be overwritten unseen.
  const [{ submissionId, version }] = useState(revision);
  const [wasTried, setTried] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => formRef.current?.querySelector('input')?.focus(), []);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const receipt = readReceipt(draft);
    if (receipt === null) return;
    const isSaved = await step.run(
      () => api.submission.amend({ submissionId, version, ...receipt }),
      `${receiptText.amended}, ${sheet.unit.name}`,
    );
    if (isSaved) onClose();
  };
  return (
    <form ref={formRef} className={classes.form} onSubmit={(event) => void save(event)}>
      <ReceiptFields
        draft={draft}
        today={sheet.today}
        actor={sheet.actor}
        wasTried={wasTried}
        onChange={(patch) => setDraft({ ...draft, ...patch })}
      />
      {step.failure !== null && (
        <p className={classes.error} role="alert">
          {step.failure}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" disabled={step.isBusy}>
          {sheetText.kept}
        </Button>
        <Button variant="default" onClick={onClose}>
          {sheetText.close}
        </Button>
      </div>
    </form>
  );
}
