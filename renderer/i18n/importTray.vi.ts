import { formatNumber } from '#app/domain/formatNumber.ts';
import type { NewUnitKind, NextKind, TrayChannel } from '#app/domain/importTray/trayTypes.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of the import tray and its preview. */
export const trayText = {
  title: 'Xem trước khi nhập',
  tray: 'Khay nhập',
  subtitle: (files: number, messages: number) =>
    [
      ...(files > 0 ? [`${formatNumber(files)} tệp`] : []),
      ...(messages > 0 ? [`${formatNumber(messages)} tin nhắn`] : []),
      'chưa lưu gì vào bảng',
    ].join(', '),
  empty:
    'Khay nhập đang trống. Thả tệp Excel, Word, CSV, ảnh phiếu vào đây, hoặc dán tin nhắn bằng Ctrl+V.',
  closed: 'Đợt báo cáo đã khóa, không nhập thêm được.',
  choose: 'Chọn tệp',
  paste: 'Dán tin nhắn',
  pasteTitle: 'Dán tin nhắn',
  pasteLabel: 'Nội dung tin nhắn',
  pasteAct: 'Đưa vào khay',
  pastedTable: (moment: string) => `Bảng dán ${moment}.txt`,
  pastedName: (moment: string, words: string) => `Tin nhắn ${moment} ${words}`.trim() + '.txt',
  drop: 'Thả tệp vào khay nhập',
  more: (count: number) => `và ${formatNumber(count)} nguồn`,
  dropHint: 'Thả tệp, dán tin nhắn',
  open: 'Xem trước',
  openHint: 'Xem trước khi nhập (Ctrl+I)',
  asking: (count: number) => `${formatNumber(count)} cần xem`,
  sources: 'Nguồn',
  sourceList: 'Nguồn trong khay',
  list: 'Mục xem trước',
  sections: 'Phần của danh sách',
  sourceView: 'Nguồn của dòng đang chọn',
  takeOut: (name: string) => `Bỏ ${name} khỏi khay`,
  takenOut: (name: string) => `Đã bỏ ${name} khỏi khay`,
  layBack: 'Hoàn tác',
  repeated: (day: string) => `Đã nhập ${day}, không có gì mới.`,
  nothingFound: 'Không thấy số liệu',
  openBeside: 'Nhập tay từ ảnh',
  photoHint: 'Mở bên phiếu để nhập tay',
  counts: (values: number, asks: number) =>
    asks > 0
      ? `${formatNumber(values)} số liệu, ${formatNumber(asks)} cần xem`
      : `${formatNumber(values)} số liệu`,
  known: (names: readonly string[]) => `Đã có trong khay: ${names.join(', ')}.`,
  reading: (at: number, total: number) => `Đang đọc ${at}/${total} tệp`,
  stop: 'Dừng',
  stopped: (read: number, total: number) => `Đã dừng. Đã đọc ${read}/${total} tệp.`,
  closeNotice: 'Đóng',
};

/** Sections of the list. */
export const sectionText = {
  asking: 'Cần xem',
  askingHint: 'Ô nào chưa quyết thì không nhập',
  ready: 'Đọc được ngay',
  left: 'Bỏ ngoài',
  leftHint: 'Không nhập; bấm Enter để lấy lại',
  nothingAsks: 'Không còn mục nào cần xem.',
};

export const itemText = {
  blank: 'trống',
  none: 'không phát sinh',
  notApplicable: 'không thuộc nhiệm vụ',
  becomes: 'thành',
  take: 'Nhận',
  skip: 'Bỏ qua',
  edit: 'Sửa',
  reopen: 'Lấy lại',
  change: 'Đổi',
  chosen: 'đã chọn',
  otherFigure: 'Số khác…',
  sum: (before: string, added: string) => `${before} + ${added} =`,
  askValue: 'cần nhập số',
  allIndicators: 'Tất cả chỉ tiêu',
  corrects: (raw: string, at: string) => `Trước đó ghi “${raw}”, ${at}`,
  whichIndicator: 'Là chỉ tiêu nào?',
  conflict: (before: string) => `Ô đang ${before}. Các nguồn khác số, chọn một:`,
  quoted: (raw: string) => `“${raw}”`,
  unnamed: 'Chưa ghi tên đơn vị',
  waits: (cells: number, activities: number) =>
    [
      ...(cells > 0 ? [`${formatNumber(cells)} số liệu`] : []),
      ...(activities > 0 ? [`${formatNumber(activities)} hoạt động`] : []),
    ].join(', '),
  unknown: (units: number) => `Không có trong danh sách ${formatNumber(units)} đơn vị`,
  ambiguous: 'Là đơn vị nào? Câu trả lời được nhớ cho lần sau',
  shared: 'Số chung của nhiều đơn vị. Ghi cho đơn vị nào?',
  missing: 'Là báo cáo của đơn vị nào?',
  otherIndicator: 'Chỉ tiêu khác…',
  pickIndicator: 'Chọn chỉ tiêu',
  isUnit: 'Là đơn vị…',
  otherUnit: 'Đơn vị khác…',
  addUnit: 'Thêm…',
  whichUnit: 'Chọn đơn vị',
  whichKind: 'Thêm vào nhóm',
  named: (name: string) => `là ${name}`,
  added: (kind: string) => `thêm vào danh sách, nhóm ${kind}`,
  nobody: 'bỏ qua',
  reported: (day: string, changed: number) =>
    changed > 0
      ? `Đã báo cáo ${day}, ${formatNumber(changed)} số khác với số đã lưu. Nguồn này là lần nào?`
      : `Đã báo cáo ${day}. Nguồn này là lần nào?`,
  addsToTray: 'Ghi thêm vào tin trước. Là lần nào?',
  suggested: 'gợi ý',
  channel: 'Nhận qua kênh nào?',
  channelOfAll: 'Dùng cho mọi tin dán chưa rõ kênh',
  waiting: 'chờ trả lời ở trên',
  repeated: 'trùng số với nguồn khác',
  foreign: 'không phải chỉ tiêu của đợt này',
  similar: (unit: string, name: string) => `Trùng? ${unit} đã có “${name}”`,
  activity: 'Hoạt động',
  noDay: 'chưa rõ ngày',
  people: (count: number) => `${formatNumber(count)} lượt người`,
  valueOf: (unit: string, indicator: string) => `Số liệu, ${indicator}, ${unit}`,
  save: 'Nhận số này',
  cancel: 'Thôi',
};

