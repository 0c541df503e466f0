import type { ReportKind } from '#app/domain/reportSetting.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';

/** A wording by the kind of report it belongs to and its key. */
export type TextPlace = { readonly kind: ReportKind | 'all'; readonly key: string };

/** The wordings the office changed, by `kind key`. */
export function readReportTexts(db: ReadDb): ReadonlyMap<string, string> {
  const rows = selectAll(db, build.selectFrom('report_text').selectAll());
  return new Map(rows.map(({ kind, text_key, wording }) => [`${kind} ${text_key}`, wording]));
}

/** Puts a wording in place; null goes back to the built-in one. */
export function replaceReportText(
  { recorder, now, newId }: ChangeScope,
  { kind, key }: TextPlace,
  wording: string | null,
): void {
  const stored = selectFirst(
    recorder.db,
    build
      .selectFrom('report_text')
      .selectAll()
      .where('kind', '=', kind)
      .where('text_key', '=', key),
  );
  if (wording === null) {
    if (stored !== undefined) recorder.remove('report_text', stored.id);
  } else if (stored === undefined) {
    const row = { kind, text_key: key, wording, updated_at: now, version: 1 };
    recorder.insert('report_text', { id: newId(), ...row });
  } else if (stored.wording !== wording) {
    const version = stored.version + 1;
    recorder.update('report_text', stored.id, { wording, updated_at: now, version });
  }
}
