import { expect, test } from 'vitest';
import type { ChartAnnex } from '#app/domain/annexModel.ts';
import { partBars } from '#app/domain/barChart.ts';
import type { ReportChart } from '#app/domain/reportSetting.ts';
import { buildAnnexes } from '#app/reports/buildAnnexes.ts';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reading } from '#app/services/serviceContext.ts';
import { amount, none } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { plantCampaign } from '#test/support/plantedCampaign.ts';
import { part, readDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { sampleHeader, sampleReportModel } from '#test/support/sampleReportModel.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { attributeAt, childAt, descendants } from '#test/support/xmlTree.ts';
import { readXlsx } from './excel/readXlsx.ts';

const CHOSEN: readonly ReportChart[] = [
  { kind: 'units', indicator: 'c0' },
  { kind: 'groups', indicator: 'c0' },
  { kind: 'years' },
  { kind: 'units', indicator: 'khong_co' },
];

test('chosen charts stand on upright pages of their own, with the units that reported alone', () => {
  const annex = chartsOf(60);
  expect(annex.numeral).toBe('II');
  expect(annex.charts.map(({ title }) => title)).toEqual([
    'Băng rôn (chiếc) theo đơn vị',
    'Băng rôn (chiếc) theo nhóm đơn vị',
    'Kết quả năm nay và năm trước',
  ]);
  const [units, , years] = annex.charts;
  expect(units?.description).toContain('Thôn số 1 không phát sinh; Thôn số 2 7;');
  expect(units?.description).not.toContain('Thôn im lặng');
  expect(years?.description).toContain('Băng rôn năm nay 12.390, năm trước 11.000');
  expect(units?.parts.length).toBeGreaterThan(1);
  const rows = units?.parts.flatMap((bars) => bars.rows) ?? [];
  expect(rows.filter(({ isHead }) => !isHead)).toHaveLength(60);
  const places = annex.pages.flatMap(({ parts }) =>
    parts.map((each) => `${each.chart}.${each.part}`),
  );
  expect(places).toEqual(
    annex.charts.flatMap(({ parts }, at) => parts.map((_, index) => `${at}.${index}`)),
  );
});

test('parts of a chart keep its scale, begin below the axis and part no head from its row', () => {
  const [chart] = chartsOf(60).charts;
  const whole = chart?.parts[0];
  if (whole === undefined) throw new Error('a chart has a part');
  for (const bars of partBars(whole, 200)) {
    expect(bars.rows[0]?.top).toBe(bars.axisHeight);
    expect(bars.ticks).toEqual(whole.ticks);
    expect(bars.rows.at(-1)?.isHead).toBe(false);
    expect(bars.height).toBeLessThanOrEqual(200);
  }
});

test('Word and Excel carry them as the same pictures in every run, with their figures in words', async () => {
  const annex = chartsOf(12);
  const sample = sampleReportModel();
  const model = { ...sample, annexes: [...sample.annexes.slice(0, 1), annex] };
  const bytes = await renderReportDocx(model, readSamplePhoto);
  const docx = readDocx(bytes);
  const pictures = descendants(docx.body, 'wp:docPr').map(({ attributes }) => attributes['descr']);
  expect(pictures).toEqual(annex.charts.map(({ description }) => description));
  const section = docx.sections.at(-1);
  expect(section && attributeAt(section, ['w:pgSz'], 'w:w')).toBe('11906');
  for (const inline of descendants(docx.body, 'wp:inline')) {
    // 9354 twips between the margins, 635 EMU a twip.
    expect(Number(childAt(inline, 'wp:extent')?.attributes['cx'])).toBeLessThanOrEqual(9354 * 635);
  }
  expect(part(docx.parts, 'word/_rels/document.xml.rels').text).toBe('');
  const book = await renderReportXlsx(model);
  const sheet = readXlsx(book).sheets.find(({ name }) => name === 'Biểu đồ');
  const texts = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
  expect(texts).toEqual(expect.arrayContaining(annex.charts.map(({ title }) => title)));
  const drawing = readXlsx(book).parts['xl/drawings/drawing1.xml'] ?? '';
  for (const { description } of annex.charts) expect(drawing).toContain(`descr="${description}"`);
  expect(await renderReportDocx(model, readSamplePhoto)).toEqual(bytes);
  expect(await renderReportXlsx(model)).toEqual(book);
  const frozen = JSON.parse(JSON.stringify(model)) as typeof model;
  expect(await renderReportDocx(frozen, readSamplePhoto)).toEqual(bytes);
  if (validatorMissing === null) {
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    expect(openXmlErrors(book, 'xlsx')).toEqual([]);
  }
});

function chartsOf(units: number): ChartAnnex {
  const office = sampleOffice();
  const kinds = ['phong-ban', 'don-vi', 'truong-hoc', 'thon'] as const;
  plantCampaign(office.connection, {
    code: 'bieu-do',
    indicators: [
      { code: 'c0', label: 'Băng rôn', measure: 'chiếc' },
      { code: 'c1', label: 'Thời lượng', measure: 'phút', type: 'decimal' },
    ],
    units: [
      ...Array.from({ length: units }, (_, at) => ({
        code: `B${at}`,
        name: `Thôn số ${at + 1}`,
        kind: kinds[Math.floor((at / units) * 4)] ?? 'thon',
        submissions: [{ values: { c0: at === 0 ? none : amount(at * 7), c1: amount(at * 50) } }],
      })),
      { code: 'IM', name: 'Thôn im lặng' },
    ],
  });
  const campaign = valueOf(findCampaign(reading(office), 'bieu-do'));
  const results = queryCampaignResults(reading(office), campaign);
  const prior = new Map([['c0', 11_000]]);
  const setting = { photosPerPage: 4, charts: CHOSEN } as const;
  const annexes = buildAnnexes(results, setting, sampleHeader, prior);
  const annex = annexes.find((each): each is ChartAnnex => each.kind === 'charts');
  if (annex === undefined) throw new Error('charts were chosen');
  return annex;
}
