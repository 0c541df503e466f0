import type { GuidePage, GuidePlace } from '#app/domain/guide/guidePage.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { GuideGroup } from './readContents.ts';

/** A heading that was searched for, with the title of the page it stands on. */
export type FoundHeading = {
  readonly place: GuidePlace;
  readonly text: string;
  readonly page: string;
};

/** Titles and headings in which every word typed begins a word, with or without marks. */
export function findHeadings(
  groups: readonly GuideGroup[],
  query: string,
): readonly FoundHeading[] {
  const words = searchKey(query).split(' ');
  return groups
    .flatMap(({ pages }) => pages)
    .flatMap(headingsOf)
    .filter(({ text }) => {
      const key = ` ${searchKey(text)}`;
      return words.every((word) => key.includes(` ${word}`));
    });
}

function headingsOf({ name, title, blocks }: GuidePage): FoundHeading[] {
  const found: FoundHeading[] = [{ place: { page: name, anchor: null }, text: title, page: title }];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    found.push({ place: { page: name, anchor: block.anchor }, text: block.text, page: title });
  }
  return found;
}
