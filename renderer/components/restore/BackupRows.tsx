import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPin } from '@tabler/icons-react';
import type { Outputs } from '../../api/session.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { Chip } from '../Chip.tsx';
import { fileSize } from '../fileSize.ts';
import classes from './BackupRows.module.css';
import type { RestoreSource } from './useRestore.ts';

type Listed = Outputs['backup']['list'];

/** Backups newest first, then what restores kept aside; each is looked into before anything happens. */
export function BackupRows({
  list: { backups, kept },
  onLook,
}: {
  readonly list: Listed;
  readonly onLook: (source: RestoreSource) => void;
}) {
  return (
    <>
      {backups.length === 0 && <p className={classes.empty}>{text.none}</p>}
      <ul className={classes.list} aria-label={text.heading}>
        {backups.map((backup) => (
          <BackupRow key={backup.name} backup={backup} onLook={onLook} />
        ))}
      </ul>
      {kept.length > 0 && (
        <>
          <h3 className={classes.heading}>{text.kept}</h3>
          <ul className={classes.list} aria-label={text.kept}>
            {kept.map(({ name, keptAt }) => (
              <li key={name} className={classes.row}>
                <span className={classes.text}>
                  <span className={classes.when}>{formatMoment(keptAt)}</span>
                  <span className={classes.facts} title={name}>
                    {name}
                  </span>
                </span>
                <Button
                  variant="subtle"
                  aria-label={text.lookNamed(name)}
                  onClick={() => onLook({ label: formatMoment(keptAt), from: { kept: name } })}
                >
                  {text.look}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function BackupRow({
  backup: { name, createdAt, kind, byteSize, holdsFiles, isPinned, isSound },
  onLook,
}: {
  readonly backup: Listed['backups'][number];
  readonly onLook: (source: RestoreSource) => void;
}) {
  const facts = [text.kind(kind), fileSize(byteSize), ...(holdsFiles ? [text.withFiles] : [])];
  return (
    <li className={classes.row}>
      <span className={classes.text}>
        <span className={classes.when}>
          {formatMoment(createdAt)}
          {isPinned && <Chip icon={IconPin} tone="plain" text={text.pinned} />}
          {isSound === false && <Chip icon={IconAlertTriangle} tone="error" text={text.unsound} />}
        </span>
        <span className={classes.facts} title={`${name}, ${facts.join(', ')}`}>
          {facts.join(', ')}
        </span>
      </span>
      <Button
        variant="subtle"
        aria-label={text.lookNamed(name)}
        onClick={() => onLook({ label: formatMoment(createdAt), from: { name } })}
      >
        {text.look}
      </Button>
    </li>
  );
}
