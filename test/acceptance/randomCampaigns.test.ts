import { expect, test } from 'vitest';
import type { TableCell, TotalCell, UnitAnnex } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { readXlsx } from '#test/reports/excel/readXlsx.ts';
import { plantCampaign } from '#test/support/plantedCampaign.ts';
import { randomCampaign } from '#test/support/randomCampaign.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { descendants } from '#test/support/xmlTree.ts';
import { countTablesBySql } from './figuresBySql.ts';
import { placeholderBySql } from './placeholderBySql.ts';

const CAMPAIGNS = 1_000;
/** Written and opened again. */
const OPENED = 5;
const SIGNS = { none: 'KPS', notApplicable: 'KTN', missing: '...', notDue: 'CĐH' } as const;

test(
  `every number of ${CAMPAIGNS} random reports is the one that SQL alone counts`,
  { timeout: 120_000 },
  async () => {
    const context = officeWithoutCampaign();
    let compared = 0;
    for (let seed = 1; seed <= CAMPAIGNS; seed += 1) {
      const { model, expected } = reportOf(context, seed);
      const found = figuresOf(model);
      compared += found.length;
      expect({ seed, found }).toEqual({ seed, found: expected });
      if (seed % (CAMPAIGNS / OPENED) === 0) await expectFiles(model, seed);
    }
    expect(compared).toBeGreaterThan(CAMPAIGNS * 10);
  },
);

type Figures = readonly (readonly (string | number)[])[];
type Sql = ReturnType<typeof countTablesBySql>;

/** A planted campaign, its report, and what SQL says has to stand in it; gone again afterwards. */
function reportOf(context: ServiceContext, seed: number) {
  const { connection } = context;
  const campaign = randomCampaign(seed);
  connection.exec('begin');
  try {
    plantCampaign(connection, { code: 'r', ...campaign });
    const found = valueOf(findCampaign(reading(context), 'r'));
    const { content, prose } = valueOf(composeReport(context, found));
    const sql = countTablesBySql(connection);
    const decimals = new Set(
      campaign.indicators.filter(({ type }) => type === 'decimal').map(({ code }) => code),
    );
    const numbers = prose.paragraphs.flatMap(({ automatic }) => automatic);
    for (const inline of numbers) {
      if (inline.kind !== 'number') continue;
      const [name = '', code = ''] = inline.reference?.split(':') ?? [];
      const isDecimal = decimals.has(code) && (name === 'tong' || name === 'donVi');
      const counted = placeholderBySql(sql, {}, inline.reference ?? '');
      // Hundredths that SQL counts stand in the sentence as decimals.
      const hundredths = Math.round(
        Number(inline.text.replaceAll('.', '').replace(',', '.')) * 100,
      );
      const text = isDecimal ? String(hundredths) : inline.text;
      const wanted = isDecimal ? counted.replaceAll('.', '') : counted;
      expect([seed, inline.reference, text]).toEqual([seed, inline.reference, wanted]);
    }
    return { model: content.release, expected: figuresBySqlOf(sql, decimals) };
  } finally {
    connection.exec('rollback');
  }
}

/** Every number and sign of the annexes and of the coverage, with what it is of. */
function figuresOf({ annexes, coverage }: ReportModel): Figures {
  const units = annexes.find((annex): annex is UnitAnnex => annex.kind === 'units');
  const activities = annexes.find(({ kind }) => kind === 'activities');
  return [
    ...Object.entries(coverage),
    ...(units?.tables ?? []).flatMap((table) => {
      const codes = table.totals.map(({ indicator }) => indicator);
      const rows = table.rows.flatMap(({ unit, cells }) =>
        cells.map((cell, at) => [unit, codes[at] ?? '', printed(cell)]),
      );
      const sections = table.sections.flatMap(({ label, totals }) => totals.map(totalOf(label)));
      return [...table.totals.map(totalOf('Tổng số')), ...sections, ...rows];
    }),
    ['activities', activities?.kind === 'activities' ? activities.rows.length : 0],
  ].toSorted(byWords);
}

function totalOf(name: string) {
  return ({ indicator, value, state, units }: TotalCell) => [
    name,
    indicator,
    value ?? SIGNS[state ?? 'missing'],
    units,
  ];
}

function printed(cell: TableCell): number | string {
  return cell.kind === 'number' ? cell.value : SIGNS[cell.state];
}

