import type { FileChild } from 'docx';
import { formatNumber, formatPercent } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { Coverage, KeyFigure, LeaderCopyModel } from '#app/domain/reportModel.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { ruledTable, type RuledCell, type RuledRow } from './ruledTable.ts';
import { styledParagraph } from './styledText.ts';

/**
 * Page 1 of the leader's copy: the campaign, its dates, how many units have
 * reported, the totals. Room for about 20 figures on one page.
 */
export function leaderSummary(model: LeaderCopyModel): FileChild[] {
  return [
    styledParagraph('InsideTitle', 'BẢN TRÌNH LÃNH ĐẠO'),
    styledParagraph('InsideSubject', model.campaignName),
    styledParagraph('InsideText', `Nội dung: ${model.subject}.`),
    styledParagraph('InsideText', datesLine(model)),
    styledParagraph('InsideHeading', 'Tiến độ báo cáo'),
    coverageTable(model.coverage),
    styledParagraph('InsideHeading', 'Số liệu chính'),
    ...(model.keyFigures.length === 0
      ? [styledParagraph('InsideText', 'Chưa có số liệu.')]
      : [keyFigureTable(model.keyFigures)]),
  ];
}

/** `2025-10-07T14:32` reads "14:32 ngày 07/10/2025". */
function datesLine(model: LeaderCopyModel): string {
  const [date = '', time = ''] = model.asOf.split('T');
  return [
    `Số liệu lúc ${time.slice(0, 5)} ngày ${formatShortDate(date)}`,
    `chốt số liệu: ${model.cutOffOn === null ? NOT_SET : formatShortDate(model.cutOffOn)}`,
    `hạn của đơn vị: ${model.unitDeadline ?? NOT_SET}`,
    `hạn báo cáo cấp trên: ${model.superiorDeadline ?? NOT_SET}`,
  ]
    .join('; ')
    .concat('.');
}

const NOT_SET = 'chưa đặt';

function coverageTable(coverage: Coverage): FileChild {
  const figures: readonly (readonly [label: string, count: number])[] = [
    ['Phải báo cáo', coverage.expected],
    ['Đã báo cáo', coverage.reported],
    ['Đúng hạn', coverage.onTime],
    ['Muộn', coverage.late],
    ['Không có hoạt động', coverage.none],
    ['Đề nghị bổ sung', coverage.returned],
    ['Chưa báo cáo', coverage.missing],
  ];
  const share = (count: number) =>
    coverage.expected === 0 ? '' : formatPercent(count / coverage.expected);
  return ruledTable(COVERAGE_COLUMNS, [
    { isHeader: true, cells: figures.map(([text]) => ({ style: 'TableHeader', text })) },
    { cells: figures.map(([, count]) => ({ style: 'TableCenter', text: formatNumber(count) })) },
    { cells: figures.map(([, count]) => ({ style: 'TableCenter', text: share(count) })) },
  ]);
}

const COVERAGE_COLUMNS = [1336, 1336, 1336, 1337, 1337, 1336, 1336] as const;

function keyFigureTable(figures: readonly KeyFigure[]): FileChild {
  return ruledTable(KEY_FIGURE_COLUMNS, [
    {
      isHeader: true,
      cells: ['Nhóm', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả', 'Đơn vị có số liệu'].map((text) => ({
        style: 'TableHeader',
        text,
      })),
    },
    ...figures.map((figure, index) => keyFigureRow(figures, figure, index)),
  ]);
}

const GROUP_WIDTH = 1750;
const NARROW_WIDTHS = [1150, 1330, 1250] as const;
const KEY_FIGURE_COLUMNS = [
  GROUP_WIDTH,
  PORTRAIT_TEXT_WIDTH - GROUP_WIDTH - NARROW_WIDTHS.reduce((sum, width) => sum + width, 0),
  ...NARROW_WIDTHS,
];

/** Neighbours of one group share the cell that names it. */
function keyFigureRow(figures: readonly KeyFigure[], figure: KeyFigure, index: number): RuledRow {
  const own: readonly RuledCell[] = [
    { style: 'TableText', text: figure.label },
    { style: 'TableCenter', text: figure.unitOfMeasure },
    { style: 'TableTotalNumber', text: figure.text },
    { style: 'TableCenter', text: figure.unitsText },
  ];
  if (figures[index - 1]?.group === figure.group) return { cells: own };
  const next = figures.findIndex((other, at) => at > index && other.group !== figure.group);
  const rowSpan = (next === -1 ? figures.length : next) - index;
  return {
    cells: [{ style: 'TableText', text: figure.group, ...(rowSpan > 1 && { rowSpan }) }, ...own],
  };
}
