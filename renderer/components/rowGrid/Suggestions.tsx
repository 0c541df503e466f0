import { Popover } from '@mantine/core';
import { searchKey } from '#app/domain/searchKey.ts';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import classes from './RowGrid.module.css';
import type { Suggestion } from './rowGridTypes.ts';

const MOST = 7;

/**
 * Names with a word for every typed beginning of a word, without regard to marks,
 * those that begin as typed first; none once a name is written out.
 */
export function findSuggestions(all: readonly Suggestion[], text: string): readonly Suggestion[] {
  const typed = searchKey(text);
  if (typed === '' || all.some(({ name }) => name === text.trim())) return [];
  const beginnings = typed.split(' ');
  const found = all
    .map((each) => ({ each, key: searchKey(each.name) }))
    .filter(({ each, key }) => {
      const words = [...key.split(' '), each.code.toLowerCase()];
      return beginnings.every((start) => words.some((word) => word.startsWith(start)));
    });
  const [first, others] = [
    found.filter(({ key }) => key.startsWith(typed)),
    found.filter(({ key }) => !key.startsWith(typed)),
  ];
  return [...first, ...others].slice(0, MOST).map(({ each }) => each);
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
