import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { boardText } from '../../i18n/board.vi.ts';
import type { Step, StepState } from './stepsOf.ts';
import classes from './Stepper.module.css';

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  done: boardText.stepDone,
  now: boardText.stepNow,
  part: boardText.stepPart,
  later: boardText.stepLater,
};

/** The way of a campaign in eight steps. */
export function Stepper({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={classes.steps} aria-label={boardText.steps}>
      {steps.map(({ name, state, figure }, index) => (
        <li
          key={name}
          className={classes.step}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={classes.dot} aria-hidden>
            {state === 'done' ? <IconCheck size={13} stroke={2} /> : index + 1}
          </span>
          <span className={classes.name}>{name}</span>
          {figure !== null && <span className={classes.figure}>{figure}</span>}
          <VisuallyHidden>{STATE_WORDS[state]}</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
