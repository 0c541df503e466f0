import { Button, Progress } from '@mantine/core';
import { trayText } from '../../i18n/importTray.vi.ts';
import classes from './TrayBar.module.css';
import type { TrayIntake } from './useTrayIntake.ts';

/** How far the reading is, and what is to be known of the last handful until it was seen. */
export function TrayNotice({ intake }: { readonly intake: TrayIntake }) {
  const { reading, notice, stop, dismiss } = intake;
  if (reading === null && notice === null) return null;
  return (
    <div className={classes.notice}>
      {reading !== null && (
        <div className={classes.progress}>
          <span role="status">{trayText.reading(reading.at, reading.total)}</span>
          <Progress
            className={classes.progressBar}
            value={(100 * (reading.at - 1)) / reading.total}
            aria-label={trayText.reading(reading.at, reading.total)}
          />
          <small title={reading.name}>{reading.name}</small>
          <Button variant="default" onClick={stop}>
            {trayText.stop}
          </Button>
        </div>
      )}
      {notice !== null && (
        <div className={classes.progress} role={notice.isFailure ? 'alert' : 'status'}>
          <span data-failure={notice.isFailure || undefined}>{notice.text}</span>
          <Button variant="default" onClick={dismiss}>
            {trayText.closeNotice}
          </Button>
        </div>
      )}
    </div>
  );
}
