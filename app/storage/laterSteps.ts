import type { Row } from './changeRecorder.ts';
import type { ChangeSet } from './changeSetStore.ts';
import { build, selectAll, type ReadDb } from './queryBuilder.ts';
import { childColumnsOf, parseRow, uniquePlacesOf, type RowName } from './rowReferences.ts';
import type { Database } from './schema.ts';

export type StoredChange = Database['change'];

/** What actions that came after a change set, and still stand, did to rows. */
export type LaterSteps = {
  /** Changes of a row, newest first. */
  readonly changesOf: (row: RowName) => readonly StoredChange[];
  /**
   * A row that was moved away from a place only one row may hold, and this one
   * would hold: taking that step back needs the place again.
   */
  readonly findLeftPlace: (table: string, row: Row) => RowName | null;
  /**
   * A row that was removed, or led elsewhere, and pointed at this one: taking
   * that step back needs this row again.
   */
  readonly findFormerDependant: (table: string, row: Row) => RowName | null;
};

/**
 * Reads the standing steps after a change set once: a step of thousands of rows
 * asks for each of its rows. An undo and a redo are no steps of their own.
 */
export function readLaterSteps(db: ReadDb, { sequence }: ChangeSet): LaterSteps {
  const changes = selectAll(
    db,
    build
      .selectFrom('change_set')
      .innerJoin('change', 'change.change_set_id', 'change_set.id')
      .selectAll('change')
      .where('sequence', '>', sequence)
      .where('undone_by_id', 'is', null)
      .where('undoes_id', 'is', null)
      .orderBy('sequence', 'desc')
      .orderBy('change.position', 'desc'),
  );
  const byRow = Map.groupBy(changes, ({ table_name, row_id }) => keyOf(table_name, row_id));
  const leftPlaces = new Map<string, RowName[]>();
  const formerParents = new Map<string, RowName>();
  for (const { table_name: table, row_id: rowId, before_json } of changes) {
    if (before_json === null) continue;
    const before = parseRow(before_json);
    const name = { table, rowId };
    for (const columns of uniquePlacesOf(db, table)) {
      const known = columns.filter((column) => (before[column] ?? null) !== null);
      if (known.length === 0) continue;
      const key = placeKey(table, columns, known, before);
      const left = leftPlaces.get(key);
      if (left === undefined) leftPlaces.set(key, [name]);
      else left.push(name);
    }
    for (const [column, value] of Object.entries(before)) {
      if (value !== null) formerParents.set(keyOf(table, column, value), name);
    }
  }
  return {
    changesOf: ({ table, rowId }) => byRow.get(keyOf(table, rowId)) ?? [],
    findLeftPlace: (table, row) => {
      if (leftPlaces.size === 0) return null;
      for (const columns of uniquePlacesOf(db, table)) {
        if (columns.some((column) => (row[column] ?? null) === null)) continue;
        for (const known of subsetsOf(columns)) {
          const left = leftPlaces.get(placeKey(table, columns, known, row));
          const other = left?.find(({ rowId }) => rowId !== row['id']);
          if (other !== undefined) return other;
        }
      }
      return null;
    },
    findFormerDependant: (table, row) => {
      if (formerParents.size === 0) return null;
      for (const { child, column } of childColumnsOf(db, table)) {
        const former = formerParents.get(keyOf(child, column, row['id'] ?? null));
        if (former !== undefined) return former;
      }
      return null;
    },
  };
}

/** A change keeps the columns it touched alone; the others stand as they are. */
function placeKey(
  table: string,
  columns: readonly string[],
  known: readonly string[],
  row: Row,
): string {
  return keyOf(table, ...columns, '', ...known.flatMap((column) => [column, row[column] ?? null]));
}

/** Every choice of some of the columns; a unique place has few. */
function subsetsOf(columns: readonly string[]): string[][] {
  return Array.from({ length: 2 ** columns.length - 1 }, (_, at) =>
    columns.filter((_column, bit) => Math.floor((at + 1) / 2 ** bit) % 2 === 1),
  );
}

function keyOf(...parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}
