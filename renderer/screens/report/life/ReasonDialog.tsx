import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { MIN_REASON_LENGTH } from '#app/domain/reportCheck.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { reasonText } from '../../../i18n/reportLife.vi.ts';
import { useToast } from '../../../shell/toasts.tsx';
import { StepDialog } from '../StepDialog.tsx';
import classes from './Life.module.css';
import type { Check } from './reportChecks.ts';

/** One reason for one check or for many: why the report may go to the leader all the same. */
export function ReasonDialog({
  checks,
  campaign,
  onClose,
}: {
  readonly checks: readonly Check[];
  readonly campaign: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [reason, setReason] = useState('');
  return (
    <StepDialog
      title={reasonText.title(checks.length)}
      verb={reasonText.save}
      isReady={reason.trim().length >= MIN_REASON_LENGTH}
      onClose={onClose}
      run={async () => {
        await api.reportLife.acknowledge({
          campaign,
          checks: checks.map(({ code, place }) => ({ code, place })),
          reason,
        });
        toast({ text: reasonText.saved });
      }}
    >
      <ul className={classes.asked}>
        {checks.map(({ code, place, sentence }) => (
          <li key={`${code} ${place}`}>{sentence}</li>
        ))}
      </ul>
      <Textarea
        label={reasonText.label}
        description={reasonText.help}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </StepDialog>
  );
}
