import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GuideInline, GuideLine, GuidePage } from '#app/domain/guide/guidePage.ts';
import { parseGuidePage } from '#app/domain/guide/parseGuidePage.ts';

export const GUIDE_FOLDER = 'docs/huong-dan';

/** Every page of the user guide by its name, the list of contents among them. */
export function readGuide(): ReadonlyMap<string, GuidePage> {
  const files = readdirSync(GUIDE_FOLDER).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((file) => {
      const name = file.slice(0, -'.md'.length);
      const source = readFileSync(path.join(GUIDE_FOLDER, file), 'utf8');
      return [name, parseGuidePage(name, source)];
    }),
  );
}

/** All lines of a page, of lists and tables too. */
export function linesOf({ blocks }: GuidePage): readonly GuideLine[] {
  return blocks.flatMap((block): readonly GuideLine[] => {
    switch (block.kind) {
      case 'text':
      case 'quote':
        return [block.line];
      case 'list':
        return block.items;
      case 'table':
        return [block.heads, ...block.rows].flat();
      case 'heading':
      case 'picture':
        return [];
    }
  });
}

/** Pieces of one kind on a page: its names of buttons, its links. */
export function piecesOf<Kind extends GuideInline['kind']>(
  page: GuidePage,
  kind: Kind,
): readonly Extract<GuideInline, { kind: Kind }>[] {
  return linesOf(page)
    .flat()
    .filter((piece): piece is Extract<GuideInline, { kind: Kind }> => piece.kind === kind);
}
