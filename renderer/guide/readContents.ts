import type { GuidePage } from '#app/domain/guide/guidePage.ts';

export type GuideGroup = { readonly name: string; readonly pages: readonly GuidePage[] };

/** Reads the list of pages: a heading for each group, a list of links below it. */
export function readContents(
  contents: GuidePage | undefined,
  pages: ReadonlyMap<string, GuidePage>,
): readonly GuideGroup[] {
  const groups: { readonly name: string; readonly pages: GuidePage[] }[] = [];
  for (const block of contents?.blocks ?? []) {
    if (block.kind === 'heading') groups.push({ name: block.text, pages: [] });
    if (block.kind !== 'list') continue;
    for (const piece of block.items.flat()) {
      const page = piece.kind === 'link' ? pages.get(piece.to.page) : undefined;
      if (page !== undefined) groups.at(-1)?.pages.push(page);
    }
  }
  return groups;
}
