import type {
  ColumnGroup,
  IndicatorColumn,
  TableCell,
  TotalCell,
  UnitAnnex,
  UnitRow,
  UnitTable,
} from '#app/domain/annexModel.ts';

import { longestWordTwips } from '#app/reports/textMetrics.ts';

const UNIT_NAMES: readonly (readonly [code: string, name: string])[] = [
  ['VP', 'Văn phòng HĐND và UBND'],
  ['KT', 'Phòng Kinh tế'],
  ['VHXH', 'Phòng Văn hóa - Xã hội'],
  ['HCC', 'Trung tâm Phục vụ hành chính công'],
  ['VHTT', 'Trung tâm Văn hóa, Thể thao và Truyền thông'],
  ['YT', 'Trạm Y tế'],
  ['CA', 'Công an xã'],
  ['QS', 'Ban Chỉ huy Quân sự xã'],
  ['MN', 'Trường Mầm non xã'],
  ['TH', 'Trường Tiểu học xã'],
  ['CS', 'Trường Trung học cơ sở xã'],
  ['T01', 'Thôn An Khê'],
  ['T02', 'Thôn An Khoái'],
  ['T03', 'Thôn Ân Khoái'],
  ['T04', 'Thôn Bình Lãng'],
  ['T05', 'Thôn Cao Lý'],
  ['T06', 'Thôn Đan Loan'],
  ['T07', 'Thôn Dân Loan'],
  ['T08', 'Thôn Đồng Hòa'],
  ['T09', 'Thôn Hòa Bình'],
  ['T10', 'Thôn Kim Trang Đông'],
  ['T11', 'Thôn Kim Trang Tây'],
  ['T12', 'Thôn Lam Sơn'],
  ['T13', 'Thôn Phú Mỹ'],
];

type ColumnType = IndicatorColumn['type'];
type ColumnSeed = readonly [code: string, label: string, measure: string, type?: ColumnType];
type GroupSeed = readonly [label: string, columns: readonly ColumnSeed[]];

const FIRST_TABLE: readonly GroupSeed[] = [
  [
    'Tuyên truyền trực quan',
    [
      ['bang_ron', 'Băng rôn', 'chiếc'],
      ['khau_hieu', 'Khẩu hiệu', 'chiếc'],
      ['pa_no', 'Pa nô, áp phích', 'chiếc'],
      ['to_roi', 'Tờ rơi, tờ gấp', 'tờ'],
    ],
  ],
  [
    'Truyền thanh',
    [
      ['luot_phat_thanh', 'Lượt phát thanh', 'lượt'],
      ['phut_phat_thanh', 'Thời lượng phát thanh', 'phút', 'decimal'],
      ['xe_luu_dong', 'Xe tuyên truyền lưu động', 'lượt'],
    ],
  ],
  [
    'Môi trường mạng',
    [
      ['tin_bai_cong', 'Tin, bài trên cổng/trang thông tin điện tử', 'tin, bài'],
      ['bai_mang_xa_hoi', 'Bài đăng Fanpage, Facebook, Zalo', 'bài'],
      ['luot_tiep_can', 'Lượt tiếp cận trên mạng xã hội', 'lượt'],
    ],
  ],
  [
    'Hội nghị - sinh hoạt',
    [
      ['so_buoi', 'Số buổi tuyên truyền, hội nghị, sinh hoạt', 'buổi'],
      ['luot_nguoi_du', 'Lượt người tham dự', 'lượt người'],
    ],
  ],
];

const SECOND_TABLE: readonly GroupSeed[] = [
  [
    'Vinh danh',
    [['dien_hinh', 'Doanh nghiệp, tổ chức, cá nhân được giới thiệu, vinh danh', 'trường hợp']],
  ],
  [
    'Hoạt động hưởng ứng',
    [['hoat_dong_dmst', 'Hoạt động, mô hình đổi mới sáng tạo được phát động', 'hoạt động']],
  ],
  [
    'Techfest Hải Phòng 2025',
    [
      ['nguoi_du_techfest', 'Người tham dự Techfest', 'người'],
      ['san_pham_ocop', 'Sản phẩm ĐMST, OCOP tham gia trưng bày', 'sản phẩm'],
    ],
  ],
  ['Kinh phí', [['kinh_phi', 'Kinh phí thực hiện', 'đồng', 'money']]],
];

const LANDSCAPE_TEXT_WIDTH = 14286;
const ORDER_WIDTH = 624;

