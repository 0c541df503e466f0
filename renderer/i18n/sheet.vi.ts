import type { KeyHelp } from './shell.vi.ts';

/** Words of the unit's sheet. */
export const sheetText = {
  parts: 'Phần của phiếu',
  figures: 'Số liệu',
  reports: (count: number) => `Các lần báo cáo (${count})`,
  print: 'In phiếu kết quả (Alt+P)',
  previous: 'Đơn vị trước (Ctrl+PgUp)',
  next: 'Đơn vị sau (Ctrl+PgDn)',
  noReports: 'Đơn vị chưa báo cáo. Bấm F7 để nhập báo cáo.',
  source: 'Nguồn của ô đang chọn',
  answered: (done: number, all: number) => `${done}/${all} chỉ tiêu có số liệu`,
  deadline: (text: string) => `Hạn ${text}`,
  close: 'Đóng',
  whoChangedIt: 'Ai sửa số này?',
  kept: 'Lưu',
};

/** How a report came. */
export const CHANNELS = {
  paper: 'Phiếu giấy',
  zalo: 'Tin nhắn Zalo',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  meeting: 'Họp trực tiếp',
  file: 'Tệp gửi đến',
};

export const KINDS = {
  first: 'Lần đầu',
  replace: 'Thay thế',
  add: 'Bổ sung',
  correct: 'Đính chính',
};

/** What each kind does, said once it is chosen. */
export const KIND_MEANINGS = {
  replace: 'Bỏ hết số liệu các lần trước.',
  add: 'Cộng thêm vào số liệu đã có.',
  correct: 'Chỉ thay các chỉ tiêu ghi ở đây.',
};

export const receiptText = {
  label: 'Thông tin nhận',
  date: 'Ngày nhận',
  time: 'Giờ nhận',
  channel: 'Kênh nhận',
  chooseChannel: 'Chọn kênh',
  sentBy: 'Người gửi',
  caller: 'Người gọi, người báo',
  receivedBy: 'Người nhận tin',
  awaits: 'Chờ xác nhận bằng văn bản',
  note: 'Ghi chú',
  badDate: 'Ghi đủ ngày, tháng, năm, ví dụ 05/10/2025.',
  badTime: 'Ghi giờ và phút, ví dụ 16:00.',
  noChannel: 'Chọn kênh nhận.',
  future: 'Ngày nhận sau ngày hôm nay. Kiểm tra lại.',
  noCaller: 'Chưa ghi người báo.',
  amend: 'Sửa thông tin nhận',
  amended: 'Đã sửa thông tin nhận báo cáo',
};

export const draftText = {
  title: 'Báo cáo mới',
  add: 'Báo cáo mới',
  kind: 'Lần báo cáo này là',
  noKind: 'Đơn vị đã báo cáo. Chọn loại báo cáo.',
  figures: 'Số liệu của báo cáo',
  allNone: 'Không có hoạt động',
  openFields: 'Còn ô chưa rõ số. Chọn hoặc sửa ô được đánh dấu.',
  nothing: 'Ghi ít nhất một số liệu hoặc đính kèm một tệp.',
  save: 'Lưu báo cáo',
  drop: 'Bỏ nháp',
  later: 'Để sau',
  saved: (unit: string) => `Đã lưu báo cáo, ${unit}`,
  look: 'Xem thay đổi ở trên rồi bấm lưu lần nữa.',
};

export const effectText = {
  label: 'Thay đổi khi lưu',
  unit: 'Đơn vị',
  total: 'Tổng số',
  becomes: 'thành',
  none: 'Không có số liệu nào thay đổi.',
  waiting: 'Ghi thông tin nhận và số liệu để xem thay đổi.',
  waitingForKind: 'Ghi số liệu và chọn loại báo cáo để xem thay đổi.',
  showAll: (count: number) => `Xem cả ${count} thay đổi`,
  unchanged: (count: number) => `${count} chỉ tiêu khác giữ nguyên.`,
  reported: 'Đơn vị đã báo cáo',
};

