import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { Chip } from '../Chip.tsx';
import { fileSize } from '../fileSize.ts';
import classes from './Restore.module.css';
import type { Preview } from './useRestore.ts';

const SHOWN_CAMPAIGNS = 4;

/** What is in a backup, in the facts a person recognises it by. */
export function BackupFacts({ preview }: { readonly preview: Preview }) {
  const { campaigns, lastChange, missingFiles, drafts, holdsFiles, files } = preview;
  const more = campaigns.length - SHOWN_CAMPAIGNS;
  return (
    <>
      <p className={classes.verified}>
        <Chip icon={IconCheck} tone="ok" text={text.verified} />
      </p>
      <dl className={classes.facts}>
        <dt>{text.office}</dt>
        <dd>{preview.communeName}</dd>
        <dt>{text.madeAt}</dt>
        <dd>{formatMoment(preview.createdAt)}</dd>
        {lastChange !== null && (
          <>
            <dt>{text.lastChange}</dt>
            <dd>
              {text.lastChangeOf(
                formatMoment(lastChange.at),
                lastChange.actor,
                [ACTION_NAMES[lastChange.action] ?? lastChange.action, lastChange.subject]
                  .filter((part) => part !== '')
                  .join(', '),
              )}
            </dd>
          </>
        )}
        <dt>{text.campaigns}</dt>
        <dd>
          {campaigns.length === 0 && text.noCampaigns}
          {campaigns.slice(0, SHOWN_CAMPAIGNS).map(({ name, state, submissions }) => (
            <span key={name} className={classes.line}>
              {text.campaign(name, state, submissions)}
            </span>
          ))}
          {more > 0 && <span className={classes.line}>{text.moreCampaigns(more)}</span>}
        </dd>
        <dt>{text.content}</dt>
        <dd>
          {text.counts(preview.units, preview.values, files)}
          {drafts > 0 && <span className={classes.line}>{text.drafts(drafts)}</span>}
          {!holdsFiles && files > 0 && missingFiles === 0 && (
            <span className={classes.line}>{text.filesElsewhere}</span>
          )}
        </dd>
        <dt>{text.size}</dt>
        <dd>
          {text.version(fileSize(preview.byteSize), preview.appVersion, preview.schemaVersion)}
        </dd>
      </dl>
      {missingFiles > 0 && (
        <p>
          <Chip icon={IconAlertTriangle} tone="warning" text={text.missingFiles(missingFiles)} />
        </p>
      )}
    </>
  );
}
