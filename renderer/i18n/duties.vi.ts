import type { KeyHelp } from './shell.vi.ts';

/** Words of Nhiệm vụ. */
export const dutyText = {
  columns: { duty: 'Nhiệm vụ', result: 'Kết quả', assessment: 'Đánh giá' },
  none: 'Văn bản của đợt báo cáo chưa có nhiệm vụ nào. Ghi từng nhiệm vụ theo văn bản.',
  noDocument: 'Nhiệm vụ ghi theo văn bản. Nhập văn bản đến hoặc văn bản đi ở Đợt báo cáo trước.',
  add: 'Thêm nhiệm vụ',
  edit: (unit: string) => `Sửa nhiệm vụ của ${unit}`,
  remove: (unit: string) => `Bỏ nhiệm vụ của ${unit}`,
  removed: (unit: string) => `Đã bỏ nhiệm vụ của ${unit}`,
  unit: 'Đơn vị được giao',
  unitHelp: 'Tên đơn vị hoặc cả nhóm, ví dụ: Các thôn, Các trường học.',
  required: 'Không được để trống.',
  save: 'Lưu',
  later: 'Để sau',
  noUnits: 'Không nhận ra đơn vị nào của đợt trong tên này, nên không có số liệu gợi ý.',
  resultOf: (unit: string) => `Kết quả của ${unit}`,
  assessmentOf: (unit: string) => `Đánh giá ${unit}`,
  proposal: 'Theo số liệu đã nhận',
  take: 'Dùng số liệu này',
  sources: 'Nguồn số liệu',
  assessments: { done: 'Đã thực hiện', partly: 'Thực hiện một phần', notDone: 'Chưa thực hiện' },
  closed: 'Đợt báo cáo không mở, kết quả và đánh giá chỉ để xem.',
};

export const DUTY_KEYS: readonly KeyHelp[] = [
  { keys: 'Insert', does: 'Thêm nhiệm vụ' },
  { keys: 'Tab', does: 'Sang mục sau, tự lưu' },
  { keys: '← →', does: 'Chọn đánh giá' },
];
