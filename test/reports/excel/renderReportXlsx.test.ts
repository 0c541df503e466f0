import { expect, test } from 'vitest';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import type { UnitTable } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { sampleReportModel } from '#test/support/sampleReportModel.ts';
import {
  emptyModel,
  LONG_NAME,
  LONG_RESULT,
  oddModel,
  stateTable,
  withoutRows,
  withTable,
} from './borderlineModels.ts';
import { evaluateFormula } from './evaluateFormula.ts';
import { elements, parseXml, readXlsx, type ReadSheet, type ReadWorkbook } from './readXlsx.ts';

const sample = sampleReportModel();
const sampleBytes = await renderReportXlsx(sample);
const workbook = readXlsx(sampleBytes);

test.skipIf(validatorMissing !== null)(
  `the Open XML schema accepts full, odd and empty reports ${validatorMissing ?? ''}`,
  async () => {
    for (const model of [sample, oddModel(), emptyModel(), withoutRows()]) {
      expect(openXmlErrors(await renderReportXlsx(model), 'xlsx')).toEqual([]);
    }
  },
);

test('the same model gives the same bytes', async () => {
  expect(await renderReportXlsx(sampleReportModel())).toEqual(sampleBytes);
});

test('the summary first, then all indicators by unit, then the activities', () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    'Tổng hợp',
    'Chi tiết theo đơn vị',
    'Hoạt động',
  ]);
});

test('every formula is of the own list and its cached value is what it computes', async () => {
  for (const model of [sample, oddModel(), emptyModel(), withoutRows()]) {
    const read = readXlsx(await renderReportXlsx(model));
    for (const sheet of read.sheets) {
      for (const [address, { formula, value }] of sheet.cells) {
        if (formula === null) continue;
        expect({ address, value }).toEqual({
          address,
          value: evaluateFormula(read, sheet, formula),
        });
      }
    }
  }
});

test('totals, unit counts and unit values equal the model', () => {
  let firstColumn = 4;
  for (const table of unitTables(sample)) {
    expectTable(sheetAt(workbook, 1), table, firstColumn);
    firstColumn += table.totals.length;
  }
});

test('kinds of units stand over their units with live sub-totals; a total adds units alone', () => {
  const sheet = sheetAt(workbook, 1);
  const [table] = unitTables(sample);
  let row = rowOf(sheet, 'Tổng số') + 2;
  const ranges = table?.sections.map(({ label, numeral, rowCount, totals }) => {
    expect(['A', 'B', 'C'].map((letter) => sheet.cells.get(`${letter}${row}`)?.value)).toEqual([
      numeral,
      label,
      label,
    ]);
    const range = `D${row + 1}:D${row + rowCount}`;
    const subtotal = sheet.cells.get(`D${row}`);
    expect(subtotal?.value).toBe(totals[0]?.value);
    expect(subtotal?.formula).toContain(`SUM(${range})`);
    row += rowCount + 1;
    return range;
  });
  const total = sheet.cells.get(`D${rowOf(sheet, 'Tổng số')}`);
  expect(total?.formula).toContain(`SUM(${ranges?.join()})`);
});

test('units and activities can be filtered from the row under their head; dates are dates', () => {
  const filters = workbook.sheets.map(({ root }) => elements(root, 'autoFilter')[0]?.attributes);
  expect(filters).toEqual([undefined, { ref: 'A7:T37' }, { ref: 'A6:H18' }]);
  const activities = sheetAt(workbook, 2);
  const days = (row: number) => ['C', 'D'].map((letter) => activities.cells.get(`${letter}${row}`));
  // 45922 and 45935 days after 30 December 1899: 22 September and 5 October 2025.
  expect(days(11)).toMatchObject([
    { value: 45_922, format: 'dd/mm/yyyy' },
    { value: 45_935, format: 'dd/mm/yyyy' },
  ]);
  expect(days(7).map((cell) => cell?.value)).toEqual([45_931, 45_931]);
  expect(days(13).map((cell) => cell?.value)).toEqual([null, null]);
});

test('the summary points at every total of the model', () => {
  const summary = sheetAt(workbook, 0);
  const totals = unitTables(sample).flatMap((table) => table.totals);
  const listed = [...summary.cells].filter(([, { formula }]) => formula?.startsWith("'") === true);
  const column = (letter: string): unknown[] =>
    listed.filter(([address]) => address.startsWith(letter)).map(([, { value }]) => value);
  expect(column('E')).toEqual(totals.map(({ value }) => value ?? 'CĐH'));
  expect(column('F')).toEqual(totals.map(({ units }) => units));
});

