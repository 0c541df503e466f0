import type { Table } from 'docx';
import { formatNumber } from '#app/domain/formatNumber.ts';
import type { ActivityAnnex } from '#app/domain/reportModel.ts';
import { LANDSCAPE_TEXT_WIDTH } from '../a4Page.ts';
import { ruledTable, type RuledCell } from './ruledTable.ts';

/** One row an activity; what a unit did not state stays blank. */
export function activityTable(annex: ActivityAnnex): Table {
  return ruledTable(COLUMN_WIDTHS, [
    {
      isHeader: true,
      cells: HEADERS.map((text) => ({ style: 'TableHeader', text })),
    },
    ...annex.rows.map((row) => ({
      cells: [
        { style: 'TableCenter', text: String(row.order) },
        { style: 'TableText', text: row.name },
        { style: 'TableCenter', text: row.dateText },
        { style: 'TableText', text: row.place },
        { style: 'TableText', text: row.unitName },
        {
          style: 'TableNumber',
          text: row.participants === null ? '' : formatNumber(row.participants),
        },
        { style: 'TableText', text: row.result },
      ] as const satisfies readonly RuledCell[],
    })),
  ]);
}

const HEADERS = [
  'STT',
  'Hoạt động',
  'Thời gian',
  'Địa điểm',
  'Đơn vị',
  'Số người dự',
  'Kết quả',
] as const;

/** Twips; the name of the activity takes what the others leave. */
const OTHER_WIDTHS = [1500, 2100, 2300, 960, 3200] as const;
const ORDER_WIDTH = 624;

const COLUMN_WIDTHS = [
  ORDER_WIDTH,
  LANDSCAPE_TEXT_WIDTH - ORDER_WIDTH - OTHER_WIDTHS.reduce((sum, width) => sum + width, 0),
  ...OTHER_WIDTHS,
];
