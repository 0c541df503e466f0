import type { GuidePage } from '#app/domain/guide/guidePage.ts';
import { parseGuidePage } from '#app/domain/guide/parseGuidePage.ts';
import { readContents, type GuideGroup } from './readContents.ts';

const sources = import.meta.glob<string>('../../docs/huong-dan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const pictures = import.meta.glob<string>('../../docs/huong-dan/hinh/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The file that lists the others; it is no page. */
const CONTENTS = 'muc-luc';

const pages = new Map<string, GuidePage>(
  Object.entries(sources).map(([file, source]) => {
    const name = nameOf(file, '.md');
    return [name, parseGuidePage(name, source)];
  }),
);

const pictureAddresses = new Map(
  Object.entries(pictures).map(([file, address]) => [nameOf(file, ''), address]),
);

/** The contents of the guide: groups of pages in the order in which they are read. */
export const guideGroups: readonly GuideGroup[] = readContents(pages.get(CONTENTS), pages);

/** A page by its name; a name that is no page opens the first one. */
export function guidePage(name: string): GuidePage | undefined {
  return pages.get(name) ?? guideGroups[0]?.pages[0];
}

/** Address of a picture as the build has named it. */
export function pictureAddress(file: string): string | undefined {
  return pictureAddresses.get(file);
}

function nameOf(file: string, ending: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.length - ending.length);
}
