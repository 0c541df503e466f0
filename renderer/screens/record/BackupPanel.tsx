import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { useApi } from '../../api/apiContext.tsx';
import { recordText } from '../../i18n/record.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import classes from './BackupPanel.module.css';
import { RestoreDialog, type RestoreSource } from './RestoreDialog.tsx';

const MEGABYTE = 1024 * 1024;

/** Backups of the office's own folder, and restoring one. */
export function BackupPanel() {
  const api = useApi();
  const query = useQuery({ queryKey: ['backups'], queryFn: () => api.backup.list() });
  const [source, setSource] = useState<RestoreSource | null>(null);
  return (
    <section className={classes.panel} aria-label={recordText.backups}>
      <h2 className={classes.heading}>{recordText.backups}</h2>
      <Loaded query={query}>
        {(backups) =>
          backups.length === 0 ? (
            <p className={classes.empty}>{recordText.noBackups}</p>
          ) : (
            <ul className={classes.list}>
              {backups.map(({ name, byteSize, createdAt }) => (
                <li key={name} className={classes.row}>
                  <span className={classes.text}>
                    <span className={classes.when}>{formatMoment(createdAt)}</span>
                    <span className={classes.file} title={name}>
                      {recordText.size(formatNumber(Number((byteSize / MEGABYTE).toFixed(1))))}
                      {', '}
                      {name}
                    </span>
                  </span>
                  <Button
                    variant="subtle"
                    aria-label={recordText.restoreNamed(name)}
                    onClick={() => setSource({ label: formatMoment(createdAt), from: { name } })}
                  >
                    {recordText.restore}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className={classes.other}>
        <FileButton
          accept=".zip"
          onChange={(file) => {
            if (file !== null) setSource({ label: file.name, from: { file } });
          }}
        >
          {(button) => (
            <Button {...button} variant="default">
              {recordText.restoreOther}
            </Button>
          )}
        </FileButton>
      </div>
      <RestoreDialog source={source} onClose={() => setSource(null)} />
    </section>
  );
}
