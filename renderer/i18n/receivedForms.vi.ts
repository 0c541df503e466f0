import type { FormFact, FormTarget } from '#app/domain/receivedForm.ts';
import type { Coverage } from '#app/domain/reportModel.ts';
import { KIND_NAMES } from './grid.vi.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Biểu mẫu của Sở. */
export const formText = {
  title: 'Biểu mẫu của Sở',
  subtitle: (mapped: number, empty: number) =>
    empty === 0 ? `đã gắn ${mapped} ô` : `đã gắn ${mapped} ô, ${empty} ô để trống`,
  views: 'Cách gửi số liệu',
  formView: 'Điền biểu mẫu',
  copyView: 'Chép số liệu',
  back: 'Báo cáo tổng hợp',
  none: 'Chưa có biểu mẫu nào. Thả tệp .xlsx hoặc .docx của Sở vào đây, hoặc chọn tệp.',
  choose: 'Chọn biểu mẫu',
  form: 'Biểu mẫu',
  drop: 'Thả để nhận biểu mẫu',
  reading: 'Đang đọc biểu mẫu',
  received: (name: string) => `Đã nhận ${name}`,
  receivedSame: (name: string) => `Đã nhận ${name}, dùng lại cách gắn ô lần trước`,
  receivedSimilar: (name: string) => `Đã nhận ${name}, có ô đề xuất theo biểu trước`,
  fill: 'Điền vào biểu',
  original: 'Tải tệp gốc',
  remove: 'Bỏ biểu mẫu này',
  removed: (name: string) => `Đã bỏ ${name}`,
  tables: 'Bảng của biểu mẫu',
  table: (number: string) => `Bảng ${number}`,
  hidden: 'ẩn',
  noTables: 'Biểu mẫu không có bảng nào để điền.',
  grid: 'Ô của biểu mẫu',
  rowNumbers: 'Dòng',
  cell: (at: string) => `Ô ${at}`,
  side: 'Gắn ô',
  inForm: 'Trong biểu',
  blank: 'để trống',
  target: 'Điền vào ô này',
  chooseTarget: 'Chọn hoặc gõ tên chỉ tiêu',
  noTarget: 'Không có mục nào như vậy.',
  willSay: 'Sẽ ghi',
  sources: 'Xem nguồn',
  unmap: 'Bỏ gắn',
  use: (target: string) => `Dùng ${target}`,
  suggestion: 'Nhãn bên cạnh gợi ý',
  proposal: 'Đề xuất theo biểu trước',
  accept: 'Nhận',
  acceptAll: (count: number) => `Nhận cả ${count} ô đề xuất`,
  accepted: (count: number) => `Đã nhận ${count} ô đề xuất`,
  fixed: 'Ô có công thức hoặc hình, chương trình không ghi vào.',
  repeated: (unit: string) => `Hàng lặp: ${unit}`,
  addedRows: (count: number) => `Khi điền, bảng này thêm ${count} dòng cho đủ đơn vị.`,
  states: 'Ô không có số ghi là',
  empties: (count: number) => `Để trống (${count})`,
  unplaced: (count: number) => `${count} đơn vị không có dòng trong biểu`,
  goTo: (at: string) => `Đến ô ${at}`,
  status: 'Enter gắn ô, Delete bỏ gắn, N xem nguồn, Ctrl+Enter điền vào biểu',
  factSource: 'Lấy từ Thiết lập và Đợt báo cáo.',
};

export const FORM_KEYS: readonly KeyHelp[] = [
  { keys: '← → ↑ ↓', does: 'Sang ô khác' },
  { keys: 'Enter', does: 'Nhận gợi ý của ô, hoặc chọn nội dung điền' },
  { keys: 'F2', does: 'Chọn nội dung điền' },
  { keys: 'Delete', does: 'Bỏ gắn ô' },
  { keys: 'N', does: 'Xem nguồn của số trong ô' },
  { keys: 'Ctrl+PgUp, Ctrl+PgDn', does: 'Sang bảng khác' },
  { keys: 'Ctrl+Enter', does: 'Điền vào biểu' },
];

