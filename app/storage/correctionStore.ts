import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** One thing a công văn đính chính puts right. */
export type CorrectionItem = Pick<
  Database['report_correction_item'],
  'place' | 'was' | 'corrected'
>;

export type StoredCorrection = Database['report_correction'] & {
  readonly items: readonly CorrectionItem[];
};

/** Letters that correct a report, oldest first, with what they put right. */
export function listCorrections(db: ReadDb, reportId: string): StoredCorrection[] {
  const rows = selectAll(
    db,
    build
      .selectFrom('report_correction')
      .selectAll()
      .where('report_id', '=', reportId)
      .orderBy('created_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({ ...row, items: listItems(db, row.id) }));
}

export function readCorrection(db: ReadDb, id: string): StoredCorrection | null {
  const row = selectFirst(
    db,
    build.selectFrom('report_correction').selectAll().where('id', '=', id),
  );
  return row === undefined ? null : { ...row, items: listItems(db, id) };
}

/** A letter without number and date: the văn thư gives them when it goes out. */
export function insertCorrection(
  { recorder, now, newId }: ChangeScope,
  facts: { readonly reportId: string; readonly symbol: string },
  items: readonly CorrectionItem[],
): string {
  const id = newId();
  recorder.insert('report_correction', {
    id,
    report_id: facts.reportId,
    symbol: facts.symbol,
    number: null,
    issued_on: null,
    created_at: now,
    updated_at: now,
    version: 1,
  });
  for (const [position, item] of items.entries()) {
    recorder.insert('report_correction_item', {
      id: newId(),
      correction_id: id,
      position,
      ...item,
    });
  }
  return id;
}

export function numberCorrection(
  { recorder, now }: ChangeScope,
  { id, version }: StoredCorrection,
  identity: { readonly number: string; readonly issuedOn: string },
): void {
  recorder.update('report_correction', id, {
    number: identity.number,
    issued_on: identity.issuedOn,
    updated_at: now,
    version: version + 1,
  });
}

function listItems(db: ReadDb, correctionId: string): CorrectionItem[] {
  return selectAll(
    db,
    build
      .selectFrom('report_correction_item')
      .select(['place', 'was', 'corrected'])
      .where('correction_id', '=', correctionId)
      .orderBy('position'),
  );
}
