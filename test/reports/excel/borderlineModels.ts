import type { Annex, IndicatorColumn, UnitTable } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import type { ValueState } from '#app/domain/value.ts';
import { paginateAnnex, type UndividedAnnex } from '#app/reports/paginateAnnex.ts';
import { sampleHeader, sampleReportModel } from '#test/support/sampleReportModel.ts';

export const LONG_NAME =
  `Ban Chỉ đạo ${'phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa '.repeat(2)}`
    .padEnd(120, 'x')
    .slice(0, 120);
export const LONG_RESULT = 'kết quả đạt được '.repeat(300).slice(0, 5_000).trim();

/** Names and texts that a careless writer would turn into formulas, dates or broken XML. */
export function oddModel(): ReportModel {
  const names = [
    "=cmd|'/C calc'!A0",
    '17/21',
    '_x0041_ giữ nguyên',
    'Thôn \u0001Đông\uFFFF',
    LONG_NAME,
    'x'.repeat(120),
    '<b>&"\'',
  ];
  const model = withTable({
    ...stateTable(['none', 'missing'], [{ type: 'decimal' }, { aggregate: 'max' }]),
    rows: names.map((name, index) => ({
      order: index + 1,
      unit: `U${index}`,
      name,
      cells: [
        { kind: 'number', value: index + 0.1 },
        { kind: 'number', value: index },
      ],
    })),
    totals: [
      { indicator: 'c0', value: 21.7, state: null, units: 7 },
      { indicator: 'c1', value: 6, state: null, units: 7 },
    ],
  });
  const activity = {
    order: 1,
    name: '+1',
    startOn: '2025-10-05',
    endOn: null,
    dateText: '05/10/2025',
    place: '-2',
    unitName: '@SUM(1)',
    participants: 0,
    result: LONG_RESULT,
  };
  return {
    ...model,
    header: { ...model.header, issuerName: '=A1 & <xã>' },
    annexes: [
      ...model.annexes,
      divided({ kind: 'activities', numeral: 'II', title: 'Hoạt động', rows: [activity] }),
    ],
  };
}

export function emptyModel(): ReportModel {
  const coverage = {
    expected: 0,
    reported: 0,
    onTime: 0,
    late: 0,
    none: 0,
    returned: 0,
    missing: 0,
  };
  return { ...sampleReportModel(), annexes: [], coverage, cutOffOn: null };
}

export function withoutRows(): ReportModel {
  const table = stateTable(['missing']);
  return withTable({ ...table, rows: [] });
}

export function withTable(table: UnitTable): ReportModel {
  const annex = { kind: 'units', numeral: null, title: 'Tổng hợp', notes: [] } as const;
  return { ...sampleReportModel(), annexes: [divided({ ...annex, tables: [table] })] };
}

function divided(annex: UndividedAnnex): Annex {
  return paginateAnnex(annex, sampleHeader, 4);
}

/** One unit, one column a state; `kinds` changes the columns in their order. */
export function stateTable(
  states: readonly Exclude<ValueState, 'value'>[],
  kinds: readonly Partial<IndicatorColumn>[] = [],
): UnitTable {
  return {
    caption: null,
    orderWidth: 624,
    nameWidth: 3_062,
    groups: [
      {
        label: 'Nhóm',
        columns: states.map((state, index) => ({
          number: index + 1,
          indicator: `c${index}`,
          label: state,
          unitOfMeasure: 'lượt',
          type: 'integer',
          aggregate: 'sum',
          width: 900,
          ...kinds[index],
        })),
      },
    ],
    totals: states.map((state, index) => ({
      indicator: `c${index}`,
      value: null,
      state,
      units: state === 'none' ? 1 : 0,
    })),
    sections: [],
    rows: [
      {
        order: 1,
        unit: 'A',
        name: 'Thôn A',
        cells: states.map((state) => ({ kind: 'state', state })),
      },
    ],
  };
}
