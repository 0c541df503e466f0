import type { ReportChart, ReportKind } from '#app/domain/reportSetting.ts';

/** Words of "Cách lập báo cáo". */
export const settingText = {
  title: 'Cách lập báo cáo',
  kind: 'Loại báo cáo',
  kinds: {
    thematic: 'Báo cáo chuyên đề, mục I đến IV',
    quick: 'Báo cáo nhanh, mỗi nhóm một đoạn ngắn',
    short: 'Báo cáo ngắn, bảng nhiệm vụ bốn cột',
  } satisfies Readonly<Record<ReportKind, string>>,
  issuingBody: 'Cơ quan ban hành báo cáo',
  period: 'Kỳ báo cáo',
  whole: 'Toàn đợt, gồm cả sự kiện',
  campaign: 'Chưa gồm sự kiện diễn ra sau',
  event: (name: string) => `Riêng sự kiện ${name} (báo cáo bổ sung)`,
  photos: 'Số ảnh mỗi trang phụ lục',
  photosPerPage: (count: number) => `${count} ảnh`,
  charts: 'Biểu đồ in kèm',
  noCharts: 'Không in biểu đồ.',
  chartKind: 'Loại biểu đồ',
  chartKinds: {
    units: 'Theo đơn vị',
    groups: 'Theo nhóm đơn vị',
    years: 'So với năm trước',
  } satisfies Readonly<Record<ReportChart['kind'], string>>,
  indicator: 'Chỉ tiêu',
  chart: (kind: string, indicator: string | null) =>
    indicator === null ? kind : `${kind}: ${indicator}`,
  addChart: 'Thêm biểu đồ',
  chartIsThere: 'Biểu đồ này đã có trong danh sách.',
  remove: (chart: string) => `Bỏ biểu đồ ${chart}`,
  moveUp: (chart: string) => `Đưa lên trên: ${chart}`,
  close: 'Xong',
};
