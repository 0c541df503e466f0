import type { Series } from '#app/domain/barChart.ts';
import type { ChartWords } from '#app/domain/campaignCharts.ts';
import { KIND_NAMES, STATE_NAMES } from './grid.vi.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Biểu đồ. */
export const chartText = {
  indicator: 'Chỉ tiêu',
  order: 'Thứ tự đơn vị',
  byRoster: 'Theo danh sách',
  byAmount: 'Số lớn trước',
  print: 'In',
  byUnit: 'Kết quả theo đơn vị',
  byGroup: 'Kết quả theo nhóm đơn vị',
  years: 'Năm nay và năm trước',
  measured: (label: string, unitOfMeasure: string) =>
    unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`,
  ownScale: 'Mỗi chỉ tiêu một thang riêng: chỉ so hai năm của cùng chỉ tiêu.',
  asTable: 'Xem dạng bảng',
  hideTable: 'Ẩn bảng',
  ofChart: (action: string, chart: string) => `${action}: ${chart}`,
  unit: 'Đơn vị',
  group: 'Nhóm đơn vị',
  figure: 'Số liệu',
  coverage: 'Đơn vị có số liệu',
  unitOfMeasure: 'Đơn vị tính',
  difference: 'Chênh lệch',
  thisYearOf: (campaign: string) => `Năm nay: ${campaign}`,
  lastYearOf: (campaign: string) => `Năm trước: ${campaign}`,
  lastYearTyped: 'Năm trước: số gõ ở Đợt báo cáo',
  noIndicators: 'Đợt báo cáo chưa có chỉ tiêu nào ghi bằng số.',
  openSetup: 'Mở Đợt báo cáo',
  noReports: 'Chưa có đơn vị nào báo cáo.',
  openGrid: 'Nhập kết quả',
  noLastYear: 'Chưa có số liệu năm trước.',
  typeLastYear: 'Nhập ở Đợt báo cáo',
  typedSource: 'Số này được gõ ở Đợt báo cáo, cột Năm trước.',
  ofCampaign: (campaign: string) => `Từ ${campaign}`,
  printHeading: 'Biểu đồ kết quả',
  printDay: (day: string) => `Số liệu đến ngày ${day}`,
  printInside: 'Dùng trong cơ quan: có tên đơn vị chưa báo cáo.',
};

export const SERIES_NAMES: Readonly<Record<Series, string>> = {
  now: 'Năm nay',
  before: 'Năm trước',
};

/** What the screen writes beside bars. */
export const CHART_WORDS: ChartWords = {
  states: STATE_NAMES,
  kind: (kind) => KIND_NAMES[kind] ?? kind,
  total: 'Tổng số',
  subtotal: (text, units, asked, aggregate) =>
    `${aggregate === 'max' ? 'Cao nhất' : 'Cộng'} ${text} (${units}/${asked} đơn vị)`,
  coverage: (units, asked) => `${units}/${asked} đơn vị có số liệu`,
};

export const CHART_KEYS: readonly KeyHelp[] = [
  { keys: '↑ ↓', does: 'Chọn số trong biểu đồ hoặc bảng' },
  { keys: 'Home, End', does: 'Số đầu, số cuối' },
  { keys: 'PgUp, PgDn', does: 'Lùi, tiến 10 số' },
  { keys: 'Enter', does: 'Mở nguồn của số' },
];
