import type { BodyBlock } from './reportModel.ts';

/** Where a paragraph stands, as people say it: "mục II.2", "đoạn mở đầu". */
export function paragraphPlaces(body: readonly BodyBlock[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let section: string | null = null;
  let heading: number | null = null;
  for (const block of body) {
    if (block.kind === 'section') [section, heading] = [block.numeral, null];
    else if (block.kind === 'heading') heading = block.number;
    else places.set(block.id, placeOf(block.id, section, heading));
  }
  return places;
}

/** The opening and the closing stand outside of the sections whatever precedes them. */
function placeOf(id: string, section: string | null, heading: number | null): string {
  if (id === 'opening') return 'đoạn mở đầu';
  if (id === 'closing') return 'đoạn kết';
  if (section === null) return 'phần chung';
  return heading === null ? `mục ${section}` : `mục ${section}.${heading}`;
}
