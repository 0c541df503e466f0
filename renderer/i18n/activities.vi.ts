import { formatNumber } from '#app/domain/formatNumber.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Hoạt động. */
export const activitiesText = {
  tabs: 'Phần của màn hình',
  activities: 'Hoạt động',
  programme: 'Chương trình',
  list: 'Danh sách hoạt động',
  panel: 'Chi tiết hoạt động',
  hidePanel: 'Ẩn chi tiết (F4)',
  showPanel: 'Hiện chi tiết (F4)',
  count: (count: number) => `${formatNumber(count)} hoạt động`,
  unit: 'Đơn vị',
  name: 'Tên hoạt động',
  dates: 'Ngày, từ – đến',
  place: 'Địa điểm',
  participants: 'Số người',
  result: 'Kết quả',
  photos: 'Ảnh',
  newRow: 'Gõ vào dòng trống cuối danh sách để thêm hoạt động; rời dòng là lưu.',
  needsName: 'Chưa lưu: cần tên hoạt động.',
  needsUnit: 'Chưa lưu: cần đơn vị.',
  badDate: 'Ngày chưa rõ. Ghi như 28/9/2025 hoặc 28–30/9/2025.',
  badDates: {
    yearMissing: 'Chưa rõ năm. Ghi đủ ngày, tháng, năm, ví dụ 28/9/2025.',
    order: 'Ngày kết thúc phải sau ngày bắt đầu.',
    noSuchDay: 'Không có ngày này trong lịch.',
  } as Readonly<Record<string, string>>,
  badNumber: 'Số người phải là số nguyên, ví dụ 120.',
  remove: (name: string) => `Bỏ hoạt động ${name} (Ctrl+Delete)`,
  removed: 'Đã bỏ hoạt động',
  undo: 'Hoàn tác',
  filterUnit: 'Chọn đơn vị',
  allUnits: 'Tất cả đơn vị',
  unitChoice: (name: string, count: number) => (count === 0 ? name : `${name} (${count})`),
  filters: 'Lọc hoạt động',
  pairsShort: 'Có thể trùng',
  differencesShort: 'Số khác nhau',
  choose: 'Chọn một hoạt động để xem chi tiết.',
  chosen: 'Hoạt động đang chọn',
  notStated: 'chưa ghi',
  pairs: 'Có thể trùng giữa các đơn vị',
  pairMeaning: 'Câu trả lời không làm thay đổi số liệu.',
  pairQuestion: 'Cùng một sự kiện?',
  same: 'Cùng một',
  different: 'Khác nhau',
  differences: 'Số đã ghi khác số cộng từ hoạt động',
  differs: 'khác',
  stated: (stated: string | null) => (stated === null ? 'Chưa ghi số' : `Đã ghi ${stated}`),
  counted: (counted: string) => `Cộng được ${counted}`,
  openCell: (shown: string, what: string) => `${shown}, mở ô ${what}`,
  openActivities: (shown: string, unit: string) => `${shown}, xem các hoạt động của ${unit}`,
  take: (counted: string) => `Dùng số ${counted}`,
  closed: 'Đợt báo cáo đã khóa. Hoạt động chỉ để xem.',
};

/** Words of the programme. */
export const programmeText = {
  list: 'Người dự chương trình',
  empty:
    'Văn bản của đợt báo cáo chưa có chương trình sự kiện. Thêm chương trình ở màn hình Đợt báo cáo.',
  subtitle: (sent: number, present: number) =>
    `${formatNumber(sent)} lượt cử, ${formatNumber(present)} người có mặt`,
  attended: 'Có mặt',
  attendedAt: (name: string, title: string) => `Có mặt: ${name}, ${title}`,
  person: 'Họ và tên',
  title: 'Chức vụ',
  unit: 'Đơn vị cử',
  needsName: 'Chưa lưu: cần họ và tên.',
  remove: (name: string) => `Bỏ ${name} khỏi mục này (Ctrl+Delete)`,
  removed: 'Đã bỏ người khỏi chương trình',
  counts: 'Số người có mặt',
  persons: (count: number) => `${formatNumber(count)} người khác nhau có mặt`,
  countMeaning: 'Một người dự nhiều mục tính một lần. Cùng tên ở hai đơn vị tính là hai người.',
  byUnit: 'Theo đơn vị',
  indicator: 'So với chỉ tiêu',
  chooseIndicator: 'Chọn chỉ tiêu',
  present: (count: number) => `Có mặt ${formatNumber(count)}`,
  stated: (text: string) => `Đang ghi: ${text}`,
  equal: 'bằng nhau',
  notAsked: 'Chỉ tiêu này không có trong mẫu của đơn vị.',
  taken: (unit: string) => `Đã ghi số người có mặt cho ${unit}`,
};

const ROW_KEYS: readonly KeyHelp[] = [
  { keys: 'Enter, Shift+Enter', does: 'Xuống, lên một dòng; rời dòng là lưu' },
  { keys: 'Tab, Shift+Tab, mũi tên', does: 'Sang ô bên cạnh' },
  { keys: 'F2', does: 'Sửa chữ trong ô; Alt+Enter xuống dòng ở ô dài' },
  { keys: 'Esc', does: 'Bỏ chữ đang gõ trong ô' },
  { keys: 'Ctrl+D', does: 'Chép ô phía trên' },
  { keys: 'Ctrl+V', does: 'Dán cả bảng từ Excel' },
  { keys: 'Ctrl+Z, Ctrl+Y', does: 'Hoàn tác, làm lại' },
];

export const ACTIVITY_KEYS: readonly KeyHelp[] = [
  ...ROW_KEYS,
  { keys: 'Ctrl+Delete', does: 'Bỏ hoạt động của dòng' },
  { keys: 'F4', does: 'Ẩn, hiện chi tiết' },
];

export const PROGRAMME_KEYS: readonly KeyHelp[] = [
  ...ROW_KEYS,
  { keys: 'Dấu cách', does: 'Ở cột Có mặt: ghi hoặc bỏ người có mặt' },
  { keys: 'Ctrl+Delete', does: 'Bỏ người của dòng' },
];
