import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { CLOCK_BEHIND, describeError, FOLDER_RISKS } from '#app/contract/messages.vi.ts';
import { TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import type { ReadySession } from '../api/session.ts';
import { shellText, troubleText } from '../i18n/shell.vi.ts';
import classes from './Trouble.module.css';
import { useCoreState } from './useCoreState.ts';
import { useLostConnection } from './useLostConnection.ts';

/** One line over every screen: the core is away, only a copy is looked at, the clock is behind, the data lie in a risky place. */
export function TroubleBanner({
  isClockBehind,
  folderRisk,
  viewing,
}: Pick<ReadySession, 'isClockBehind' | 'folderRisk' | 'viewing'>) {
  const queries = useQueryClient();
  const api = useApi();
  const core = useCoreState();
  const lost = useLostConnection();
  if (core === 'restarting') return <Banner kind="warning" sentence={troubleText.coreRestarting} />;
  if (core === 'failed') {
    return (
      <Banner
        kind="error"
        sentence={troubleText.coreFailed}
        onRetry={() => window.desktop?.connect()}
      />
    );
  }
  if (lost !== null) {
    return (
      <Banner
        kind="error"
        sentence={errorSentence(lost)}
        onRetry={() => void queries.invalidateQueries()}
      />
    );
  }
  if (viewing !== null) {
    return (
      <Banner
        kind={viewing.incomplete.length === 0 ? 'warning' : 'error'}
        sentence={
          viewing.incomplete.length === 0
            ? troubleText.viewing(describeError(viewing.error))
            : troubleText.viewingPart(missingWords(viewing.incomplete))
        }
        action={troubleText.endView}
        onRetry={() => void api.session.reopen().then(() => queries.invalidateQueries())}
      />
    );
  }
  if (isClockBehind) return <Banner kind="warning" sentence={CLOCK_BEHIND} />;
  return folderRisk === null ? null : <Banner kind="warning" sentence={FOLDER_RISKS[folderRisk]} />;
}

const NAMED = 4;

/** What people look for first comes first: figures before the machinery of the record. */
function missingWords(tables: readonly string[]): string {
  const wanted = ['value', 'submission', 'activity', 'roster_entry', 'campaign', 'unit'];
  const named = [...wanted, ...tables].filter((table) => tables.includes(table));
  const words = [...new Set(named.flatMap((table) => TABLE_NAMES[table] ?? []))];
  return words.slice(0, NAMED).join(', ');
}

function Banner({
  kind,
  sentence,
  action = shellText.retry,
  onRetry,
}: {
  readonly kind: 'warning' | 'error';
  readonly sentence: string;
  readonly action?: string;
  readonly onRetry?: () => void;
}) {
  return (
    <div role="alert" className={classes.banner} data-kind={kind}>
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      <span>{sentence}</span>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {action}
        </Button>
      )}
    </div>
  );
}
