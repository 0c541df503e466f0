import { invariant } from '#app/domain/result.ts';
import type { ReportChart, ReportSetting } from '#app/domain/reportSetting.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** How the report of a campaign is written; null until somebody chose. */
export function readReportSetting(db: ReadDb, campaignId: string): ReportSetting | null {
  const row = readSettingRow(db, campaignId);
  if (row === undefined) return null;
  return {
    kind: row.kind,
    issuingBody: row.issuing_body,
    period: periodOf(row),
    photosPerPage: row.photos_per_page,
    charts: listCharts(db, campaignId),
  };
}

/** Puts the whole setting in place; `indicatorIds` by code for the charts that show one. */
export function replaceReportSetting(
  scope: ChangeScope,
  campaignId: string,
  setting: ReportSetting,
  indicatorIds: ReadonlyMap<string, string>,
): void {
  const { recorder, now, newId } = scope;
  const { kind, issuingBody, period, photosPerPage } = setting;
  const columns = {
    kind,
    issuing_body: issuingBody,
    period: period.kind,
    event_id: period.kind === 'event' ? period.eventId : null,
    photos_per_page: photosPerPage,
    updated_at: now,
  };
  const stored = readSettingRow(recorder.db, campaignId);
  if (stored === undefined) {
    recorder.insert('report_setting', {
      id: newId(),
      campaign_id: campaignId,
      ...columns,
      version: 1,
    });
  } else recorder.update('report_setting', stored.id, { ...columns, version: stored.version + 1 });
  replaceCharts(scope, campaignId, setting.charts, indicatorIds);
}

function replaceCharts(
  { recorder, newId }: ChangeScope,
  campaignId: string,
  charts: readonly ReportChart[],
  indicatorIds: ReadonlyMap<string, string>,
): void {
  for (const { id } of listChartRows(recorder.db, campaignId)) recorder.remove('report_chart', id);
  for (const [position, chart] of charts.entries()) {
    const indicatorId = chart.kind === 'years' ? null : indicatorIds.get(chart.indicator);
    invariant(indicatorId !== undefined, 'the indicator of a chart was looked up');
    recorder.insert('report_chart', {
      id: newId(),
      campaign_id: campaignId,
      position,
      kind: chart.kind,
      indicator_id: indicatorId,
    });
  }
}

function listCharts(db: ReadDb, campaignId: string): ReportChart[] {
  return listChartRows(db, campaignId).map(({ kind, code }) => {
    if (kind === 'years') return { kind };
    invariant(code !== null, 'a chart of one indicator has it: check of the table');
    return { kind, indicator: code };
  });
}

function listChartRows(db: ReadDb, campaignId: string) {
  return selectAll(
    db,
    build
      .selectFrom('report_chart')
      .leftJoin('indicator', 'indicator.id', 'report_chart.indicator_id')
      .select(['report_chart.id', 'report_chart.kind', 'indicator.code'])
      .where('report_chart.campaign_id', '=', campaignId)
      .orderBy('report_chart.position'),
  );
}

function readSettingRow(db: ReadDb, campaignId: string) {
  return selectFirst(
    db,
    build.selectFrom('report_setting').selectAll().where('campaign_id', '=', campaignId),
  );
}

function periodOf({ period, event_id }: Database['report_setting']): ReportSetting['period'] {
  if (period !== 'event') return { kind: period };
  invariant(event_id !== null, 'a report of an event names it: check of the table');
  return { kind: 'event', eventId: event_id };
}