export const revisionText = {
  name: (revision: number, kind: string) => `Lần ${revision}, ${kind.toLocaleLowerCase('vi')}`,
  received: 'Nhận',
  from: 'người gửi',
  by: 'người nhận tin',
  entered: 'Nhập',
  awaits: 'Chờ xác nhận bằng văn bản',
  confirm: 'Đã có văn bản xác nhận',
  confirmed: (unit: string) => `Đã ghi nhận văn bản xác nhận, ${unit}`,
  changes: 'Thay đổi',
  noChanges: 'Không thay đổi số liệu nào.',
  reason: 'Nội dung đề nghị bổ sung',
  note: 'Ghi chú',
  empty: 'trống',
};

export const evidenceText = {
  label: 'Minh chứng',
  none: 'Chưa có minh chứng.',
  attach: 'Đính kèm tệp',
  drop: 'hoặc thả tệp vào đây, tối đa 25 MB một tệp',
  link: 'Liên kết',
  addLink: 'Thêm liên kết',
  attached: (unit: string) => `Đã đính kèm minh chứng, ${unit}`,
  open: (name: string) => `Tải về ${name}`,
  remove: (name: string) => `Bỏ ${name} khỏi báo cáo`,
  removed: (name: string) => `Đã bỏ ${name} khỏi báo cáo`,
  hash: (sha256: string) => `SHA-256 ${sha256}`,
  kinds: { file: 'tệp', photo: 'ảnh', link: 'liên kết', paper: 'bản giấy' },
};

export const reviewText = {
  label: 'Rà soát',
  states: { received: 'Chưa rà soát', checked: 'Đã rà soát', returned: 'Đề nghị bổ sung' },
  check: 'Đã kiểm tra',
  checkHint: 'Đã kiểm tra, sang đơn vị chưa rà soát tiếp theo (F8)',
  checked: (unit: string) => `Đã kiểm tra, ${unit}`,
  left: (count: number) => `${count} đơn vị chưa rà soát`,
  allChecked: 'Đã rà soát tất cả báo cáo',
  goNext: 'Xem đơn vị tiếp theo',
  supplement: 'Đề nghị bổ sung',
  supplementHint: 'Đề nghị bổ sung (F9)',
  reason: 'Nội dung đề nghị bổ sung',
  noReason: 'Ghi nội dung cần bổ sung.',
  send: 'Ghi và chép tin gửi đơn vị',
  sent: (unit: string) => `Đã ghi đề nghị bổ sung và chép tin, ${unit}`,
  copy: 'Chép tin đề nghị bổ sung',
  copied: (unit: string) => `Đã chép tin đề nghị bổ sung, ${unit}`,
  noActivity: 'Không có hoạt động',
  noActivityHint: 'Không có hoạt động: mọi chỉ tiêu đến hạn là không phát sinh (Alt+K)',
  noActivitySaved: (unit: string) => `Đã ghi không có hoạt động, ${unit}`,
  closed: 'Đợt báo cáo đã khóa. Phiếu chỉ để xem.',
};

export const SHEET_KEYS: readonly KeyHelp[] = [
  { keys: 'F7', does: 'Nhập báo cáo mới của đơn vị' },
  { keys: 'Ctrl+Enter', does: 'Lưu báo cáo mới' },
  { keys: 'F8', does: 'Đã kiểm tra, sang đơn vị chưa rà soát tiếp theo' },
  { keys: 'F9', does: 'Đề nghị bổ sung' },
  { keys: 'Alt+K', does: 'Đơn vị không có hoạt động' },
  { keys: 'Alt+N', does: 'Đến nội dung chữ của đơn vị' },
  { keys: 'Alt+P', does: 'In phiếu kết quả của đơn vị' },
  { keys: 'Alt+H', does: 'Ai sửa số này' },
];
