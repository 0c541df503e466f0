import { Box, TextInput, UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { GuidePage, GuidePlace } from '#app/domain/guide/guidePage.ts';
import { guideText } from '../i18n/guide.vi.ts';
import { guideGroups } from './guideBook.ts';
import classes from './GuideContents.module.css';
import { findHeadings } from './findHeadings.ts';

/** Search by heading, and the list of pages; of the page that is read also its headings. */
export function GuideContents({
  place,
  onGo,
  searchRef,
}: {
  readonly place: GuidePlace;
  readonly onGo: (place: GuidePlace) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}) {
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const found = isSearching ? findHeadings(guideGroups, query) : [];
  const go = (to: GuidePlace) => {
    setQuery('');
    onGo(to);
  };
  const openFirst = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && first !== undefined) {
      go(first.place);
    }
  };
  return (
    <Box className={classes.column} onKeyDown={walkList}>
      <TextInput
        type="search"
        ref={searchRef}
        aria-label={guideText.search}
        placeholder={guideText.searchHint}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={openFirst}
      />
      <p role="status" className={isSearching ? classes.count : classes.silent}>
        {isSearching && guideText.found(found.length)}
      </p>
      <nav className={classes.list} aria-label={guideText.contents}>
        {isSearching
          ? found.map((heading) => (
              <UnstyledButton
                key={`${heading.place.page}#${heading.place.anchor}`}
                className={classes.found}
                onClick={() => go(heading.place)}
              >
                {heading.text}
                {heading.place.anchor !== null && <span>{heading.page}</span>}
              </UnstyledButton>
            ))
          : guideGroups.map(({ name, pages }) => (
              <div key={name} role="group" aria-label={name}>
                <p className={classes.group}>{name}</p>
                {pages.map((page) => (
                  <PageEntry key={page.name} page={page} place={place} onGo={go} />
                ))}
              </div>
            ))}
      </nav>
    </Box>
  );
}

function PageEntry({
  page,
  place,
  onGo,
}: {
  readonly page: GuidePage;
  readonly place: GuidePlace;
  readonly onGo: (place: GuidePlace) => void;
}) {
  const isCurrent = page.name === place.page;
  return (
    <>
      <UnstyledButton
        className={classes.page}
        ref={isCurrent ? showInList : null}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => onGo({ page: page.name, anchor: null })}
      >
        {page.title}
      </UnstyledButton>
      {isCurrent &&
        page.blocks.map((block) =>
          block.kind === 'heading' && block.level === 2 ? (
            <UnstyledButton
              key={block.anchor}
              className={classes.heading}
              aria-current={block.anchor === place.anchor ? 'location' : undefined}
              onClick={() => onGo({ page: page.name, anchor: block.anchor })}
            >
              {block.text}
            </UnstyledButton>
          ) : null,
        )}
    </>
  );
}

/** The page that is read is never out of sight in the list. */
function showInList(entry: HTMLElement | null): void {
  entry?.scrollIntoView({ block: 'nearest' });
}

/** Arrows walk from the search through the entries, as in every list of the product. */
function walkList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
