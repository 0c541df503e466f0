/** Words of the paragraph editor. */
export const paragraphText = {
  edit: (place: string) => `Đoạn ở ${place}. Enter để sửa`,
  title: (place: string) => `Sửa đoạn, ${place}`,
  lostTitle: 'Đoạn không còn trong báo cáo',
  field: 'Nội dung đoạn',
  handTyped: (count: number) => `${count} số ghi tay, không theo số liệu.`,
  hasHandTyped: (count: number) => `${count} số ghi tay`,
  handTypedMark: ' (ghi tay)',
  none: 'Các số trong đoạn đều theo số liệu.',
  insert: 'Chèn số liệu',
  stale: 'Câu tự động đã đổi từ khi đoạn này được sửa.',
  showAutomatic: 'Xem bản tự động',
  hideAutomatic: 'Ẩn bản tự động',
  automatic: 'Bản tự động',
  takeAutomatic: 'Dùng bản tự động',
  leaveOut: 'Bỏ đoạn khỏi báo cáo',
  drop: 'Bỏ đoạn này',
  lost: 'Nội dung gốc đã đổi nên báo cáo không còn chỗ cho đoạn này. Chữ đã sửa vẫn giữ ở đây:',
  save: 'Lưu',
  saveKeys: 'Ctrl+Enter',
  saved: 'Đã lưu đoạn báo cáo',
  unsaved: 'Chưa lưu. Bấm Esc lần nữa để bỏ nội dung vừa sửa.',
  listHeading: 'Đoạn đã sửa',
  isLeftOut: 'không in',
  isStale: 'câu tự động đã đổi',
  isLost: 'không còn chỗ',
  isEdited: 'đã sửa',
};

/** Names of the numbers that are no indicator's. */
export const FIGURE_NAMES: Readonly<Record<string, string>> = {
  soDonVi: 'Số đơn vị phải báo cáo',
  daBaoCao: 'Số đơn vị đã báo cáo',
  dungHan: 'Số đơn vị báo cáo đúng hạn',
  baoMuon: 'Số đơn vị báo cáo sau hạn',
  khongPhatSinh: 'Số đơn vị không phát sinh hoạt động',
  tyLeBaoCao: 'Tỷ lệ đã báo cáo',
};

export const COMPARISON_NAMES: Readonly<Record<string, (label: string) => string>> = {
  namTruoc: (label) => `${label}, năm trước`,
  chenhLech: (label) => `${label}, chênh lệch`,
  tyLeChenhLech: (label) => `${label}, tỷ lệ chênh lệch`,
};
