/** A stored row of a list, with what it says. */
export type ListedRow<Content> = {
  readonly id: string;
  readonly position: number;
  readonly content: Content;
};

/** How a stored list becomes another one with as many rows kept as can be. */
export type RowPlan<Content> = {
  readonly removed: readonly string[];
  /** In an order that never puts two rows in one place. */
  readonly moved: readonly { readonly id: string; readonly position: number }[];
  readonly changed: readonly { readonly id: string; readonly content: Content }[];
  readonly added: readonly { readonly position: number; readonly content: Content }[];
  /** Id of the row a wanted one keeps, by its index; added rows have none. */
  readonly kept: ReadonlyMap<number, string>;
};

/**
 * Compares a list with the one it becomes. Rows that other tables point at keep
 * their identity while their words are corrected.
 */
export function planRows<Content extends object>(
  stored: readonly ListedRow<Content>[],
  wanted: readonly { readonly position: number; readonly content: Content }[],
): RowPlan<Content> {
  const pairs = pairRows(
    stored.map(({ content }) => keysOf(content)),
    wanted.map(({ content }) => keysOf(content)),
  );
  const keptIndexes = new Set(pairs.values());
  const kept = new Map<number, string>();
  const moves: { id: string; from: number; position: number }[] = [];
  const changed: { id: string; content: Content }[] = [];
  for (const [to, from] of pairs) {
    const [before, after] = [stored[from], wanted[to]];
    if (before === undefined || after === undefined) continue;
    kept.set(to, before.id);
    if (before.position !== after.position) {
      moves.push({ id: before.id, from: before.position, position: after.position });
    }
    if (JSON.stringify(before.content) !== JSON.stringify(after.content)) {
      changed.push({ id: before.id, content: after.content });
    }
  }
  const down = moves.filter(({ from, position }) => position < from);
  const up = moves.filter(({ from, position }) => position > from);
  return {
    removed: stored.filter((_, index) => !keptIndexes.has(index)).map(({ id }) => id),
    moved: [
      ...down.toSorted((a, b) => a.position - b.position),
      ...up.toSorted((a, b) => b.position - a.position),
    ].map(({ id, position }) => ({ id, position })),
    changed,
    added: wanted.filter((_, index) => !kept.has(index)),
    kept,
  };
}

/**
 * Index of the stored row for each wanted one: what is equal, between that what
 * has the same name, between that place by place where as many rows stand as before.
 */
function pairRows(
  before: readonly string[][],
  after: readonly string[][],
  level = 0,
): Map<number, number> {
  const pairs = new Map<number, number>();
  let [from, to] = [0, 0];
  const fillGap = (endFrom: number, endTo: number): void => {
    const [old, wanted] = [before.slice(from, endFrom), after.slice(to, endTo)];
    if (level + 1 < LEVELS) {
      for (const [at, of] of pairRows(old, wanted, level + 1)) pairs.set(to + at, from + of);
    } else if (old.length === wanted.length) {
      for (const [at] of wanted.entries()) pairs.set(to + at, from + at);
    }
  };
  const key = (row: readonly string[]): string => row[level] ?? '';
  for (const [equalFrom, equalTo] of equalRows(before.map(key), after.map(key))) {
    fillGap(equalFrom, equalTo);
    pairs.set(equalTo, equalFrom);
    [from, to] = [equalFrom + 1, equalTo + 1];
  }
  fillGap(before.length, after.length);
  return pairs;
}

const LEVELS = 2;

/** What a row is told by: all it says, then the first thing it says, which names it. */
function keysOf(content: object): string[] {
  return [JSON.stringify(content), JSON.stringify(Object.values(content)[0])];
}

function equalRows(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const length = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => length[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      length[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      found.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
