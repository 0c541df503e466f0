import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#app/contract/messages.vi.ts';
import { useApi } from '../../api/apiContext.tsx';
import { BackupRows } from '../../components/restore/BackupRows.tsx';
import { RestoreDialog } from '../../components/restore/RestoreDialog.tsx';
import { PACKETS, type RestoreSource } from '../../components/restore/useRestore.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { AwayStatus } from './AwayStatus.tsx';
import classes from './BackupPanel.module.css';
import { useRestoredToast } from './useRestoredToast.ts';

/** Copies that left the PC, backups of the office's own folder, and the way back from any of them. */
export function BackupPanel() {
  const api = useApi();
  const query = useQuery({ queryKey: ['backups'], queryFn: () => api.backup.list() });
  const [source, setSource] = useState<RestoreSource | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const tellRestored = useRestoredToast(setFailure);
  return (
    <section className={classes.panel} aria-label={text.heading}>
      <Loaded query={query}>
        {(list) => (
          <>
            <AwayStatus list={list} />
            <h2 className={classes.heading}>{text.heading}</h2>
            {list.trouble === null ? (
              <p className={classes.hint}>{text.automaticHint}</p>
            ) : (
              <p role="alert" className={classes.trouble}>
                {text.trouble(describeError(list.trouble))}
              </p>
            )}
            {failure !== null && (
              <p role="alert" className={classes.trouble}>
                {failure}
              </p>
            )}
            <BackupRows list={list} onLook={setSource} />
          </>
        )}
      </Loaded>
      <div className={classes.other}>
        <FileButton
          accept={PACKETS}
          onChange={(file) => {
            if (file !== null) setSource({ label: file.name, file });
          }}
        >
          {(button) => (
            <Button {...button} variant="default">
              {text.fromFile}
            </Button>
          )}
        </FileButton>
      </div>
      <RestoreDialog
        source={source}
        onClose={() => setSource(null)}
        onRestored={(restored) => {
          setSource(null);
          tellRestored(restored);
        }}
      />
    </section>
  );
}
