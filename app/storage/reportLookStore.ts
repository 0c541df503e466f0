import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

type LookKind = Database['report_look']['kind'];

/** The totals of a campaign as somebody last saw or exported them, by indicator. */
export type ReportLook = {
  readonly kind: LookKind;
  readonly by: string;
  readonly at: string;
  readonly amounts: ReadonlyMap<string, number | null>;
};

export function readReportLook(db: ReadDb, campaignId: string): ReportLook | null {
  const row = readRow(db, campaignId);
  if (row === undefined) return null;
  const totals = selectAll(
    db,
    build
      .selectFrom('report_look_total')
      .innerJoin('indicator', 'indicator.id', 'report_look_total.indicator_id')
      .select(['indicator.code', 'report_look_total.amount'])
      .where('look_id', '=', row.id),
  );
  return {
    kind: row.kind,
    by: row.looked_by,
    at: row.updated_at,
    amounts: new Map(totals.map(({ code, amount }) => [code, amount])),
  };
}

/** Puts the totals of now in place of those seen before; by indicator id. */
export function replaceReportLook(
  { recorder, now, newId }: ChangeScope,
  campaignId: string,
  look: { readonly kind: LookKind; readonly by: string },
  amounts: ReadonlyMap<string, number | null>,
): void {
  const known = readRow(recorder.db, campaignId);
  const id = known?.id ?? newId();
  const columns = { kind: look.kind, looked_by: look.by, updated_at: now };
  if (known === undefined) {
    recorder.insert('report_look', { id, campaign_id: campaignId, ...columns, version: 1 });
  } else recorder.update('report_look', id, { ...columns, version: known.version + 1 });
  const stored = selectAll(
    recorder.db,
    build.selectFrom('report_look_total').selectAll().where('look_id', '=', id),
  );
  for (const { id: totalId, indicator_id } of stored) {
    const amount = amounts.get(indicator_id);
    if (amount === undefined) recorder.remove('report_look_total', totalId);
    else recorder.update('report_look_total', totalId, { amount });
  }
  const has = new Set(stored.map(({ indicator_id }) => indicator_id));
  for (const [indicatorId, amount] of amounts) {
    if (has.has(indicatorId)) continue;
    recorder.insert('report_look_total', {
      id: newId(),
      look_id: id,
      indicator_id: indicatorId,
      amount,
    });
  }
}

function readRow(db: ReadDb, campaignId: string) {
  return selectFirst(
    db,
    build.selectFrom('report_look').selectAll().where('campaign_id', '=', campaignId),
  );
}
