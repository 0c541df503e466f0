import type { ReportSetting } from '#app/domain/reportSetting.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';
import { replaceReportSetting } from '#app/storage/reportSettingStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** Chooses how the report of a campaign is written; a chart or period of what the campaign has not is refused. */
export function saveReportSetting(
  context: ServiceContext,
  reference: string | null,
  setting: ReportSetting,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const { id: campaignId, name } = found.value;
  const indicators = listIndicators(db, campaignId);
  const ids = new Map(indicators.map(({ code, id }) => [code, id]));
  const unknown = setting.charts.find(
    (chart) => chart.kind !== 'years' && !ids.has(chart.indicator),
  );
  if (unknown !== undefined && unknown.kind !== 'years') {
    return fail({ code: 'notFound', entity: 'indicator', reference: unknown.indicator });
  }
  const { period } = setting;
  if (period.kind === 'event' && indicators.every(({ event }) => event?.id !== period.eventId)) {
    return fail({ code: 'notFound', entity: 'event', reference: name });
  }
  return write(context, { name: 'report.setting', subject: name, campaignId }, (scope) => {
    replaceReportSetting(scope, campaignId, setting, ids);
    return ok(undefined);
  });
}
