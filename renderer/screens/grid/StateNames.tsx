import { VisuallyHidden } from '@mantine/core';
import { STATE_NAMES } from '../../i18n/grid.vi.ts';

type State = keyof typeof STATE_NAMES;

/** Id of the words that describe every cell in this state. */
export function stateNameId(state: State): string {
  return `grid-state-${state}`;
}

/** The words of the states, once for all cells; cells point at them. */
export function StateNames() {
  return (
    <VisuallyHidden>
      {Object.entries(STATE_NAMES).map(([state, name]) => (
        <span key={state} id={`grid-state-${state}`}>
          {name}
        </span>
      ))}
    </VisuallyHidden>
  );
}
