import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { Chip } from '../../components/Chip.tsx';
import { recordText } from '../../i18n/record.vi.ts';

type Checked<Answer> = { readonly answer: Answer | undefined; readonly error: Error | null };

/** Whether the chain of the record holds. */
export function VerifyAnswer({ answer, error }: Checked<Outputs['audit']['verify']>) {
  if (error !== null) return <Bad text={errorSentence(error)} />;
  if (answer === undefined) return null;
  return answer.brokenSequence === null ? (
    <Good text={recordText.intact(answer.entries)} />
  ) : (
    <Bad text={recordText.broken(answer.brokenSequence)} />
  );
}

/** Whether database and files are whole. */
export function HealthAnswer({ answer, error }: Checked<Outputs['health']['check']>) {
  if (error !== null) return <Bad text={errorSentence(error)} />;
  if (answer === undefined) return null;
  if (answer.isHealthy) return <Good text={recordText.healthy(answer.files)} />;
  if (answer.lostFiles.length > 0) {
    return (
      <Bad text={recordText.lostFiles(answer.lostFiles.length, answer.lostFiles.join(', '))} />
    );
  }
  return (
    <Bad
      text={
        answer.brokenAuditSequence === null
          ? recordText.databaseFault
          : recordText.broken(answer.brokenAuditSequence)
      }
    />
  );
}

function Good({ text }: { readonly text: string }) {
  return <Chip icon={IconCheck} tone="ok" text={text} />;
}

function Bad({ text }: { readonly text: string }) {
  return <Chip icon={IconAlertTriangle} tone="error" text={text} />;
}
