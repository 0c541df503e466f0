import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '#app/contract/messages.vi.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Session } from '../../api/session.ts';
import { startText } from '../../i18n/start.vi.ts';
import { RestorePanel } from './RestorePanel.tsx';
import classes from './StartScreen.module.css';

/** Data that could not be opened: what happened, what is safe, what can be done. */
export function FailedPanel({
  session,
}: {
  readonly session: Extract<Session, { state: 'failed' }>;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const reopen = useMutation({
    mutationFn: () => api.session.reopen(),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <div className={classes.ground}>
      <main className={classes.narrow}>
        <section className={classes.failed}>
          <h1>{startText.failedHeading}</h1>
          <p role="alert">{describeError(session.error)}</p>
          <p>{startText.failedSafe}</p>
          <p className={classes.help}>{startText.failedFolder(session.dataFolder)}</p>
          <Button size="md" loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {startText.retry}
          </Button>
        </section>
        <RestorePanel heading={startText.restore} />
      </main>
    </div>
  );
}
