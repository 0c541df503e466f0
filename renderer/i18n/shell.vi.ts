/** Words of the frame around every screen. */
export const shellText = {
  appName: 'Tổng hợp báo cáo VHXH',
  closeToast: 'Đóng thông báo',
  openPalette: 'Tìm đơn vị, văn bản, việc',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undone: (step: string) => `Đã hoàn tác: ${step}`,
  redone: (step: string) => `Đã làm lại: ${step}`,
  toolBar: 'Thanh công cụ',
  sidePanel: 'Khung bên',
  statusBar: 'Thanh trạng thái',
  topBar: 'Đầu trang',
  retry: 'Thử lại',
  close: 'Đóng',
  keysTitle: 'Phím tắt của màn hình này',
  keysShort: 'Phím tắt',
  everywhere: 'Ở mọi màn hình',
};

export type KeyHelp = { readonly keys: string; readonly does: string };

/** Keys that work on every screen. */
export const SHARED_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+K', does: 'Tìm đơn vị, văn bản, kết quả, màn hình, việc' },
  { keys: 'Ctrl+Z', does: 'Hoàn tác' },
  { keys: 'Ctrl+Y', does: 'Làm lại' },
  { keys: 'Ctrl+H', does: 'Các bước gần đây, chọn bước để hoàn tác' },
  { keys: 'Ctrl+U', does: 'Đổi người đang làm việc' },
  { keys: 'Ctrl+B', does: 'Thu gọn hoặc mở rộng thanh bên' },
  { keys: 'F6, Shift+F6', does: 'Sang khung tiếp theo, khung trước' },
  { keys: 'F1', does: 'Hướng dẫn và phím tắt của màn hình này' },
  { keys: 'Esc', does: 'Lùi một bước' },
];

/** Screens of the rail, in its order. */
export const SCREEN_NAMES = {
  board: 'Bàn làm việc',
  directives: 'Văn bản',
  campaign: 'Đợt báo cáo',
  handout: 'Giao việc',
  grid: 'Nhập kết quả',
  activities: 'Hoạt động',
  duties: 'Nhiệm vụ',
  charts: 'Biểu đồ',
  photos: 'Hình ảnh',
  report: 'Báo cáo tổng hợp',
  archive: 'Lưu hồ sơ',
  units: 'Đơn vị',
  record: 'Nhật ký và sao lưu',
  settings: 'Thiết lập',
};

/** Words of the rail. */
export const railText = {
  navigation: 'Điều hướng',
  campaignOpen: 'Đợt báo cáo đang mở',
  campaignClosed: 'Đợt báo cáo đã khóa',
  campaignDraft: 'Đợt báo cáo đang chuẩn bị',
  noCampaign: 'Chưa có đợt báo cáo',
  switchCampaign: 'Đổi đợt báo cáo',
  narrow: 'Thu gọn thanh bên',
  widen: 'Mở rộng thanh bên',
  backedUp: (when: string) => `Đã sao lưu ${when}`,
  neverBackedUp: 'Chưa sao lưu',
  today: (time: string) => `${time} hôm nay`,
};

/** When something is wrong with the window, the core or the clock. */
export const troubleText = {
  coreRestarting:
    'Phần lưu trữ đang khởi động lại. Số liệu đã lưu vẫn còn. Chờ vài giây rồi làm tiếp.',
  coreFailed:
    'Phần lưu trữ không khởi động lại được. Số liệu đã lưu vẫn còn. Đóng rồi mở lại chương trình.',
  viewing: (why: string) => `Đang xem bản chỉ đọc, không ghi được. ${why}`,
  viewingPart: (missing: string) =>
    `Chỉ đọc được một phần của tệp hỏng. Còn thiếu: ${missing}. Không dùng số trên màn hình để báo cáo, không ghi được.`,
  endView: 'Mở lại dữ liệu',
  crashed: 'Màn hình gặp lỗi và đã dừng. Số liệu đã lưu vẫn còn.',
  reopen: 'Mở lại',
};

/** Practice data and the step to the real office. */
export const sampleText = {
  name: 'Đang dùng dữ liệu mẫu.',
  remove: 'Bỏ dữ liệu mẫu',
  question: 'Bỏ dữ liệu mẫu và khai cơ quan thật?',
  meaning:
    'Toàn bộ dữ liệu mẫu, kể cả nội dung đã nhập thử và bản sao lưu của nó, được chuyển vào một thư mục riêng trong thư mục dữ liệu. Chương trình trở về màn hình bắt đầu.',
  later: 'Để sau',
};

/** The palette of Ctrl+K. */
export const paletteText = {
  name: 'Tìm nhanh',
  placeholder: 'Tìm văn bản, đơn vị, kết quả, báo cáo, màn hình, việc cần làm',
  nothing: 'Không có mục nào khớp.',
  screens: 'Màn hình',
  units: 'Đơn vị trong đợt báo cáo',
  campaigns: 'Đợt báo cáo',
  actions: 'Việc cần làm',
  backUp: 'Sao lưu ngay',
  exportReport: 'Xuất báo cáo',
  undo: 'Hoàn tác thao tác gần nhất',
  redo: 'Làm lại thao tác vừa hoàn tác',
  backedUp: 'Đã sao lưu',
  exported: 'Đã xuất báo cáo ra tệp Word và Excel',
};

/** Screens of a campaign in an office that has none. */
export const noCampaignText = {
  heading: 'Chưa có đợt báo cáo nào',
  unitsFirst: 'Khai danh sách đơn vị trước, sau đó lập đợt báo cáo từ văn bản chỉ đạo.',
  ways: 'Lập đợt từ văn bản chỉ đạo để có sẵn nhiệm vụ, đơn vị và chỉ tiêu, hoặc lập đợt bằng tay.',
  units: 'Khai danh sách đơn vị',
  directive: 'Nhận văn bản chỉ đạo',
  byHand: 'Lập đợt bằng tay',
};
