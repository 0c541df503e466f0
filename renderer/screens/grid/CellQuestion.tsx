import { Button, Kbd, Popover } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { entryText, gridText } from '../../i18n/grid.vi.ts';
import type { CellEntry, CellPlace } from './cellEntries.ts';
import classes from './CellQuestion.module.css';
import { useGrid } from './gridContext.tsx';
import type { Choice } from './parseEntry.ts';

/**
 * What a cell asks or refuses, under the cell. The box holds the focus and
 * figures choose, so that a second Enter never picks an answer unread.
 */
export function CellQuestion({
  place,
  entry,
}: {
  readonly place: CellPlace;
  readonly entry: CellEntry;
}) {
  const grid = useGrid();
  if (entry.phase === 'typing' || entry.phase === 'saving' || entry.phase === 'saved') return null;
  const choices = entry.phase === 'asking' ? entry.choices : [];
  const choose = (choice: Choice) => {
    grid.choose(place, choice);
    grid.goOn(place);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const choice = /^[1-9]$/u.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (choice !== undefined) {
      event.preventDefault();
      choose(choice);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      grid.focusCell(place);
    }
  };
  return (
    <Popover
      opened
      position="bottom-start"
      offset={3}
      shadow="none"
      withinPortal
      withRoles={false}
      zIndex="var(--z-menu)"
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.box}
        role="dialog"
        aria-label={entryText.question}
        onKeyDown={press}
        {...(choices.length > 0 && { 'data-question': true, tabIndex: -1 })}
      >
        <p className={classes.sentence} role="alert">
          {'sentence' in entry ? entry.sentence : gridText.restored}
        </p>
        {choices.length > 0 && (
          <div className={classes.choices}>
            {choices.map((choice, index) => (
              <Button
                key={choice.label}
                variant="default"
                leftSection={<Kbd size="xs">{index + 1}</Kbd>}
                onClick={() => choose(choice)}
              >
                {choice.label}
              </Button>
            ))}
            <Button variant="subtle" onClick={() => grid.focusCell(place)}>
              {entryText.editAgain}
            </Button>
          </div>
        )}
        {entry.phase === 'failed' && (
          <Button
            variant="default"
            onClick={() => {
              grid.commit(place);
              grid.focusCell(place);
            }}
          >
            {gridText.retry}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
