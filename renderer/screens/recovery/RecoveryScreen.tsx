import { Button, FileButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#app/contract/messages.vi.ts';
import { guideEntry } from '#app/domain/guide/guideEntry.ts';
import { recoveryChoices } from '#app/domain/recoveryChoices.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Session } from '../../api/session.ts';
import { fileSize } from '../../components/fileSize.ts';
import { BackupRows } from '../../components/restore/BackupRows.tsx';
import { RestoreDialog } from '../../components/restore/RestoreDialog.tsx';
import { PACKETS, type RestoreSource } from '../../components/restore/useRestore.ts';
import { SupportPackage } from '../../components/SupportPackage.tsx';
import { GuideKey } from '../../guide/GuideKey.tsx';
import { RECOVERY_PAGE } from '../../guide/guidePlaces.ts';
import { openGuide } from '../../guide/guideSignal.ts';
import { guideText } from '../../i18n/guide.vi.ts';
import { recoveryText as text } from '../../i18n/recovery.vi.ts';
import { supportText } from '../../i18n/support.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { ToastProvider } from '../../shell/toasts.tsx';
import { OtherWays } from './OtherWays.tsx';
import classes from './RecoveryScreen.module.css';

/** Data that could not be opened: what happened, what is safe, and every safe way on. */
export function RecoveryScreen({
  session,
}: {
  readonly session: Extract<Session, { state: 'failed' }>;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const choices = recoveryChoices(session.error.code);
  const { view, salvage, startAnew } = choices;
  const reopen = useMutation({
    mutationFn: () => api.session.reopen(),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <ToastProvider>
      <div className={classes.ground}>
        <main className={classes.box}>
          <section className={classes.what}>
            <h1>{text.heading}</h1>
            <p role="alert">{describeError(session.error)}</p>
            <p>{text.safe}</p>
            <p className={classes.facts}>
              {session.file === null
                ? text.noFile
                : text.file(fileSize(session.file.byteSize), formatMoment(session.file.changedAt))}
              <br />
              {text.folder(session.dataFolder)}
            </p>
            <Button
              size="md"
              variant={choices.restore ? 'default' : 'filled'}
              loading={reopen.isPending}
              onClick={() => reopen.mutate()}
            >
              {text.retry}
            </Button>
            <Button size="md" variant="subtle" onClick={() => openGuide(guideEntry(session.error))}>
              {guideText.open}
            </Button>
          </section>
          <section className={classes.ways} aria-label={text.choices}>
            {choices.restore && <Restoring />}
            {(view || salvage || startAnew) && <OtherWays choices={choices} />}
            <div className={classes.support}>
              <h2>{supportText.heading}</h2>
              <SupportPackage className={classes.meaning} />
            </div>
          </section>
        </main>
      </div>
      <GuideKey page={RECOVERY_PAGE} keys={[]} />
    </ToastProvider>
  );
}

function Restoring() {
  const api = useApi();
  const query = useQuery({ queryKey: ['backups'], queryFn: () => api.backup.list() });
  const [source, setSource] = useState<RestoreSource | null>(null);
  return (
    <>
      <h2>{text.restore}</h2>
      <p className={classes.hint}>{text.restoreKeeps}</p>
      <Loaded query={query}>
        {(list) =>
          list.backups.length + list.kept.length === 0 ? (
            <p className={classes.hint}>{text.noBackups}</p>
          ) : (
            <div className={classes.backups}>
              <BackupRows list={list} onLook={setSource} />
            </div>
          )
        }
      </Loaded>
      <div className={classes.other}>
        <FileButton
          accept={PACKETS}
          onChange={(file) => {
            if (file !== null) setSource({ label: file.name, file });
          }}
        >
          {(button) => (
            <Button {...button} size="md" variant="default">
              {text.fromFile}
            </Button>
          )}
        </FileButton>
      </div>
      <RestoreDialog
        source={source}
        onClose={() => setSource(null)}
        onRestored={() => setSource(null)}
      />
    </>
  );
}
