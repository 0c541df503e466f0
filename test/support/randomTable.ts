import * as fc from 'fast-check';
import type { ImportContext, ImportIndicator, ImportUnit } from '#app/importing/importProposal.ts';
import type { RawDocument, RawSheet } from '#app/importing/rawDocument.ts';
import { documentOf, sheetOf, type GivenCell } from './sampleContext.ts';

/** What a place of the table says: a number as number or typed, none, nothing. */
type TableValue =
  { readonly is: 'number' | 'typed'; readonly amount: number } | { readonly is: 'none' } | null;

export type RandomTable = {
  readonly units: readonly ImportUnit[];
  readonly indicators: readonly ImportIndicator[];
  /** By unit, then by indicator. */
  readonly values: readonly (readonly TableValue[])[];
  readonly look: TableLook;
};

type TableLook = {
  readonly unitsAcross: boolean;
  readonly titleRows: number;
  readonly indent: number;
  readonly order: boolean;
  readonly groups: boolean;
  readonly measure: 'label' | 'line' | 'none';
  readonly columnNumbers: boolean;
  readonly total: 'first' | 'last' | 'none';
  readonly blankRows: boolean;
  readonly foreign: boolean;
  readonly signature: boolean;
};

const value: fc.Arbitrary<TableValue> = fc.oneof(
  { weight: 5, arbitrary: amountOf('number') },
  { weight: 2, arbitrary: amountOf('typed') },
  { weight: 1, arbitrary: fc.constant({ is: 'none' as const }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

function amountOf(is: 'number' | 'typed'): fc.Arbitrary<TableValue> {
  return fc.integer({ min: 0, max: 9_999 }).map((amount) => ({ is, amount }));
}

const look: fc.Arbitrary<TableLook> = fc.record({
  unitsAcross: fc.boolean(),
  titleRows: fc.integer({ min: 0, max: 4 }),
  indent: fc.integer({ min: 0, max: 5 }),
  order: fc.boolean(),
  groups: fc.boolean(),
  measure: fc.constantFrom('label', 'line', 'none'),
  columnNumbers: fc.boolean(),
  total: fc.constantFrom('first', 'last', 'none'),
  blankRows: fc.boolean(),
  foreign: fc.boolean(),
  signature: fc.boolean(),
});

/** Tables of some units and some counts of a campaign, in layouts people use. */
export function randomTable(campaign: ImportContext): fc.Arbitrary<RandomTable> {
  const counts = campaign.indicators.filter(({ type }) => type === 'integer');
  return fc
    .record({
      units: fc.shuffledSubarray([...campaign.units], { minLength: 2, maxLength: 8 }),
      indicators: fc.shuffledSubarray(counts, { minLength: 2, maxLength: 7 }),
      look,
    })
    .chain((given) =>
      fc
        .array(
          fc.array(value, {
            minLength: given.indicators.length,
            maxLength: given.indicators.length,
          }),
          { minLength: given.units.length, maxLength: given.units.length },
        )
        .map((values) => ({ ...given, values })),
    );
}

/** The table as a sheet that the reader could have read. */
export function sheetOfTable(table: RandomTable): RawDocument {
  const { rows, merges } = table.look.unitsAcross ? across(table) : down(table);
  const { titleRows, indent } = table.look;
  const titles: GivenCell[][] = Array.from({ length: titleRows }, (_, index) => [
    ['BIỂU TỔNG HỢP', 'Kết quả tuyên truyền', '(Từ 22/9 đến 05/10/2025)', 'Kính gửi: UBND xã'][
      index
    ] ?? null,
  ]);
  const moved = rows.map((row) => [...Array.from({ length: indent }, () => null), ...row]);
  const signed: GivenCell[][] = table.look.signature
    ? [[], [null, null, null, 'Ngày 05 tháng 10 năm 2025'], [null, 'NGƯỜI LẬP', null, 'CHỦ TỊCH']]
    : [];
  return documentOf(
    sheetOf([...titles, ...moved, ...signed], {
      merges: merges.map(({ top, left, bottom, right }) => ({
        top: top + titleRows,
        bottom: bottom + titleRows,
        left: left + indent,
        right: right + indent,
      })),
    }),
  );
}

type Built = { readonly rows: GivenCell[][]; readonly merges: RawSheet['merges'] };

const GROUP = 'Kết quả thực hiện';

function down({ units, indicators, values, look: given }: RandomTable): Built {
  const lead: GivenCell[] = given.order ? ['STT', 'Đơn vị'] : ['Tên đơn vị'];
  const tail: GivenCell[] = given.foreign ? ['Số câu lạc bộ', 'Ghi chú'] : [];
  const blanks = (count: number): GivenCell[] => Array.from({ length: count }, () => null);
  const labels = indicators.map((indicator) => labelOf(indicator, given));
  const rows: GivenCell[][] = [];
  const merges: RawSheet['merges'] = [];
  if (given.groups) {
    rows.push([...lead, GROUP, ...blanks(indicators.length - 1), ...tail]);
    rows.push([...blanks(lead.length), ...labels]);
    lead.forEach((_, index) =>
      merges.push({ top: 1, left: index + 1, bottom: 2, right: index + 1 }),
    );
    const left = lead.length + 1;
    merges.push({ top: 1, left, bottom: 1, right: lead.length + indicators.length });
  } else rows.push([...lead, ...labels, ...tail]);
  if (given.measure === 'line') {
    rows.push([
      ...blanks(lead.length),
      ...indicators.map(({ unitOfMeasure: unit }) => `(${unit})`),
    ]);
  }
  if (given.columnNumbers) {
    rows.push([...lead, ...labels].map((_, index) => `(${index + 1})`));
  }
  const sum: GivenCell[] = [
    ...(given.order ? [null] : []),
    'Tổng số',
    ...indicators.map((_, column) => sumOf(values.map((row) => row[column] ?? null))),
  ];
  if (given.total === 'first') rows.push(sum);
  for (const [index, unit] of units.entries()) {
    if (given.blankRows && index % 3 === 2) rows.push([]);
    const name: GivenCell[] = given.order ? [index + 1, unit.name] : [unit.name];
    rows.push([
      ...name,
      ...(values[index] ?? []).map(cellOf),
      ...(given.foreign ? [2, 'đã gửi ảnh'] : []),
    ]);
  }
  if (given.total === 'last') rows.push(sum);
  return { rows, merges };
}

function across({ units, indicators, values, look: given }: RandomTable): Built {
  const hasMeasure = given.measure === 'line';
  const lead: GivenCell[] = [
    ...(given.order ? ['STT'] : []),
    'Nội dung',
    ...(hasMeasure ? ['ĐVT'] : []),
  ];
  const sums = given.total !== 'none';
  const rows: GivenCell[][] = [
    [...lead, ...units.map(({ name }) => name), ...(sums ? ['Tổng cộng'] : [])],
  ];
  for (const [index, indicator] of indicators.entries()) {
    if (given.groups && index === 0) rows.push([...(given.order ? ['I'] : []), GROUP]);
    const row = values.map((ofUnit) => ofUnit[index] ?? null);
    rows.push([
      ...(given.order ? [index + 1] : []),
      labelOf(indicator, given),
      ...(hasMeasure ? [indicator.unitOfMeasure] : []),
      ...row.map(cellOf),
      ...(sums ? [sumOf(row)] : []),
    ]);
  }
  return { rows, merges: [] };
}

function labelOf({ label, unitOfMeasure }: ImportIndicator, { measure }: TableLook): string {
  return measure === 'label' ? `${label}\n(${unitOfMeasure})` : label;
}

function cellOf(given: TableValue): GivenCell {
  if (given === null) return null;
  if (given.is === 'none') return 'không có';
  return given.is === 'number' ? given.amount : given.amount.toLocaleString('vi-VN');
}

function sumOf(values: readonly TableValue[]): number {
  return values.reduce(
    (sum, each) => sum + (each === null || each.is === 'none' ? 0 : each.amount),
    0,
  );
}
