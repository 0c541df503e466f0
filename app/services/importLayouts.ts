import type { ChangeScope } from '#app/storage/changeScope.ts';
import { listImportLayouts, saveImportLayout } from '#app/storage/importLayoutStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import type { ImportColumn, KnownLayout } from '#app/importing/importProposal.ts';

/** What a person said that one column of a received table holds. */
export type ConfirmedColumn = {
  readonly column: ImportColumn;
  /** Indicator code; null for a column that gives no results. */
  readonly indicator: string | null;
};

/**
 * Remembers confirmed columns for the next table like theirs, within the write
 * that takes the values over, so that one undo takes both back. `unitId` is the
 * sender whose tables they count for, null when they count for every sender.
 */
export function rememberColumns(
  scope: ChangeScope,
  confirmed: readonly ConfirmedColumn[],
  unitId: string | null,
): void {
  const byLayout = Map.groupBy(confirmed, ({ column }) => column.layout);
  for (const [layout, columns] of byLayout) {
    saveImportLayout(scope, {
      layout,
      unitId,
      columns: Object.fromEntries(
        columns.map(({ column, indicator }) => [column.label, indicator]),
      ),
    });
  }
}

/** Everything that was confirmed of tables before, as the importer takes it. */
export function recallLayouts(db: ReadDb): readonly KnownLayout[] {
  const codes = new Map(listUnits(db).map(({ id, code }) => [id, code]));
  return listImportLayouts(db).map(({ layout, unitId, columns }) => ({
    layout,
    unit: unitId === null ? null : (codes.get(unitId) ?? null),
    columns,
  }));
}
