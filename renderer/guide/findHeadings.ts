import type { GuidePage, GuidePlace } from '#app/domain/guide/guidePage.ts';
import { guideLineText } from '#app/domain/guide/parseGuideLine.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { GuideGroup } from './readContents.ts';

/** A heading that was searched for, with the title of the page it stands on. */
type FoundHeading = {
  readonly place: GuidePlace;
  readonly text: string;
  readonly page: string;
};

type SearchedHeading = FoundHeading & { readonly searched: string };

/**
 * Titles and headings in which every word typed begins a word, with or without
 * marks; an entry of a message is found by the words of the message too.
 */
export function findHeadings(
  groups: readonly GuideGroup[],
  query: string,
): readonly FoundHeading[] {
  const words = searchKey(query).split(' ');
  return groups
    .flatMap(({ pages }) => pages)
    .flatMap(headingsOf)
    .filter(({ searched }) => {
      const key = ` ${searchKey(searched)}`;
      return words.every((word) => key.includes(` ${word}`));
    });
}

function headingsOf({ name, title, blocks }: GuidePage): SearchedHeading[] {
  const found = [heading({ page: name, anchor: null }, title, title)];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      found.push(heading({ page: name, anchor: block.anchor }, block.text, title));
    }
    const last = found.at(-1);
    if (block.kind === 'quote' && last !== undefined) {
      found.splice(-1, 1, { ...last, searched: `${last.text} ${guideLineText(block.line)}` });
    }
  }
  return found;
}

function heading(place: GuidePlace, text: string, page: string): SearchedHeading {
  return { place, text, page, searched: text };
}
