import { Button, Progress } from '@mantine/core';
import { intakeText } from '../../i18n/photos.vi.ts';
import classes from './Photos.module.css';
import type { Intake } from './useIntake.ts';

/** How far the reading is, and what was not taken in; it stays until it was read. */
export function IntakeNotice({ intake }: { readonly intake: Intake }) {
  const { progress, refused, stop, dismiss } = intake;
  if (progress === null && refused.length === 0) return null;
  return (
    <div className={classes.notice}>
      {progress !== null && (
        <div className={classes.progress}>
          <span role="status">{intakeText.progress(progress.done, progress.total)}</span>
          <Progress
            className={classes.bar}
            value={(100 * progress.done) / progress.total}
            aria-label={intakeText.progress(progress.done, progress.total)}
          />
          <Button variant="default" onClick={stop}>
            {intakeText.stop}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <div role="alert" aria-label={intakeText.label} className={classes.refused}>
          <ul>
            {refused.map(({ sentence, isKnown }) => (
              <li key={sentence} data-known={isKnown || undefined}>
                {sentence}
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={dismiss}>
            {intakeText.close}
          </Button>
        </div>
      )}
    </div>
  );
}
