import type { StoredRow } from './rowGridTypes.ts';

/** Finds rows of a list by id; read anew only when the list is another one. */
export function indexRows<L extends object, S>(
  list: () => L | undefined,
  rowsOf: (list: L) => readonly StoredRow<S>[],
): (id: string) => StoredRow<S> | undefined {
  let indexed: { readonly list: L; readonly rows: ReadonlyMap<string, StoredRow<S>> } | null = null;
  return (id) => {
    const now = list();
    if (now === undefined) return undefined;
    if (indexed?.list !== now) {
      indexed = { list: now, rows: new Map(rowsOf(now).map((row) => [row.id, row])) };
    }
    return indexed.rows.get(id);
  };
}

/** Makes a row of something once: what did not change is not drawn again. */
export function oncePerRow<S extends object>(
  make: (stored: S) => StoredRow<S>,
): (stored: S) => StoredRow<S> {
  const made = new WeakMap<S, StoredRow<S>>();
  return (stored) => {
    const row = made.get(stored) ?? make(stored);
    made.set(stored, row);
    return row;
  };
}
