import { Popover } from '@mantine/core';
import { searchKey } from '#app/domain/searchKey.ts';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import classes from './RowGrid.module.css';
import type { Suggestion } from './rowGridTypes.ts';

const MOST = 7;

/** Names that hold every typed word, without regard to marks; none once the name is written out. */
export function findSuggestions(all: readonly Suggestion[], text: string): readonly Suggestion[] {
  const words = searchKey(text).split(' ').filter(Boolean);
  if (words.length === 0 || all.some(({ name }) => name === text.trim())) return [];
  return all
    .filter(({ code, name }) => {
      const key = `${searchKey(name)} ${code.toLowerCase()}`;
      return words.every((word) => key.includes(word));
    })
    .slice(0, MOST);
}

/** The list under a cell; the focus stays in the cell. */
export function Suggestions({
  id,
  found,
  chosen,
  onTake,
}: {
  readonly id: string;
  readonly found: readonly Suggestion[];
  readonly chosen: number;
  readonly onTake: (name: string) => void;
}) {
  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      shadow="none"
      withinPortal={false}
      floatingStrategy="fixed"
      withRoles={false}
      trapFocus={false}
      zIndex="var(--z-menu)"
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <div id={id} role="listbox" aria-label={rowGridText.suggestions}>
          {found.map(({ code, name }, at) => (
            <div
              key={code}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              title={name}
              onMouseDown={(event) => {
                event.preventDefault();
                onTake(name);
              }}
            >
              {name}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
