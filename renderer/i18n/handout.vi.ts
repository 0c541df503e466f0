import type { KeyHelp } from './shell.vi.ts';

/** Papers that can be written, wherever their button stands. */
export const paperNames = {
  requestLetter: 'Công văn đề nghị báo cáo',
  reportForm: 'Phiếu báo cáo',
  trackingBook: 'Sổ theo dõi',
  signSheet: 'Danh sách ký nộp',
  reminderLetter: 'Công văn đôn đốc',
  callList: 'Danh sách gọi',
  missingList: 'Danh sách chưa báo cáo',
  programmeList: 'Danh sách dự chương trình',
  supplementSlip: 'Phiếu đề nghị bổ sung',
  phoneRecord: 'Phiếu ghi nhận',
  unitSheet: 'In phiếu kết quả',
  excelForm: 'Biểu Excel',
};

export const paperButtonText = {
  saved: (name: string) => `Đã lưu ${name} vào thư mục báo cáo`,
  download: 'Tải về',
  open: 'Mở',
};

/** Words of Giao việc. */
export const handoutText = {
  title: 'Giao việc',
  subtitle: (sent: number, received: number, all: number) =>
    `đã gửi ${sent}/${all}, đã nhận ${received}/${all}`,
  papers: 'Văn bản và phiếu',
  table: 'Giao việc theo đơn vị',
  unit: 'Đơn vị',
  form: 'Mẫu',
  channel: 'Cách gửi',
  sentOn: 'Ngày gửi',
  receivedOn: 'Đơn vị nhận ngày',
  receivedBy: 'Người nhận',
  note: 'Ghi chú',
  all: 'Tất cả',
  notSent: 'Chưa gửi',
  notReceived: 'Chưa xác nhận',
  filters: 'Lọc đơn vị',
  select: (name: string) => `Chọn ${name}`,
  selectAll: 'Chọn tất cả đơn vị đang hiện',
  selected: (count: number) => `Đã chọn ${count} đơn vị`,
  markSent: (channel: string) => `Đã gửi ${channel}`,
  markReceived: 'Đã nhận',
  clear: 'Bỏ ghi nhận',
  everyExcelForm: (units: number) => `Biểu Excel của ${units} đơn vị (.zip)`,
  excelFormOf: (unit: string) => `Biểu Excel, ${unit}`,
  actions: 'Biểu Excel',
  copyMessage: 'Chép mẫu tin Zalo',
  copied: 'Đã chép mẫu tin. Dán vào Zalo để gửi.',
  forms: 'Mẫu báo cáo',
  channels: {
    paper: 'bản giấy',
    zalo: 'Zalo',
    email: 'thư điện tử',
    phone: 'điện thoại',
    meeting: 'tại cuộc họp',
  },
  empty: 'Đợt này chưa có đơn vị. Thêm đơn vị ở màn hình Đợt báo cáo.',
  noRows: 'Không có đơn vị nào ở mục này.',
  field: (label: string, unit: string) => `${label}, ${unit}`,
  badDate: 'Ngày chưa hợp lệ, ví dụ 05/10/2025.',
};

export const HANDOUT_KEYS: readonly KeyHelp[] = [
  { keys: '↑ ↓', does: 'Sang đơn vị trên, dưới' },
  { keys: 'Dấu cách', does: 'Chọn hoặc bỏ chọn đơn vị' },
  { keys: 'Ctrl+A', does: 'Chọn tất cả đơn vị đang hiện' },
  { keys: 'G', does: 'Ghi đã gửi qua Zalo hôm nay' },
  { keys: 'D', does: 'Ghi đơn vị đã nhận hôm nay' },
  { keys: 'E', does: 'Lưu biểu Excel của đơn vị đang chọn' },
];
