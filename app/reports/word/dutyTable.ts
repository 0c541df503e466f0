import type { FileChild } from 'docx';
import type { DutyTable } from '#app/domain/reportModel.ts';
import { ruledTable } from './ruledTable.ts';

/** Nhiệm vụ, kết quả, đánh giá inside the report: the head repeats, rows stay whole. */
export function dutyTable({ widths, rows }: DutyTable): FileChild {
  return ruledTable(widths, [
    { isHeader: true, cells: DUTY_COLUMNS.map((text) => ({ style: 'TableHeader', text })) },
    ...rows.map(({ order, duty, result, assessment }) => ({
      cells: [
        { style: 'TableCenter', text: String(order) } as const,
        { style: 'TableText', text: duty } as const,
        { style: 'TableText', text: result } as const,
        { style: 'TableText', text: assessment } as const,
      ],
    })),
  ]);
}

const DUTY_COLUMNS = ['STT', 'Tên nhiệm vụ', 'Kết quả', 'Đánh giá'];
