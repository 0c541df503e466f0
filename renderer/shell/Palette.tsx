import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { searchKey } from '#app/domain/searchKey.ts';
import { paletteText } from '../i18n/shell.vi.ts';
import classes from './Palette.module.css';
import { PaletteSearch } from './PaletteSearch.tsx';
import { usePaletteGroups, type PaletteGroup } from './usePaletteGroups.ts';

const SHOWN_PER_GROUP = 8;

/** Ctrl+K: screens, units, campaigns and things to do, found with or without marks. */
export function Palette() {
  const [query, setQuery] = useState('');
  const key = searchKey(query);
  const groups = usePaletteGroups()
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ found }) => matches(found, key)).slice(0, SHOWN_PER_GROUP),
    }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((left, right) => beginsWith(right, key) - beginsWith(left, key));
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      transitionProps={{ duration: 0 }}
      scrollable
      lockScroll={false}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ actionsGroup: classes.group, search: classes.search }}
      attributes={{ content: { 'aria-label': paletteText.name } }}
      maxHeight={420}
    >
      <PaletteSearch />
      <Spotlight.ActionsList>
        {groups.map(({ name, entries }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {entries.map(({ id, label, hint, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                {...(hint === undefined ? {} : { description: hint })}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{paletteText.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Every word typed must stand somewhere in the entry. */
function matches(found: string, key: string): boolean {
  return key.split(' ').every((word) => found.includes(word));
}

/** What begins with the words typed is meant before what only holds them. */
function beginsWith({ entries }: PaletteGroup, key: string): number {
  return key !== '' && entries.some(({ found }) => found.startsWith(key)) ? 1 : 0;
}
