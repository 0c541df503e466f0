import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { describeError, FOLDER_RISKS } from '#app/contract/messages.vi.ts';
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
        kind="warning"
        sentence={troubleText.viewing(describeError(viewing))}
        action={troubleText.endView}
        onRetry={() => void api.session.reopen().then(() => queries.invalidateQueries())}
      />
    );
  }
  if (isClockBehind) return <Banner kind="warning" sentence={troubleText.clockBehind} />;
  return folderRisk === null ? null : <Banner kind="warning" sentence={FOLDER_RISKS[folderRisk]} />;
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
