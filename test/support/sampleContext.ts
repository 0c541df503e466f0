import type { ImportContext } from '#app/importing/importProposal.ts';
import type { RawCell, RawDocument, RawSheet } from '#app/importing/rawDocument.ts';

/** A small campaign with the difficult names: two villages that differ in accents only. */
export const SAMPLE_CONTEXT: ImportContext = {
  units: [
    { code: 'VHXH', name: 'Phòng Văn hóa – Xã hội', aliases: ['VHXH', 'Phòng VH-XH'] },
    { code: 'CA', name: 'Công an xã', aliases: [] },
    { code: 'T02', name: 'Thôn An Khoái', aliases: [] },
    { code: 'T03', name: 'Thôn Ân Khoái', aliases: [] },
    { code: 'T04', name: 'Thôn Bình Lãng', aliases: [] },
    { code: 'T08', name: 'Thôn Đồng Hòa', aliases: ['Đồng Hoà Thượng'] },
    { code: 'T16', name: 'Thôn 16', aliases: [] },
  ],
  indicators: [
    { code: 'bang_ron', label: 'Băng rôn', unitOfMeasure: 'chiếc', type: 'integer' },
    { code: 'pa_no', label: 'Pa nô, áp phích', unitOfMeasure: 'chiếc', type: 'integer' },
    { code: 'luot_phat_thanh', label: 'Lượt phát thanh', unitOfMeasure: 'lượt', type: 'integer' },
    { code: 'kinh_phi', label: 'Kinh phí thực hiện', unitOfMeasure: 'đồng', type: 'money' },
    { code: 'noi_bat', label: 'Kết quả nổi bật', unitOfMeasure: '', type: 'text' },
  ],
};

export type GivenCell = string | number | null | (Partial<RawCell> & { readonly text: string });

/** A sheet as the reader would hand it over; rows and columns by position. */
export function sheetOf(
  rows: readonly (readonly GivenCell[])[],
  more: Partial<RawSheet> = {},
): RawSheet {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((given, c): RawCell[] => {
      if (given === null || given === '') return [];
      const cell: RawCell = {
        at: `${more.name ?? 'Sheet1'}!${String.fromCharCode(65 + c)}${r + 1}`,
        row: r + 1,
        column: c + 1,
        kind: typeof given === 'number' ? 'number' : 'text',
        text: typeof given === 'object' ? given.text : String(given),
        formula: false,
        hiddenRow: false,
        hiddenColumn: false,
      };
      return [typeof given === 'object' ? { ...cell, ...given } : cell];
    }),
  );
  return { name: 'Sheet1', hidden: false, merges: [], ...more, cells };
}

export function documentOf(...sheets: readonly RawSheet[]): RawDocument {
  return { kind: 'workbook', sheets: [...sheets] };
}
