/** Words of the window's own frame: menu, dialogs, file names. Screens have theirs in the renderer. */
export const SHELL_TEXTS = {
  title: 'Tổng hợp báo cáo VHXH',
  file: 'Tệp',
  print: 'In…',
  savePdf: 'Lưu thành PDF…',
  quit: 'Thoát',
  edit: 'Sửa',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  view: 'Xem',
  reload: 'Tải lại màn hình',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  zoomReset: 'Cỡ bình thường',
  fullScreen: 'Toàn màn hình',
  devTools: 'Công cụ lập trình',
  help: 'Trợ giúp',
  about: 'Giới thiệu',
  pdfFileName: 'bao-cao.pdf',
  pdfFilter: 'Tệp PDF',
  damagedTitle: 'Không mở được chương trình',
  damagedDetail:
    'Một tệp của chương trình bị thay đổi so với bản cài đặt. Dữ liệu không bị động đến. ' +
    'Đề nghị cài lại chương trình từ bộ cài chính thức.',
} as const;