/** Why a mapped cell stays empty. */
export const EMPTY_REASONS = {
  none: 'không phát sinh',
  notApplicable: 'không thuộc nhiệm vụ',
  missing: 'chưa báo cáo',
  notDue: 'chưa đến hạn',
  unknown: 'chưa có thông tin',
  noUnitName: 'hàng lặp chưa có cột tên đơn vị',
  tooLong: 'lời văn quá dài cho một ô',
};

export const STATE_NAMES = {
  none: 'Không phát sinh',
  notApplicable: 'Không thuộc nhiệm vụ',
  missing: 'Chưa báo cáo',
  notDue: 'Chưa đến hạn',
};

export const targetGroups = {
  total: 'Tổng của chỉ tiêu',
  repeated: 'Hàng lặp theo đơn vị',
  coverage: 'Số đơn vị',
  fact: 'Thông tin báo cáo',
  groupTotal: 'Tổng của nhóm đơn vị',
};

const COVERAGE_NAMES: Readonly<Record<keyof Coverage, string>> = {
  expected: 'Số đơn vị phải báo cáo',
  reported: 'Số đơn vị đã báo cáo',
  onTime: 'Số đơn vị báo đúng hạn',
  late: 'Số đơn vị báo muộn',
  none: 'Số đơn vị không có hoạt động',
  returned: 'Số đơn vị đề nghị bổ sung',
  missing: 'Số đơn vị chưa báo cáo',
};

const FACT_NAMES: Readonly<Record<FormFact, string>> = {
  communeName: 'Tên xã, phường, đặc khu',
  issuerName: 'Cơ quan ban hành',
  departmentName: 'Phòng soạn thảo',
  campaignName: 'Tên đợt báo cáo',
  reportSubject: 'Trích yếu báo cáo',
  cutOffOn: 'Ngày chốt số liệu',
  reportNumber: 'Số, ký hiệu báo cáo',
  reportDate: 'Ngày báo cáo',
  place: 'Địa danh',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
};

/** A target in words; `labels` of indicators by code. */
export function targetName(target: FormTarget, labels: ReadonlyMap<string, string>): string {
  switch (target.kind) {
    case 'total':
      return `Tổng: ${labels.get(target.indicator) ?? ''}`;
    case 'groupTotal':
      return `${KIND_NAMES[target.unitKind] ?? target.unitKind}: ${labels.get(target.indicator) ?? ''}`;
    case 'coverage':
      return COVERAGE_NAMES[target.figure];
    case 'fact':
      return FACT_NAMES[target.fact];
    case 'unitOrder':
      return 'Số thứ tự của đơn vị';
    case 'unitName':
      return 'Tên đơn vị';
    case 'unitValue':
      return `Từng đơn vị: ${labels.get(target.indicator) ?? ''}`;
  }
}

/** Words of Chép số liệu. */
export const copyText = {
  title: 'Chép số liệu',
  subtitle: (count: number) => `${count} chỉ tiêu, theo thứ tự của đợt báo cáo`,
  table: 'Tổng của từng chỉ tiêu',
  indicator: 'Chỉ tiêu',
  unit: 'ĐVT',
  value: 'Tổng',
  units: 'Đơn vị',
  act: 'Chép',
  format: 'Cách ghi số khi chép',
  plain: '1234567',
  grouped: '1.234.567',
  copyOne: (label: string) => `Chép ${label}`,
  copy: 'Chép',
  copied: (value: string) => `Đã chép ${value}`,
  nothing: (label: string) => `${label} chưa có số, không chép.`,
  row: 'Chép dòng số',
  rowCopied: 'Đã chép dòng số, dán vào Excel thành một dòng',
  withHead: 'Chép cả tiêu đề',
  withHeadCopied: 'Đã chép tiêu đề và dòng số',
  file: 'Biểu gửi Sở (Excel)',
  status: 'C chép số và sang chỉ tiêu tiếp theo, R chép dòng số, N xem nguồn',
};

export const COPY_KEYS: readonly KeyHelp[] = [
  { keys: '↑ ↓', does: 'Sang chỉ tiêu khác' },
  { keys: 'C', does: 'Chép số và sang chỉ tiêu tiếp theo' },
  { keys: 'R', does: 'Chép dòng số để dán vào Excel' },
  { keys: 'N, Enter', does: 'Xem nguồn của số' },
];
