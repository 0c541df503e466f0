import { z } from 'zod';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';

/** The confirmed meaning of the columns of tables with the same labels. */
export type ImportLayout = {
  readonly layout: string;
  /** Whose tables it counts for; null counts for every sender. */
  readonly unitId: string | null;
  /** Indicator code by label; null is a column that gives no results. */
  readonly columns: Readonly<Record<string, string | null>>;
};

const columnsSchema = z.record(z.string(), z.string().nullable());

export function listImportLayouts(db: ReadDb): ImportLayout[] {
  return selectAll(db, build.selectFrom('import_layout').selectAll().orderBy('id')).map((row) => ({
    layout: row.layout,
    unitId: row.unit_id,
    columns: columnsSchema.parse(JSON.parse(row.columns_json)),
  }));
}

/** Adds what was confirmed to what is known of the layout; the later answer counts. */
export function saveImportLayout(scope: ChangeScope, given: ImportLayout): void {
  const { recorder, now, newId } = scope;
  const { layout, unitId } = given;
  const row = selectFirst(
    recorder.db,
    build
      .selectFrom('import_layout')
      .selectAll()
      .where('layout', '=', layout)
      .where('unit_id', unitId === null ? 'is' : '=', unitId),
  );
  if (row === undefined) {
    recorder.insert('import_layout', {
      id: newId(),
      layout,
      unit_id: unitId,
      columns_json: JSON.stringify(given.columns),
      created_at: now,
      updated_at: now,
      version: 1,
    });
    return;
  }
  const known = columnsSchema.parse(JSON.parse(row.columns_json));
  const columns_json = JSON.stringify({ ...known, ...given.columns });
  if (columns_json === row.columns_json) return;
  const version = row.version + 1;
  recorder.update('import_layout', row.id, { columns_json, updated_at: now, version });
}
