/** A row to be put on a page, height in twips. */
export type FlowRow<Row> = {
  readonly row: Row;
  readonly height: number;
  /** Stays on the page of the row after it. */
  readonly keepNext?: boolean;
};

type Rooms = {
  /** Room for rows on the page the table begins on, and on those after it. */
  readonly first: number;
  readonly next: number;
  /** What stands below the last row and never without it. */
  readonly foot: number;
};

/**
 * Divides rows into pages, in order. Rows never part; rows kept together move
 * together; the last row takes the foot along. What is higher than a page
 * stands alone on one: the caller parts it before.
 */
export function fillPages<Row extends FlowRow<unknown>>(
  rows: readonly Row[],
  { first, next, foot }: Rooms,
): Row[][] {
  const chains = chainsOf(rows);
  const pages: Row[][] = [];
  let page: Row[] = [];
  let left = first;
  for (const [index, chain] of chains.entries()) {
    const height = chain.reduce((sum, row) => sum + row.height, 0);
    const needed = height + (index === chains.length - 1 ? foot : 0);
    if (page.length > 0 && needed > left) {
      pages.push(page);
      page = [];
      left = next;
    }
    page.push(...chain);
    left -= height;
  }
  return page.length === 0 ? pages : [...pages, page];
}

function chainsOf<Row extends FlowRow<unknown>>(rows: readonly Row[]): Row[][] {
  const chains: Row[][] = [];
  let isKept = false;
  for (const row of rows) {
    const last = chains.at(-1);
    if (isKept && last !== undefined) last.push(row);
    else chains.push([row]);
    isKept = row.keepNext === true;
  }
  return chains;
}
