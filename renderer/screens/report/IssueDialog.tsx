import { Button, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { actionText, identifyText } from '../../i18n/report.vi.ts';
import { issueText } from '../../i18n/reportLife.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import classes from './Dialogs.module.css';
import { StepDialog } from './StepDialog.tsx';

/** "Phát hành": number and date from the văn thư, the signed copy kept as it is. */
export function IssueDialog({
  reportId,
  submittedOn,
  onIssued,
  onClose,
}: {
  readonly reportId: string;
  /** ISO date of "trình ký": an earlier date of issue is asked about. */
  readonly submittedOn: string;
  readonly onIssued: () => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [signedCopy, setSignedCopy] = useState<File | null>(null);
  const issuedOn = parseVietnameseDate(date);
  const isNumber = /^\d{1,6}$/u.test(number.trim());
  return (
    <StepDialog
      title={actionText.issueTitle}
      verb={actionText.issue}
      isReady={isNumber && issuedOn.ok}
      onClose={onClose}
      run={async () => {
        if (!issuedOn.ok) return;
        const facts = { reportId, number: number.trim(), issuedOn: issuedOn.value, signedCopy };
        await api.report.issue(facts);
        onIssued();
        toast({ text: actionText.issued });
      }}
    >
      <p>{actionText.issueBody}</p>
      <TextInput
        size="md"
        label={actionText.issueNumber}
        inputMode="numeric"
        value={number}
        error={number !== '' && !isNumber ? identifyText.badNumber : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={actionText.issueDate}
        placeholder={identifyText.datePlaceholder}
        value={date}
        error={date.length >= FULL_DATE && !issuedOn.ok ? identifyText.badDate : null}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {issuedOn.ok && issuedOn.value < submittedOn && (
        <p role="status" className={classes.warning}>
          {issueText.before(formatShortDate(submittedOn))}
        </p>
      )}
      <div className={classes.file}>
        <FileButton onChange={setSignedCopy} accept="application/pdf,image/*">
          {(props) => (
            <Button variant="default" {...props}>
              {actionText.chooseFile}
            </Button>
          )}
        </FileButton>
        <span>{signedCopy?.name ?? actionText.issueCopy}</span>
      </div>
    </StepDialog>
  );
}

/** Shorter is still being typed. */
const FULL_DATE = 8;
