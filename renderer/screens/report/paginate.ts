import type { FlowItem, FlowPage, FlowSection } from './flow.ts';

export type Measures = {
  /** Height of a piece in pixels, by id. */
  readonly heightOf: (id: string) => number;
  /** Height of a table's repeated head, by table id. */
  readonly headOf: (tableId: string) => number;
  /** Parts a paragraph so that its first part is at most so high; null where it must not be parted. */
  readonly split: (item: ProseItem, room: number) => readonly [SplitPart, SplitPart] | null;
};

export type ProseItem = Extract<FlowItem, { kind: 'prose' }>;
export type SplitPart = { readonly item: ProseItem; readonly height: number };

/**
 * Fills pages one after the other, unless the model divided them. Pieces marked `keepNext` move on with what
 * follows them; rows never part and bring their table's head along; paragraphs
 * part between lines.
 */
export function paginate(section: FlowSection, height: number, measures: Measures): FlowPage[] {
  if (section.pages !== undefined) return numbered(section, section.pages);
  const pages: FlowItem[][] = [[]];
  const queue: Placed[] = section.items.map((item) => ({
    item,
    height: measures.heightOf(item.id),
  }));
  let used = 0;
  let openTable: string | null = null;

  const turnPage = () => {
    pages.push([]);
    used = 0;
    openTable = null;
  };
  const place = ({ item, height: itemHeight }: Placed) => {
    if (item.kind === 'row' && item.table.id !== openTable) used += measures.headOf(item.table.id);
    openTable = item.kind === 'row' ? item.table.id : null;
    pages.at(-1)?.push(item);
    used += itemHeight;
  };

  while (queue.length > 0) {
    const chain = takeChain(queue);
    const [first] = chain;
    const isFresh = used === 0;
    if (first?.item.kind === 'block' && first.item.startsPage === true && !isFresh) turnPage();
    const needed = chainHeight(chain, openTable, measures);
    if (needed <= height - used + TOLERANCE || used === 0) {
      if (needed > height && chain.length > 1) {
        const [head, ...rest] = chain;
        queue.unshift(...rest);
        if (head !== undefined) place(head);
      } else for (const each of chain) place(each);
      continue;
    }
    const parts = splitChain(chain, height - used, measures);
    if (parts === null) {
      queue.unshift(...chain);
      turnPage();
      continue;
    }
    for (const each of parts.fitting) place(each);
    queue.unshift(...parts.rest);
    turnPage();
  }
  return numbered(section, pages);
}

function numbered(section: FlowSection, pages: readonly (readonly FlowItem[])[]): FlowPage[] {
  return pages.map((items, index) => ({
    id: `${section.id}-${index + 1}`,
    section,
    number: index + 1,
    items,
  }));
}

type Placed = { readonly item: FlowItem; readonly height: number };

/** Layout rounds to fractions of a pixel. */
const TOLERANCE = 0.5;

/** A piece with all that its `keepNext` holds together. */
function takeChain(queue: Placed[]): Placed[] {
  const chain: Placed[] = [];
  let next = queue.shift();
  while (next !== undefined) {
    chain.push(next);
    if (next.item.keepNext !== true) break;
    next = queue.shift();
  }
  return chain;
}

function chainHeight(
  chain: readonly Placed[],
  openTable: string | null,
  measures: Measures,
): number {
  let table = openTable;
  let total = 0;
  for (const { item, height } of chain) {
    if (item.kind === 'row' && item.table.id !== table) total += measures.headOf(item.table.id);
    table = item.kind === 'row' ? item.table.id : null;
    total += height;
  }
  return total;
}

/**
 * A heading chain may end in a paragraph that parts; a paragraph that is kept
 * with the signature parts too, its rest goes on with the signature.
 */
function splitChain(
  chain: readonly Placed[],
  room: number,
  measures: Measures,
): { readonly fitting: readonly Placed[]; readonly rest: readonly Placed[] } | null {
  const at = chain.findIndex(({ item }) => item.kind === 'prose');
  const before = chain.slice(0, at);
  const prose = chain[at]?.item;
  if (at === -1 || prose?.kind !== 'prose') return null;
  const left = room - before.reduce((sum, { height }) => sum + height, 0);
  const parts = measures.split(prose, left);
  if (parts === null) return null;
  return { fitting: [...before, parts[0]], rest: [parts[1], ...chain.slice(at + 1)] };
}
