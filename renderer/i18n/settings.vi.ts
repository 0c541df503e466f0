/** Words of Thiết lập. */
export const settingsText = {
  saved: (time: string) => `Đã lưu ${time}`,
  saving: 'Đang lưu',
  unsaved: 'Chưa lưu: xem lại ô được đánh dấu.',
  auto: 'Thay đổi được lưu khi rời khỏi ô.',
  folders: 'Nơi lưu trên máy',
  dataFolder: 'Dữ liệu',
  exportFolder: 'Báo cáo xuất ra',
  version: 'Phiên bản',
};
