import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RecoveryChoices } from '#app/domain/recoveryChoices.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { recoveryText as text } from '../../i18n/recovery.vi.ts';
import classes from './RecoveryScreen.module.css';

/** Ways that touch nothing of the file as it lies there. */
export function OtherWays({ choices }: { readonly choices: RecoveryChoices }) {
  const api = useApi();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries();
  const view = useMutation({ mutationFn: () => api.recovery.view(), onSuccess: refresh });
  const anew = useMutation({ mutationFn: () => api.recovery.setAside(), onSuccess: refresh });
  const readable = useWrittenFile({
    kind: 'zip',
    write: () => api.recovery.export(),
    download: () => api.recovery.download(),
  });
  return (
    <>
      <h2>{text.ways}</h2>
      {choices.view && (
        <Way meaning={text.viewMeaning} failure={sentenceOf(view.error)}>
          <Button variant="default" loading={view.isPending} onClick={() => view.mutate()}>
            {text.view}
          </Button>
        </Way>
      )}
      {choices.salvage && (
        <Way meaning={text.exportMeaning} failure={readable.failure}>
          <Button variant="default" loading={readable.isBusy} onClick={readable.write}>
            {text.export}
          </Button>
        </Way>
      )}
      {choices.startAnew && (
        <Way meaning={text.anewMeaning} failure={sentenceOf(anew.error)}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {text.anew}
          </Button>
        </Way>
      )}
      <ConfirmDialog
        question={isAsking ? text.anewQuestion : null}
        safe={text.later}
        act={text.anewAct}
        isActing={anew.isPending}
        onSafe={() => setAsking(false)}
        onAct={() => anew.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        <Text size="sm">{text.anewWarning}</Text>
      </ConfirmDialog>
    </>
  );
}

function Way({
  meaning,
  failure,
  children,
}: {
  readonly meaning: string;
  readonly failure: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.way}>
      {children}
      <span className={classes.meaning}>
        {meaning}
        {failure !== null && (
          <span role="alert" className={classes.error}>
            {failure}
          </span>
        )}
      </span>
    </div>
  );
}

function sentenceOf(error: Error | null): string | null {
  return error === null ? null : errorSentence(error);
}
