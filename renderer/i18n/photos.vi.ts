import { formatNumber } from '#app/domain/formatNumber.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Hình ảnh. */
export const photoText = {
  tray: 'Ảnh chưa gắn',
  placed: 'Ảnh đã gắn',
  choose: 'Chọn ảnh',
  how: 'Dán bằng Ctrl+V hoặc thả ảnh vào màn hình',
  dropHere: 'Thả ảnh vào đây',
  trayEmpty: 'Không có ảnh nào chờ gắn. Dán ảnh bằng Ctrl+V, thả ảnh vào đây hoặc bấm Chọn ảnh.',
  placedEmpty: 'Chưa có ảnh nào được gắn. Chọn ảnh ở khung bên trái rồi bấm Enter.',
  nothingFits: 'Không có ảnh nào khớp.',
  closed: 'Đợt báo cáo không mở, ảnh chỉ để xem.',
  filter: 'Lọc theo đơn vị, hoạt động, chú thích',
  unitItself: 'Ảnh chung của đơn vị',
  captionOf: (name: string) => `Chú thích của ${name}`,
  caption: 'Chú thích',
  annex: 'In phụ lục',
  annexOf: (name: string) => `In phụ lục: ${name}`,
  annexed: (count: number) => `Đã chọn in ${formatNumber(count)} ảnh vào phụ lục`,
  notAnnexed: (count: number) => `Đã bỏ in ${formatNumber(count)} ảnh`,
  selected: (count: number) => `${formatNumber(count)} ảnh đã chọn`,
  assign: 'Gắn vào',
  takeBack: 'Gỡ ra',
  remove: 'Bỏ ảnh',
  counts: (loose: number, placed: number, chosen: number) =>
    `${formatNumber(loose)} ảnh chưa gắn, ${formatNumber(placed)} ảnh đã gắn, ` +
    `${formatNumber(chosen)} ảnh in phụ lục`,
  photos: (count: number) => `${formatNumber(count)} ảnh`,
  added: (count: number) => `Đã thêm ${formatNumber(count)} ảnh`,
  assigned: (count: number, place: string) => `Đã gắn ${formatNumber(count)} ảnh vào ${place}`,
  takenBack: (count: number) => `Đã gỡ ${formatNumber(count)} ảnh về ảnh chưa gắn`,
  removed: (count: number) => `Đã bỏ ${formatNumber(count)} ảnh`,
  viewKeys: 'Mũi tên: ảnh khác; F2: ghi chú thích; Esc: đóng',
  ofActivity: 'Ảnh của hoạt động',
  ofActivityHow: 'Dán bằng Ctrl+V hoặc thả ảnh vào màn hình để gắn vào hoạt động này.',
  openAll: 'Mở màn hình Hình ảnh',
  lost: 'Không mở được ảnh',
};

/** While photos are taken in, and what came of it. */
export const intakeText = {
  progress: (done: number, total: number) =>
    `Đang đọc ${formatNumber(done)}/${formatNumber(total)} ảnh`,
  stop: 'Dừng',
  known: (name: string, place: string) => `Ảnh “${name}” đã có, đang ở ${place}.`,
  inTray: 'ảnh chưa gắn',
  notFiles: 'Bộ nhớ tạm không có ảnh. Sao chép ảnh rồi dán lại.',
  close: 'Đóng',
  label: 'Ảnh không nhận',
  pastedName: (moment: string, index: number) => `Ảnh dán ${moment} (${index}).png`,
};

/** The list a photo's place is chosen from. */
export const placeText = {
  title: (count: number) => `Gắn ${formatNumber(count)} ảnh vào`,
  search: 'Tên đơn vị hoặc hoạt động',
  places: 'Nơi gắn ảnh',
  recent: 'vừa gắn',
  none: 'Không có đơn vị hoặc hoạt động nào khớp.',
};

/** Keys of Hình ảnh, listed by F1. */
export const PHOTO_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+V', does: 'Dán ảnh từ bộ nhớ tạm' },
  { keys: 'Mũi tên', does: 'Sang ảnh bên cạnh' },
  { keys: 'Space', does: 'Chọn hoặc bỏ chọn ảnh' },
  { keys: 'Shift+mũi tên', does: 'Chọn liền nhiều ảnh' },
  { keys: 'Ctrl+A', does: 'Chọn hết ảnh của khung' },
  { keys: 'Enter, G', does: 'Gắn ảnh vào đơn vị hoặc hoạt động' },
  { keys: 'F2', does: 'Ghi chú thích; Enter sang ảnh sau' },
  { keys: 'X, nhấp đúp', does: 'Xem ảnh lớn' },
  { keys: 'P', does: 'In hoặc thôi in ảnh vào phụ lục' },
  { keys: 'Delete', does: 'Gỡ ảnh đã gắn; bỏ ảnh chưa gắn' },
  { keys: 'Esc', does: 'Bỏ chọn' },
];