test('coverage stands as numbers, the share as a formula, the cut-off as a date', () => {
  const summary = sheetAt(workbook, 0);
  const beside = (label: string): unknown => {
    const [address = ''] = [...summary.cells].find(([, { value }]) => value === label) ?? [];
    return summary.cells.get(address.replace('B', 'E'));
  };
  expect(beside('Đơn vị phải báo cáo')).toMatchObject({ value: 28, formula: null });
  expect(beside('Đơn vị chưa báo cáo')).toMatchObject({ value: 3, formula: null });
  expect(beside('Tỷ lệ đơn vị đã báo cáo')).toMatchObject({ value: 24 / 28, format: '0.0%' });
  // 45935 days after 30 December 1899 is 5 October 2025.
  expect(beside('Số liệu tính đến ngày')).toMatchObject({ value: 45_935, format: 'dd/mm/yyyy' });
});

test('a column without a number shows its sign, never 0', async () => {
  const states = ['none', 'missing', 'notDue', 'notApplicable'] as const;
  const signs = ['KPS', '...', 'CĐH', 'KTN'];
  const read = readXlsx(await renderReportXlsx(withTable(stateTable(states))));
  const sheet = sheetAt(read, 1);
  const totalRow = rowOf(sheet, 'Tổng số');
  for (const [index, sign] of signs.entries()) {
    const cell = sheet.cells.get(`${'DEFG'[index]}${totalRow}`);
    expect(cell?.value).toBe(sign);
    expect(evaluateFormula(read, sheet, cell?.formula ?? '')).toBe(sign);
  }
});

test('decimals of a column share their places, whole numbers have none', async () => {
  const table: UnitTable = {
    ...stateTable(['none', 'none']),
    totals: [
      { indicator: 'c0', value: 12.25, state: null, units: 1 },
      { indicator: 'c1', value: 1_000_000_000_000, state: null, units: 1 },
    ],
    rows: [
      {
        order: 1,
        unit: 'A',
        name: 'Thôn A',
        cells: [
          { kind: 'number', value: 12.25 },
          { kind: 'number', value: 1_000_000_000_000 },
        ],
      },
    ],
  };
  const sheet = sheetAt(readXlsx(await renderReportXlsx(withTable(table))), 1);
  const row = rowOf(sheet, 'Thôn A');
  expect(sheet.cells.get(`D${row}`)?.format).toBe('#,##0.00');
  expect(sheet.cells.get(`E${row}`)?.format).toBe('#,##0');
  // 17 bold characters of 11 pt are about 1,760 twips: over 14 digits of the 12 pt Normal font.
  const widths = elements(sheet.root, 'col').map(({ attributes }) => Number(attributes['width']));
  expect(widths[4]).toBeGreaterThan(14);
});

test('what people typed stays text', async () => {
  const read = readXlsx(await renderReportXlsx(oddModel()));
  const texts = sheetTexts(read);
  expect(texts).toContain("=cmd|'/C calc'!A0");
  expect(texts).toContain('17/21');
  expect(texts).toContain('_x0041_ giữ nguyên');
  expect(texts).toContain('Thôn Đông');
  expect(texts).toContain(LONG_NAME);
  expect(texts).toContain(LONG_RESULT);
});

test('a text too high for one row gets all the rows it needs', async () => {
  const sheet = sheetAt(readXlsx(await renderReportXlsx(oddModel())), 2);
  const heights = elements(sheet.root, 'row').map(({ attributes }) => Number(attributes['ht']));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  const first = Number(
    [...sheet.cells].find(([, cell]) => cell.value === LONG_RESULT)?.[0].slice(1),
  );
  const merge = sheet.merges.find((range) => range.startsWith(`H${first}:H`));
  const last = Number(merge?.split('H')[2]);
  const together = heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
  // 5,000 letters in 2,800 twips need at least 100 lines of 11 pt.
  expect(together).toBeGreaterThan(1_100);
});

test('group heads span their columns, STT and Đơn vị both head rows', () => {
  const sheet = sheetAt(workbook, 1);
  expect(sheet.merges).toEqual(
    expect.arrayContaining(['D5:G5', 'H5:J5', 'K5:M5', 'N5:O5', 'A5:A6', 'B5:B6', 'C5:C6']),
  );
  expect(sheet.cells.get('G6')?.value).toBe('Tờ rơi, tờ gấp (tờ)');
  expect(['A7', 'B7', 'C7', 'D7', 'T7'].map((at) => sheet.cells.get(at)?.value)).toEqual([
    'A',
    'B',
    'C',
    '(1)',
    '(17)',
  ]);
});

