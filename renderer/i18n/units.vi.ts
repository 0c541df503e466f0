import type { KeyHelp } from './shell.vi.ts';

export const KIND_GROUPS = {
  'phong-ban': 'Phòng, ban',
  'don-vi': 'Đơn vị',
  'truong-hoc': 'Trường học',
  thon: 'Thôn',
};

/** Words of Đơn vị. */
export const unitsText = {
  count: (count: number) => `${count} đơn vị`,
  found: (found: number, count: number) => `${found}/${count} đơn vị`,
  search: 'Tìm theo tên, mã, người liên hệ',
  add: 'Thêm đơn vị',
  importFile: 'Nhập từ tệp',
  importing: 'Đang nhập danh sách',
  imported: (added: number, changed: number, unchanged: number) =>
    `Đã nhập danh sách: thêm ${added}, sửa ${changed}, giữ nguyên ${unchanged}`,
  list: 'Danh sách đơn vị',
  code: 'Mã',
  name: 'Tên đơn vị',
  aliases: 'Tên gọi khác',
  contact: 'Người liên hệ',
  phone: 'Điện thoại',
  empty: 'Chưa có đơn vị nào.',
  emptyHow:
    'Thêm từng đơn vị, hoặc nhập từ tệp Excel, CSV có các cột: mã đơn vị, tên đơn vị, loại đơn vị.',
  nothingFound: 'Không có đơn vị nào khớp.',
  addHeading: 'Thêm đơn vị',
  editHeading: 'Sửa đơn vị',
  fieldCode: 'Mã đơn vị',
  codeHelp: 'Chữ, số, gạch nối, không dấu cách; đặt rồi không đổi.',
  fieldKind: 'Loại đơn vị',
  choose: 'Chọn',
  fieldAliases: 'Tên gọi khác',
  aliasesHelp: 'Mỗi dòng một tên, dùng để nhận ra đơn vị trong tệp và tin nhắn.',
  contactName: 'Người liên hệ',
  contactRole: 'Chức vụ',
  save: 'Lưu',
  close: 'Đóng',
  added: (name: string) => `Đã thêm ${name}`,
  saved: (name: string) => `Đã sửa ${name}`,
};

/** How long a unit is one of the office's. */
export const lifeText = {
  heading: 'Thời gian hoạt động, sáp nhập, chia tách',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
  validToHelp: 'Để trống khi đơn vị còn hoạt động. Báo cáo cũ giữ nguyên tên và số liệu.',
  mergedInto: 'Nhập vào đơn vị',
  splitHelp: 'Chia tách: ghi ngày cuối của đơn vị này, rồi thêm các đơn vị mới có “Từ ngày”.',
  datePlaceholder: 'ngày/tháng/năm',
  ended: (count: number) => `${count} đã kết thúc`,
  until: (day: string, mergedInto: string | null) =>
    mergedInto === null ? ` đến hết ${day}` : ` đến hết ${day}, nhập vào ${mergedInto}`,
};

/** Sentences under a field of a unit. */
export const unitFieldText = {
  empty: 'Chưa ghi.',
  code: 'Chỉ gồm chữ, số, gạch nối, không quá 20 ký tự.',
  tooLong: 'Dài quá 200 ký tự.',
  kind: 'Chưa chọn.',
  date: 'Ngày chưa hợp lệ, ví dụ 01/07/2025.',
  endFirst: 'Ghi ngày hoạt động cuối.',
  manyAliases: 'Tối đa 20 tên.',
};

export const UNIT_KEYS: readonly KeyHelp[] = [
  { keys: '↑ ↓', does: 'Chọn đơn vị' },
  { keys: 'Enter, F2', does: 'Sửa đơn vị đang chọn' },
  { keys: 'Insert', does: 'Thêm đơn vị' },
  { keys: 'Ctrl+F', does: 'Tìm trong danh sách' },
];
