import { expect, test } from 'vitest';
import { addSubmission } from '#app/services/addSubmission.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { cellSources, coverageUnits } from '#app/services/figureSources.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { importResults } from '#app/services/importResults.ts';
import { reading } from '#app/services/serviceContext.ts';
import { submitReport } from '#app/services/submitReport.ts';
import { amount, aNewSubmission } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

test('a figure names the file and the cell it was read from, and who added to it by hand', async () => {
  const context = sampleOffice();
  const bytes = buildWorkbook({
    sheets: [
      {
        name: 'Báo cáo',
        rows: [['Thôn An Khê'], ['Nội dung', 'Kết quả'], ['Băng rôn', 7], ['Pa nô, áp phích', 2]],
      },
    ],
  });
  const file = { name: 'Thôn An Khê.xlsx', bytes };
  const request = { campaign: null, files: [file], receivedOn: '2025-10-01', kind: null };
  valueOf(await importResults(context, { ...request, apply: true }));
  const later = aNewSubmission('T01', { bang_ron: amount(3) }, { kind: 'add', sentBy: 'Bà Hoa' });
  valueOf(addSubmission(context, null, later));
  const sources = valueOf(cellSources(context, null, 'T01', 'bang_ron'));
  expect(sources).toMatchObject({
    unit: { name: 'Thôn An Khê' },
    valueText: '10',
    origins: [
      { revision: 1, at: 'Báo cáo!B3', raw: '7', readFrom: { name: file.name }, attached: [] },
      { revision: 2, kind: 'add', at: null, readFrom: null, sentBy: 'Bà Hoa' },
    ],
  });
  expect(valueOf(cellSources(context, null, 'T02', 'bang_ron')).origins).toEqual([]);
  expect(errorOf(cellSources(context, null, 'T01', 'la'))).toMatchObject({ entity: 'indicator' });
});

test('counts name the units they count', () => {
  const context = sampleOffice();
  valueOf(addSubmission(context, null, aNewSubmission('T02')));
  const units = valueOf(coverageUnits(context, null, null));
  expect(units).toHaveLength(28);
  expect(units.filter(({ status }) => status !== 'missing')).toEqual([
    { code: 'T02', name: 'Thôn An Khoái', status: 'onTime' },
  ]);
  expect(errorOf(coverageUnits(context, null, 'la'))).toMatchObject({ entity: 'report' });
});

test('a frozen report counts the units it froze, whatever came since', () => {
  const context = sampleOffice();
  valueOf(addSubmission(context, null, aNewSubmission('T02')));
  const campaign = valueOf(findCampaign(reading(context), null));
  const composed = valueOf(composeReport(context, campaign));
  const reportId = valueOf(submitReport(context, composed, 'commandLine'));
  valueOf(addSubmission(context, null, aNewSubmission('T03')));
  const reported = (of: string | null) =>
    valueOf(coverageUnits(context, null, of)).flatMap(({ code, status }) =>
      status === 'onTime' ? [code] : [],
    );
  expect(reported(reportId)).toEqual(['T02']);
  expect(reported(null)).toEqual(['T02', 'T03']);
  expect(valueOf(coverageUnits(context, null, reportId))).toHaveLength(28);
});
