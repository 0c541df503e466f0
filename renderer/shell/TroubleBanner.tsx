import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { errorSentence } from '../api/errors.ts';
import { shellText, troubleText } from '../i18n/shell.vi.ts';
import classes from './Trouble.module.css';
import { useCoreState } from './useCoreState.ts';
import { useLostConnection } from './useLostConnection.ts';

/** One line over every screen while the core is away or the clock of the PC is behind. */
export function TroubleBanner({ isClockBehind }: { readonly isClockBehind: boolean }) {
  const queries = useQueryClient();
  const core = useCoreState();
  const lost = useLostConnection();
  if (core === 'restarting') return <Banner kind="warning" sentence={troubleText.coreRestarting} />;
  if (core === 'failed') return <Banner kind="error" sentence={troubleText.coreFailed} />;
  if (lost !== null) {
    return (
      <Banner
        kind="error"
        sentence={errorSentence(lost)}
        onRetry={() => void queries.invalidateQueries()}
      />
    );
  }
  return isClockBehind ? <Banner kind="warning" sentence={troubleText.clockBehind} /> : null;
}

function Banner({
  kind,
  sentence,
  onRetry,
}: {
  readonly kind: 'warning' | 'error';
  readonly sentence: string;
  readonly onRetry?: () => void;
}) {
  return (
    <div role="alert" className={classes.banner} data-kind={kind}>
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      <span>{sentence}</span>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {shellText.retry}
        </Button>
      )}
    </div>
  );
}
