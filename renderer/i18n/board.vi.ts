import { formatShortDate } from '#app/domain/officialDate.ts';
import type { KeyHelp } from './shell.vi.ts';

type Deadline = { readonly on: string; readonly time: string | null };

/** `16:00, 05/10/2025`, without the hour where the document gives none. */
export function deadlineText({ on, time }: Deadline): string {
  return time === null ? formatShortDate(on) : `${time}, ${formatShortDate(on)}`;
}

/** Words of Bàn làm việc. */
export const boardText = {
  requestedBy: 'Văn bản đến',
  passedOnBy: 'Văn bản đi',
  superiorDeadline: 'Hạn của Sở',
  notStated: 'văn bản không nêu',
  noDocument: 'chưa có',
  noNumber: 'không nêu số',
  noNumberNoDate: 'không nêu số, ngày',
  noDate: 'không nêu ngày',
  openReport: 'Xem báo cáo',
  openGrid: 'Nhập kết quả',
  running: (count: number) => `${count} đợt báo cáo đang mở`,
  runningName: 'Đợt báo cáo',
  runningDue: 'Hạn của đơn vị',
  noDeadlineSet: 'chưa đặt hạn',
  steps: 'Các bước của đợt báo cáo',
  stepDone: 'đã xong',
  stepNow: 'đang làm',
  stepPart: 'đã bắt đầu',
  stepLater: 'chưa đến',
  progress: 'Tiến độ',
  reachedUnits: 'đơn vị đã báo cáo, đạt',
  unitDeadline: (text: string, days: string) => `Hạn của đơn vị ${text}, ${days}`,
  noUnitDeadline: 'Hạn của đơn vị: chưa có',
  openUnits: (count: number) => `Còn ${count} đơn vị`,
  allReported: 'Các đơn vị đã báo cáo đủ.',
  group: (status: string, count: number) => `${status}: ${count}`,
  copyAll: (count: number) => (count === 1 ? 'Chép tin nhắc' : `Chép tin nhắc cả ${count} đơn vị`),
  copyOne: 'Chép tin nhắc',
  copyNamed: (unit: string) => `Chép tin nhắc ${unit}`,
  enterNamed: (unit: string) => `Nhập kết quả ${unit}`,
  enterOne: 'Nhập kết quả',
  copied: (unit: string) => `Đã chép tin nhắc ${unit}`,
  copiedAll: (count: number) => `Đã chép tin nhắc ${count} đơn vị`,
  copyFailed: 'Máy không cho chép tự động. Chọn đoạn dưới đây rồi bấm Ctrl+C.',
  copyText: 'Nội dung tin nhắc',
  unitAndContact: 'Đơn vị, người báo cáo',
  status: 'Tình trạng',
  phone: 'Điện thoại',
  lastContact: 'Lần liên hệ gần nhất',
  ownDeadline: (text: string) => `hạn riêng ${text}`,
  rowActions: 'Việc cần làm',
  noPhone: 'chưa có',
  noContact: 'Chưa có người liên hệ',
  arrivals: 'Mới nhận',
  noArrivals: 'Chưa nhận báo cáo nào.',
  showAll: (count: number) => `Xem tất cả (${count})`,
  showFewer: 'Thu gọn',
  values: (count: number) => `${count} số liệu`,
  photos: (count: number) => `${count} ảnh`,
  chart: 'Đơn vị đã báo cáo theo ngày',
  asTable: 'Xem dạng bảng',
  asChart: 'Xem biểu đồ',
  chartSummary: (reported: number, expected: number, day: string) =>
    `Số đơn vị đã báo cáo theo ngày: ${reported} trên ${expected} đến ngày ${day}`,
  chartDeadline: (text: string) => `Hạn ${text}`,
  dayUnits: (day: string, count: number) => `Ngày ${day}: ${count} đơn vị`,
  cameUnits: 'Đơn vị gửi trong ngày',
  day: 'Ngày',
  reported: 'Đã báo cáo',
  expected: 'Phải báo cáo',
  figureHeading: (label: string, count: number) => `${label}: ${count} đơn vị`,
  figureEmpty: 'Không có đơn vị nào.',
  nothingYet: 'Chưa có đơn vị nào',
  noUnits: 'Đợt báo cáo chưa có đơn vị nào.',
  copyAllKey: 'Shift+N',
  noDay: 'Chưa rõ ngày',
};

export const STEP_NAMES = {
  receive: 'Nhận',
  passOn: 'Ban hành',
  assign: 'Giao',
  collect: 'Thu',
  review: 'Rà soát',
  submit: 'Trình ký',
  issue: 'Phát hành',
  file: 'Lưu',
};

export const STATUS_NAMES = {
  onTime: 'Đúng hạn',
  late: 'Báo muộn',
  none: 'Không có hoạt động',
  returned: 'Đề nghị bổ sung',
  missing: 'Chưa báo cáo',
};

export const REVIEW_NAMES = {
  awaitsConfirmation: 'Chờ xác nhận bằng văn bản',
  checked: 'Đã kiểm tra',
  received: 'Chưa kiểm tra',
};

export const CHANNEL_NAMES = {
  paper: 'Bản giấy',
  zalo: 'Tin nhắn Zalo',
  email: 'Thư điện tử',
  phone: 'Gọi điện',
  meeting: 'Họp',
  file: 'Tệp',
};

/** A second submission of a unit; the first needs no word. */
export const KIND_NAMES = {
  first: null,
  replace: 'thay thế',
  add: 'bổ sung',
  correct: 'đính chính',
};

/** Days from today to a date, as people say it. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'hôm nay';
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`;
}

export const EVENT_WHEN = { running: 'đang diễn ra', over: 'đã diễn ra' };

export const BOARD_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+I', does: 'Mở khay nhập' },
  { keys: '↑ ↓', does: 'Chọn đơn vị chưa báo cáo' },
  { keys: 'N', does: 'Chép tin nhắc đơn vị đang chọn' },
  { keys: 'Shift+N', does: 'Chép một tin nhắc cho tất cả đơn vị chưa báo cáo' },
  { keys: 'G', does: 'Ghi cuộc gọi của đơn vị đang chọn' },
  { keys: 'Enter', does: 'Nhập kết quả đơn vị đang chọn' },
];