const KINDS: Readonly<Record<string, string>> = {
  'phong-ban': 'Phòng, ban',
  'don-vi': 'Đơn vị',
  'truong-hoc': 'Trường học',
  thon: 'Thôn',
};

function figuresBySqlOf(sql: Sql, decimals: ReadonlySet<string>): Figures {
  const count = (...statuses: string[]) =>
    sql.units.filter(({ status }) => statuses.includes(status)).length;
  const reported = new Map(
    sql.units
      .filter(({ status }) => status !== 'missing' && status !== 'returned')
      .map(({ code, kind }) => [code, kind]),
  );
  const cells = sql.cells.filter(({ unit }) => reported.has(unit));
  const shown = (indicator: string, amount: number) =>
    decimals.has(indicator) ? amount / 100 : amount;
  const signOf = (indicator: string, kind: string | null) => {
    const states = new Set(
      cells
        .filter((cell) => cell.indicator === indicator)
        .filter(({ unit }) => kind === null || reported.get(unit) === kind)
        .map(({ state }) => state),
    );
    const order = ['none', 'missing', 'notDue', 'notApplicable'] as const;
    return SIGNS[order.find((state) => states.has(state)) ?? 'missing'];
  };
  const line = (name: string, kind: string | null) => {
    return ({
      indicator,
      amount,
      units,
    }: {
      indicator: string;
      amount: number | null;
      units: number;
    }) => [
      name,
      indicator,
      amount === null ? signOf(indicator, kind) : shown(indicator, amount),
      units,
    ];
  };
  const kinds = new Set(reported.values());
  const subtotals = kinds.size < 2 ? [] : sql.subtotals;
  return [
    ['expected', sql.units.length],
    ['reported', reported.size],
    ...['onTime', 'late', 'none', 'returned', 'missing'].map((each) => [each, count(each)]),
    ...(reported.size === 0 ? [] : sql.totals.map(line('Tổng số', null))),
    ...subtotals.map(({ kind, ...each }) => line(KINDS[kind] ?? kind, kind)(each)),
    ...cells.map(({ unit, indicator, state, amount }) => [
      unit,
      indicator,
      state === 'value' ? shown(indicator, amount ?? NaN) : SIGNS[state],
    ]),
    ['activities', sql.activities],
  ].toSorted(byWords);
}

function byWords(left: readonly unknown[], right: readonly unknown[]): number {
  const [first, second] = [left.join('\n'), right.join('\n')];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The figures of the tables once more, from the files an office gets. */
async function expectFiles(model: ReportModel, seed: number): Promise<void> {
  const annex = model.annexes.find((each): each is UnitAnnex => each.kind === 'units');
  const rows = new Map<number, (string | number)[]>();
  for (const { order, cells } of annex?.tables.flatMap((table) => table.rows) ?? []) {
    rows.set(order, [...(rows.get(order) ?? []), ...cells.map(printed)]);
  }
  const book = readXlsx(await renderReportXlsx(model));
  const detail = book.sheets.find(({ name }) => name === 'Chi tiết theo đơn vị');
  const docx = readDocx(await renderReportDocx(model, readSamplePhoto));
  const lines = descendants(docx.body, 'w:tr').map((row) =>
    descendants(row, 'w:tc').map(({ text }) => text),
  );
  for (const [order, figures] of rows) {
    const at = [...(detail?.cells ?? [])].find(
      ([address, { value }]) => address.startsWith('A') && value === order,
    )?.[0];
    const inBook = figures.map(
      (_, index) => detail?.cells.get(`${String.fromCharCode(68 + index)}${at?.slice(1)}`)?.value,
    );
    expect({ seed, order, inBook }).toEqual({ seed, order, inBook: figures });
    const inWord = lines
      .filter(([first, name]) => first === String(order) && name?.startsWith('Đơn vị số'))
      .flatMap(([, , ...texts]) => texts)
      .map((text) =>
        /\d/u.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : text,
      );
    expect({ seed, order, inWord }).toEqual({ seed, order, inWord: figures });
  }
}

/** Only the planted campaign is there to be counted. */
function officeWithoutCampaign(): ServiceContext {
  const context = sampleOffice();
  context.connection.exec(`pragma foreign_keys = off;
    delete from form_indicator; delete from form; delete from roster_entry;
    delete from indicator; delete from campaign; pragma foreign_keys = on`);
  return context;
}
