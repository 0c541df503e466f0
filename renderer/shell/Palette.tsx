import { VisuallyHidden } from '@mantine/core';
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { searchKey } from '#app/domain/searchKey.ts';
import { errorSentence } from '../api/errors.ts';
import { searchText } from '../i18n/search.vi.ts';
import { paletteText } from '../i18n/shell.vi.ts';
import { HitAction } from './HitAction.tsx';
import hitClasses from './HitAction.module.css';
import classes from './Palette.module.css';
import { paletteStore } from './paletteStore.ts';
import { PaletteSearch } from './PaletteSearch.tsx';
import { useFirstEntry } from './useFirstEntry.ts';
import { useHits } from './useHits.ts';
import { useOpenHit } from './useOpenHit.ts';
import { usePaletteGroups, type PaletteGroup } from './usePaletteGroups.ts';

const SHOWN_PER_GROUP = 8;

/**
 * Ctrl+K: screens, units, campaigns and things to do, below them everything the
 * office wrote; found with or without marks.
 */
export function Palette() {
  const [query, setQuery] = useState('');
  const key = searchKey(query);
  const { opened } = useSpotlight(paletteStore);
  const offer = usePaletteGroups(opened);
  const groups = offer.groups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ found }) => matches(found, key)).slice(0, SHOWN_PER_GROUP),
    }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((left, right) => beginsWith(right, key) - beginsWith(left, key));
  const hits = useHits(query);
  const openHit = useOpenHit();
  const count = hits.groups.reduce((sum, group) => sum + group.hits.length, 0);
  const isEmpty = groups.length === 0 && count === 0;
  const openFirst = useFirstEntry(query, hits.isPending || offer.isPending);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      transitionProps={{ duration: 0 }}
      size={720}
      scrollable
      lockScroll={false}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ actionsGroup: classes.group, search: classes.search }}
      attributes={{ content: { 'aria-label': paletteText.name } }}
      maxHeight={480}
      returnFocus={false}
    >
      <PaletteSearch onEnter={openFirst} />
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
        {hits.groups.map(({ kind, hits: found, hasMore }) => (
          <Spotlight.ActionsGroup key={kind} label={searchText.kinds[kind]}>
            {found.map((hit) => (
              <HitAction key={hit.id} hit={hit} onOpen={() => openHit(hit)} />
            ))}
            {hasMore && <p className={hitClasses.more}>{searchText.more}</p>}
          </Spotlight.ActionsGroup>
        ))}
        {isEmpty && !hits.isPending && hits.error === null && (
          <Spotlight.Empty>{paletteText.nothing}</Spotlight.Empty>
        )}
        {hits.error !== null && (
          <p role="alert" className={classes.failure}>
            {errorSentence(hits.error)}
          </p>
        )}
      </Spotlight.ActionsList>
      <VisuallyHidden role="status">{searchText.count(count)}</VisuallyHidden>
    </Spotlight.Root>
  );
}

/** Every word typed must begin a word of the entry. */
function matches(found: string, key: string): boolean {
  return key.split(' ').every((word) => ` ${found}`.includes(` ${word}`));
}

/** What begins with the words typed is meant before what only holds them. */
function beginsWith({ entries }: PaletteGroup, key: string): number {
  return key !== '' && entries.some(({ found }) => found.startsWith(key)) ? 1 : 0;
}
