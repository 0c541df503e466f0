import { expect, test } from 'vitest';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { saveReportSetting } from '#app/services/saveReportSetting.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

function composed(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

test('a setting is one step, is read back whole and is taken back', () => {
  const context = sampleOffice();
  const before = composed(context);
  const setting: ReportSetting = {
    kind: 'thematic',
    issuingBody: 'phong',
    period: { kind: 'all' },
    photosPerPage: 2,
    charts: [{ kind: 'years' }, { kind: 'units', indicator: 'bang_ron' }],
  };
  valueOf(saveReportSetting(context, null, setting));
  expect(composed(context).setting).toEqual(setting);
  expect(composed(context).content.release.header.symbol).toBe('BC-VHXH');
  valueOf(undoLastChange(context));
  expect(composed(context).setting).toEqual(before.setting);
  expect(composed(context).content.release.header.symbol).toBe('BC-UBND');
});

test('a chart or a period of what the campaign has not is refused and changes nothing', () => {
  const context = sampleOffice();
  const { setting } = composed(context);
  const chart: ReportSetting = { ...setting, charts: [{ kind: 'groups', indicator: 'la' }] };
  expect(errorOf(saveReportSetting(context, null, chart))).toMatchObject({
    code: 'notFound',
    entity: 'indicator',
  });
  const period: ReportSetting = { ...setting, period: { kind: 'event', eventId: 'la' } };
  expect(errorOf(saveReportSetting(context, null, period))).toMatchObject({ entity: 'event' });
  expect(composed(context).setting).toEqual(setting);
});