export const KIND_CHOICES: Readonly<Record<NextKind, string>> = {
  replace: 'Thay thế',
  add: 'Bổ sung',
  correct: 'Đính chính',
};

export const CHANNEL_CHOICES: Readonly<Partial<Record<TrayChannel, string>>> = {
  zalo: 'Tin nhắn Zalo',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
};

export const NEW_UNIT_KINDS: Readonly<Record<NewUnitKind, string>> = {
  thon: 'Thôn',
  'phong-ban': 'Phòng, ban',
  'don-vi': 'Đơn vị',
  'truong-hoc': 'Trường học',
};

export const activityDialogText = {
  title: 'Sửa hoạt động',
  name: 'Tên hoạt động',
  start: 'Từ ngày',
  end: 'Đến ngày',
  place: 'Địa điểm',
  participants: 'Số người tham gia',
  result: 'Kết quả',
  badDay: 'Ghi đủ ngày, tháng, năm, ví dụ 05/10/2025.',
  badRange: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  badNumber: 'Ghi số nguyên.',
  noName: 'Ghi tên hoạt động.',
  take: 'Nhận hoạt động',
};

export const footText = {
  plan: (values: string, units: string) => `Nhập ${values} số liệu của ${units} đơn vị`,
  activities: (count: number) => `${formatNumber(count)} hoạt động`,
  left: (count: number) => `${formatNumber(count)} mục chưa quyết sẽ để lại trong khay`,
  undo: 'Hoàn tác được bằng một lần Ctrl+Z',
  later: 'Để sau',
  apply: (values: number, activities: number) =>
    values === 0 && activities > 0
      ? `Nhập ${formatNumber(activities)} hoạt động`
      : `Nhập ${formatNumber(values)} số liệu`,
  nothing: 'Chưa có số liệu nào sẵn sàng để nhập',
  applied: (values: number, sources: number) =>
    `Đã nhập ${formatNumber(values)} số liệu từ ${formatNumber(sources)} nguồn`,
};

export const receiptBarText = {
  label: 'Thông tin nhận của nguồn',
  chooseChannel: 'Chọn kênh',
};

export const viewText = {
  sheet: (name: string) => `Trang tính ${name}`,
  none: 'Không có nội dung để xem.',
  picture: (name: string) => `Ảnh ${name}`,
  noRow: 'Chọn một dòng để xem nguồn.',
};

export const photoEntryText = {
  title: 'Nhập tay từ ảnh',
  unit: 'Phiếu của đơn vị',
  choose: 'Chọn đơn vị để mở phiếu.',
  back: 'Về khay nhập',
  zoomIn: 'Phóng to ảnh',
  zoomOut: 'Thu nhỏ ảnh',
  turn: 'Xoay ảnh',
};

/** Keys of the preview. */
export const TRAY_KEYS: readonly KeyHelp[] = [
  { keys: '↑ ↓', does: 'Dòng trước, dòng sau' },
  { keys: '← →', does: 'Xem nguồn của từng số khi các nguồn khác nhau' },
  { keys: 'Shift+↑ ↓, Ctrl+A', does: 'Chọn nhiều dòng, chọn cả phần' },
  { keys: 'Enter', does: 'Nhận dòng đang chọn' },
  { keys: 'Delete', does: 'Bỏ qua dòng đang chọn' },
  { keys: 'F2', does: 'Sửa số, sửa hoạt động' },
  { keys: '1–9', does: 'Chọn câu trả lời' },
  { keys: 'Ctrl+Z', does: 'Lấy lại lựa chọn vừa rồi; sau khi nhập thì hoàn tác lần nhập' },
  { keys: 'Ctrl+Enter', does: 'Nhập những gì đã sẵn sàng' },
  { keys: 'Esc', does: 'Về bảng nhập kết quả, khay giữ nguyên' },
];