/**
 * Annex I of the sample: 24 units, 12 and 5 columns. The figures are made by a
 * rule from row and column, the totals are added up from them, every state of a
 * cell occurs, and one column is not due at all.
 */
export function sampleUnitAnnex(): Omit<UnitAnnex, 'pages'> {
  return {
    kind: 'units',
    numeral: 'I',
    title: 'Tổng hợp kết quả theo đơn vị',
    tables: [unitTable('Biểu 1', FIRST_TABLE, 1, 905), unitTable('Biểu 2', SECOND_TABLE, 13, 1900)],
    notes: [
      'Ghi chú: KPS: không phát sinh; KTN: không thuộc nhiệm vụ; CĐH: chưa đến hạn; “...”: chưa có số liệu.',
      'Số liệu của Thôn An Khê là số ước tính.',
    ],
  };
}

function unitTable(
  caption: string,
  seeds: readonly GroupSeed[],
  firstNumber: number,
  columnWidth: number,
): UnitTable {
  let number = firstNumber - 1;
  const groups: ColumnGroup[] = seeds.map(([label, columns]) => ({
    label,
    columns: columns.map(([indicator, columnLabel, unitOfMeasure, type = 'integer']) => {
      number += 1;
      return {
        number,
        indicator,
        label: columnLabel,
        unitOfMeasure,
        type,
        aggregate: 'sum',
        width: Math.max(columnWidth, wordWidth(columnLabel)),
      };
    }),
  }));
  const columns = groups.flatMap((group) => group.columns);
  const rows: UnitRow[] = UNIT_NAMES.map(([unit, name], index) => ({
    order: index + 1,
    unit,
    name,
    cells: columns.map((column) => sampleCell(index, column)),
  }));
  return {
    caption,
    orderWidth: ORDER_WIDTH,
    nameWidth: columns.reduce(
      (rest, { width }) => rest - width,
      LANDSCAPE_TEXT_WIDTH - ORDER_WIDTH,
    ),
    groups,
    totals: columns.map((column, index) =>
      totalCell(
        column.indicator,
        rows.flatMap((row) => row.cells[index] ?? []),
      ),
    ),
    sections: SECTIONS.map(([numeral, label, from, to]) => ({
      numeral,
      label,
      rowCount: to - from,
      totals: columns.map((column, index) =>
        totalCell(
          column.indicator,
          rows.slice(from, to).flatMap((row) => row.cells[index] ?? []),
        ),
      ),
    })),
    rows,
  };
}

/** Kinds of units by the rows they begin with and end before. */
const SECTIONS = [
  ['I', 'Phòng, ban', 0, 3],
  ['II', 'Đơn vị', 3, 8],
  ['III', 'Trường học', 8, 11],
  ['IV', 'Thôn', 11, 24],
] as const;

/** Room for the longest word of a heading and the cell's margins, in twips. */
function wordWidth(label: string): number {
  return Math.ceil(longestWordTwips(label, { sizePt: 11, bold: true })) + 120;
}

function sampleCell(rowIndex: number, column: IndicatorColumn): TableCell {
  if (column.indicator === 'nguoi_du_techfest') return { kind: 'state', state: 'notDue' };
  const isVillage = rowIndex >= 11;
  const isRadio = column.number >= 5 && column.number <= 7;
  if (isRadio && !isVillage) return { kind: 'state', state: 'notApplicable' };
  const seed = (rowIndex * 7 + column.number * 5) % 23;
  if (seed === 3) return { kind: 'state', state: 'none' };
  if (seed === 11) return { kind: 'state', state: 'missing' };
  if (column.type === 'money') return { kind: 'number', value: seed * 150_000 };
  if (column.type === 'decimal') return { kind: 'number', value: seed * 7.5 };
  return { kind: 'number', value: column.number % 5 === 0 ? seed * 87 : seed };
}

function totalCell(indicator: string, cells: readonly TableCell[]): TotalCell {
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  const none = cells.filter((cell) => cell.kind === 'state' && cell.state === 'none').length;
  const states = new Set(cells.flatMap((cell) => (cell.kind === 'state' ? [cell.state] : [])));
  const order = ['none', 'missing', 'notDue', 'notApplicable'] as const;
  const state = order.find((candidate) => states.has(candidate)) ?? 'missing';
  return numbers.length === 0
    ? { indicator, value: null, state, units: none }
    : {
        indicator,
        value: numbers.reduce((sum, value) => sum + value, 0),
        state: null,
        units: numbers.length + none,
      };
}