test('head rows and name column stay in sight and repeat on paper', () => {
  const [pane] = elements(sheetAt(workbook, 1).root, 'pane');
  expect(pane?.attributes).toMatchObject({ state: 'frozen', xSplit: '2', ySplit: '7' });
  expect(workbook.definedNames.get('_xlnm.Print_Titles@1')).toBe(
    "'Chi tiết theo đơn vị'!$A:$B,'Chi tiết theo đơn vị'!$5:$7",
  );
  expect(workbook.definedNames.get('_xlnm.Print_Area@1')).toBe("'Chi tiết theo đơn vị'!$A$1:$T$40");
});

test('every sheet is A4 landscape with official margins, one page wide', () => {
  for (const [index, { root }] of workbook.sheets.entries()) {
    const [setup] = elements(root, 'pageSetup');
    expect(setup?.attributes).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      // The tables of the annex stand side by side.
      fitToWidth: index === 1 ? '2' : '1',
      fitToHeight: '0',
      firstPageNumber: '1',
    });
    expect(elements(root, 'pageSetUpPr')[0]?.attributes['fitToPage']).toBe('1');
    const [margins] = elements(root, 'pageMargins');
    const millimetres = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round(Number(margins?.attributes[side]) * 25.4),
    );
    expect(millimetres).toEqual([20, 20, 30, 15]);
    expect(elements(root, 'oddHeader')[0]?.text).toMatch(/^&C.*&13&P$/);
  }
});

test('Times New Roman is the only font, of cells without a style too', () => {
  const styles = parseXml(workbook.parts['xl/styles.xml'] ?? '');
  const fonts = elements(styles, 'font').map(
    (font) => elements(font, 'name')[0]?.attributes['val'],
  );
  expect(fonts.length).toBeGreaterThan(1);
  expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
});

test('no external relationships, macros or links', () => {
  const relationships = Object.entries(workbook.parts).filter(([name]) => name.endsWith('.rels'));
  expect(relationships.length).toBeGreaterThan(0);
  for (const [, xml] of relationships) expect(xml).not.toContain('TargetMode');
  expect(Object.keys(workbook.parts).filter((name) => /vba|externalLink/i.test(name))).toEqual([]);
});

test('the properties name the report and its issuer and no moment of writing', () => {
  const core = parseXml(workbook.parts['docProps/core.xml'] ?? '');
  const property = (name: string): string | undefined => elements(core, name)[0]?.text;
  expect(property('dc:title')).toContain('BÁO CÁO Kết quả tuyên truyền');
  expect(property('dc:creator')).toBe('Ủy ban nhân dân xã Nam Thanh Miện');
  expect(property('dc:language')).toBe('vi-VN');
  expect(property('dcterms:created')).toBe('1980-01-01T00:00:00Z');
});

test('a report without annexes is the summary alone', async () => {
  const read = readXlsx(await renderReportXlsx(emptyModel()));
  expect(read.sheets.map(({ name }) => name)).toEqual(['Tổng hợp']);
  expect(sheetTexts(read)).toContain('...');
});

function expectTable(sheet: ReadSheet, table: UnitTable, firstColumn: number): void {
  const signs = { none: 'KPS', notApplicable: 'KTN', missing: '...', notDue: 'CĐH' };
  const rowValues = (row: number): unknown[] =>
    table.totals.map(
      (_total, index) => sheet.cells.get(`${columnLetter(index + firstColumn)}${row}`)?.value,
    );
  const totalRow = rowOf(sheet, 'Tổng số');
  expect(rowValues(totalRow)).toEqual(
    table.totals.map(({ value, state }) => value ?? (state === null ? null : signs[state])),
  );
  expect(rowValues(totalRow + 1)).toEqual(table.totals.map(({ units }) => units));
  for (const { name, cells } of table.rows) {
    expect(rowValues(rowOf(sheet, name))).toEqual(
      cells.map((cell) => (cell.kind === 'number' ? cell.value : signs[cell.state])),
    );
  }
}

function columnLetter(column: number): string {
  return String.fromCharCode(64 + column);
}

function rowOf(sheet: ReadSheet, label: string): number {
  const [address = ''] =
    [...sheet.cells].find(([at, { value }]) => at.startsWith('B') && value === label) ?? [];
  return Number(address.slice(1));
}

function sheetAt(read: ReadWorkbook, index: number): ReadSheet {
  const sheet = read.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

function unitTables({ annexes }: ReportModel): readonly UnitTable[] {
  return annexes.flatMap((annex) => (annex.kind === 'units' ? annex.tables : []));
}

function sheetTexts({ sheets }: ReadWorkbook): readonly unknown[] {
  return sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value).filter((value) => typeof value === 'string'),
  );
}
