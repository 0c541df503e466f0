import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { actionText, checkText } from '../../i18n/report.vi.ts';
import { lifeText } from '../../i18n/reportLife.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { isOpen } from './life/reportChecks.ts';
import { IssueDialog } from './IssueDialog.tsx';
import classes from './ReportSide.module.css';
import type { Preview, StoredReport } from './ReportScreen.tsx';
import { StepDialog } from './StepDialog.tsx';

type StepActionsProps = {
  readonly preview: Preview;
  /** The frozen report on screen, null for the live draft. */
  readonly shown: StoredReport | null;
  readonly campaign: string;
  readonly onChoose: (reportId: string | null) => void;
  readonly onFollow: () => void;
};

type OpenDialog = 'submit' | 'return' | 'issue' | null;

/** The one next step of the report on screen; a step that may not be taken says why. */
export function StepActions({ preview, shown, campaign, onChoose, onFollow }: StepActionsProps) {
  const api = useApi();
  const toast = useToast();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const close = () => setDialog(null);
  const sign = async (reportId: string) => {
    try {
      await api.report.sign({ reportId });
      setFailure(null);
      toast({ text: actionText.signed });
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <div className={classes.actions}>
      {shown === null && (
        <DraftActions preview={preview} onSubmit={() => setDialog('submit')} onChoose={onChoose} />
      )}
      {shown?.state === 'submitted' && (
        <>
          <Button size="md" onClick={() => void sign(shown.id)}>
            {actionText.sign}
          </Button>
          <Button size="md" variant="default" onClick={() => setDialog('return')}>
            {actionText.return}
          </Button>
        </>
      )}
      {shown?.state === 'signed' && (
        <Button size="md" onClick={() => setDialog('issue')}>
          {actionText.issue}
        </Button>
      )}
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      {dialog === 'submit' && (
        <StepDialog
          title={actionText.submitTitle}
          verb={actionText.submit}
          isReady
          onClose={close}
          run={async () => {
            await api.report.submit({ campaign });
            onFollow();
            toast({ text: actionText.submitted });
          }}
        >
          <p>{actionText.submitBody}</p>
        </StepDialog>
      )}
      {dialog === 'return' && shown !== null && (
        <StepDialog
          title={actionText.returnTitle}
          verb={actionText.return}
          isReady={note.trim() !== ''}
          onClose={close}
          run={async () => {
            await api.report.return({ reportId: shown.id, note });
            setNote('');
            onFollow();
            toast({ text: actionText.returned });
          }}
        >
          <Textarea
            label={actionText.returnNote}
            autosize
            minRows={3}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </StepDialog>
      )}
      {dialog === 'issue' && shown !== null && (
        <IssueDialog
          reportId={shown.id}
          submittedOn={shown.createdAt.slice(0, 10)}
          onIssued={() => onChoose(shown.id)}
          onClose={close}
        />
      )}
    </div>
  );
}

function DraftActions({
  preview,
  onSubmit,
  onChoose,
}: {
  readonly preview: Preview;
  readonly onSubmit: () => void;
  readonly onChoose: (reportId: string | null) => void;
}) {
  const must = preview.checks.filter(({ level }) => level === 'must').length;
  const see = preview.checks.filter(isOpen).length - must;
  const underWay = preview.reports.find(({ state }) => state === 'submitted' || state === 'signed');
  if (underWay !== undefined) {
    return (
      <>
        <Button size="md" variant="default" onClick={() => onChoose(underWay.id)}>
          {actionText.openUnderWay}
        </Button>
        <p className={classes.why}>{actionText.submittedAlready}</p>
      </>
    );
  }
  return (
    <>
      <Button size="md" disabled={must + see > 0} aria-describedby="report-why" onClick={onSubmit}>
        {actionText.submit}
      </Button>
      <p className={classes.why} id="report-why">
        {must + see > 0
          ? checkText.blocked(must, see)
          : preview.draftReplaces === null
            ? checkText.allClear
            : lifeText.replacesDraft(preview.draftReplaces)}
      </p>
    </>
  );
}
