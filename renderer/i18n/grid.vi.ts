import type { QuantityFlag } from '#app/domain/parseQuantity.ts';
import type { ValueState } from '#app/domain/value.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Nhập kết quả. */
export const gridText = {
  title: 'Nhập kết quả',
  subtitle: (campaign: string, reported: number, expected: number) =>
    `${campaign}, đã báo cáo ${reported}/${expected}`,
  noUnits: 'Đợt báo cáo này chưa có đơn vị nào trong danh sách.',
  noRows: 'Không có đơn vị nào ở mục này.',
  closed: 'Đợt báo cáo đã khóa. Số liệu chỉ để xem.',
  table: 'Kết quả theo đơn vị và chỉ tiêu',
  unitHead: 'Đơn vị',
  total: 'Tổng số',
  totalUnits: 'đơn vị có số liệu',
  forms: 'Mẫu báo cáo',
  filters: 'Lọc đơn vị',
  allForms: 'Tất cả',
  /** The tab of a form: `Mẫu thôn` is `Thôn`. */
  formTab: (name: string) => {
    const bare = name.replace(/^mẫu\s+/iu, '');
    return `${bare.slice(0, 1).toLocaleUpperCase('vi')}${bare.slice(1)}`;
  },
  unreported: 'Còn thiếu',
  unreportedHint: 'Đơn vị chưa báo cáo hoặc được đề nghị bổ sung',
  incomplete: 'Còn ô trống',
  incompleteHint: 'Đơn vị đã báo cáo, còn chỉ tiêu chưa có số liệu',
  doubtful: 'Có cảnh báo',
  doubtfulHint: 'Đơn vị có số cần kiểm tra lại hoặc số ước lượng',
  unchecked: 'Chưa rà soát',
  uncheckedHint: 'Đơn vị có báo cáo chưa kiểm tra',
  cell: (indicator: string, unit: string) => `${indicator}, ${unit}`,
  totalCell: (indicator: string) => `Tổng số ${indicator}`,
  subtotalCell: (indicator: string, kind: string) => `Cộng ${indicator}, ${kind}`,
  approximate: 'số ước lượng',
  group: (kind: string) => `Nhóm ${kind}`,
  noteHint: (note: string) => `Ghi chú: ${note}`,
  noteOf: (cell: string) => `Ghi chú, ${cell}`,
  notePlaceholder: 'Ghi chú cho ô này',
  noteKeep: 'Lưu ghi chú',
  noteClose: 'Đóng',
  unitGone: (unit: string, indicator: string, text: string) =>
    `Đơn vị mã ${unit} vừa được bỏ khỏi danh sách của đợt. Chưa lưu ${indicator}: “${text}”.`,
  saved: 'đã lưu',
  saving: 'đang lưu',
  notSaved: 'chưa lưu',
  conflict: 'xung đột, chưa lưu',
  restored: 'Nội dung đang gõ dở, chưa lưu. Bấm Enter để lưu, Esc để bỏ.',
  retry: 'Thử lại',
  notSavedCount: (count: number) => `${count} ô chưa lưu`,
  savedAt: (time: string) => `Đã lưu ${time}`,
  selected: (count: number) => `${count} ô`,
  selectedLabel: 'Đang chọn',
  sumLabel: 'Tổng',
  pasted: (count: number) => `Đã dán ${count} số liệu`,
  filled: (count: number) => `Đã điền ${count} số liệu`,
  cleared: (count: number) => `Đã bỏ ${count} số liệu`,
  blockTooLarge: (rows: number, columns: number) =>
    `Vùng dán có ${rows} dòng, ${columns} cột, không vừa từ ô đang chọn. Chưa dán số liệu nào. Chọn ô khác rồi dán lại.`,
  blockReadOnly: (indicator: string, unit: string) =>
    `Ô ${indicator}, ${unit} không nhập được. Chưa thay đổi số liệu nào.`,
  closeRefusal: 'Đóng thông báo',
  hidePanel: 'Ẩn phiếu đơn vị (F4)',
  showPanel: 'Hiện phiếu đơn vị (F4)',
};

/** Why a figure asks "kiểm tra lại?". */
export const doubtText = {
  atLeast: (other: string) => `Kiểm tra lại: nhỏ hơn ${other}.`,
  requires: (other: string) => `Kiểm tra lại: có số ở đây nhưng ${other} là 0.`,
  group: (usual: string) => `Kiểm tra lại: gấp hơn 5 lần trung vị của nhóm (${usual}).`,
  lastYear: (usual: string) => `Kiểm tra lại: gấp hơn 5 lần năm trước (${usual}).`,
};

export const KIND_NAMES: Readonly<Record<string, string>> = {
  'phong-ban': 'Phòng, ban',
  'don-vi': 'Đơn vị',
  'truong-hoc': 'Trường học',
  thon: 'Thôn',
};

export const STATUS_NAMES = {
  onTime: 'Báo đúng hạn',
  late: 'Báo muộn',
  none: 'Không có hoạt động',
  returned: 'Đề nghị bổ sung',
  missing: 'Chưa báo cáo',
};

export const STATE_NAMES = {
  none: 'không phát sinh',
  notApplicable: 'không thuộc nhiệm vụ',
  missing: 'chưa báo cáo',
  notDue: 'chưa đến hạn',
} satisfies Record<Exclude<ValueState, 'value'>, string>;

/** What a cell in a state shows where the digits would stand. */
export const STATE_SIGNS_ON_SCREEN: Readonly<Record<Exclude<ValueState, 'value'>, string>> = {
  none: 'không',
  notApplicable: ' ',
  missing: '···',
  notDue: ' ',
};

/** The unit's sheet beside the grid. */
export const panelText = {
  label: 'Phiếu của đơn vị',
  empty: 'Chọn một ô để xem phiếu của đơn vị.',
  unchecked: 'Có báo cáo chưa kiểm tra',
  noSource: 'Ô này chưa có số liệu.',
  texts: 'Nội dung chữ',
  textPlaceholder: 'Chưa có',
};

/** Where a total comes from. */
export const sourcesText = {
  label: (name: string) => `Nguồn của số: ${name}`,
  heading: (label: string, total: string, unitOfMeasure: string) =>
    `${label}: ${total}${unitOfMeasure === '' ? '' : ` ${unitOfMeasure}`}`,
  units: (count: number) => `${count} đơn vị có số liệu`,
  nothing: 'Chưa có đơn vị nào có số liệu.',
};

/** What is asked or said at a cell that cannot be saved as typed. */
export const entryText = {
  emptied: 'Ô đã bỏ trống. Ô này là',
  dash: 'Dấu gạch có nghĩa là',
  cross: 'Dấu x có nghĩa là',
  approximate: (words: string) => `“${words}” là số ước lượng. Ghi số này?`,
  ambiguous: 'Dấu chấm, phẩy có thể là hàng nghìn hoặc thập phân. Số đúng là',
  fraction: 'Ghi dạng phân số. Số đúng là',
  range: 'Ghi dạng khoảng từ – đến. Số đúng là',
  sumExpression: 'Ghi dạng phép tính. Số đúng là',
  severalNumbers: 'Có nhiều số trong một ô. Số đúng là',
  addition: 'Cộng thêm vào số đã có hay là tổng mới?',
  moneyUnitMissing: 'Số tiền nhỏ, chưa rõ đồng, nghìn đồng hay triệu đồng. Số đúng là',
  notMine: 'Ô này đang có số liệu. Ghi là không thuộc nhiệm vụ?',
  changed: (now: string) => `Ô này vừa được sửa ở nơi khác, đang là ${now}. Giữ số nào?`,
  keepTyped: (typed: string) => `Lưu ${typed}`,
  keepOther: (now: string) => `Giữ ${now}`,
  none: 'Không phát sinh',
  notApplicable: 'Không thuộc nhiệm vụ',
  missing: 'Chưa báo cáo',
  keep: (now: string) => `Giữ ${now}`,
  addTo: (before: string, added: string, sum: string) => `Cộng thêm: ${before} + ${added} = ${sum}`,
  newTotal: (amount: string) => `Tổng mới: ${amount}`,
  editAgain: 'Sửa lại',
  question: 'Cần chọn',
  refused: {
    words: 'Ô này ghi bằng số. Gõ k nếu không phát sinh.',
    percent: 'Ghi tỷ lệ phần trăm. Ô này cần số lượng.',
    date: 'Ghi dạng ngày tháng. Ô này cần số lượng.',
    perEach: 'Ghi số của mỗi lần. Ô này cần tổng số.',
    negative: 'Số không được nhỏ hơn 0.',
    tooLarge: 'Số quá lớn. Kiểm tra lại số đã gõ.',
    unitMismatch: 'Đơn vị tính khác với chỉ tiêu này.',
    fractionInCount: 'Chỉ tiêu này tính theo số nguyên, không có phần thập phân.',
  } satisfies Partial<Record<QuantityFlag, string>>,
  textTooLong: (limit: string) => `Nội dung quá dài, tối đa ${limit} ký tự.`,
};

export const legendText = {
  label: 'Chú giải',
  none: 'không phát sinh',
  notApplicable: 'không thuộc nhiệm vụ',
  missing: 'chưa báo cáo',
  notDue: 'chưa đến hạn',
};

export const GRID_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+I', does: 'Mở khay nhập' },
  { keys: 'Gõ số', does: 'Thay số trong ô' },
  { keys: 'F2', does: 'Sửa trong ô' },
  { keys: 'Enter, Shift+Enter', does: 'Lưu, xuống hoặc lên một ô' },
  { keys: 'Tab, Shift+Tab', does: 'Lưu, sang phải hoặc trái một ô' },
  { keys: '← → ↑ ↓', does: 'Lưu, sang ô bên cạnh' },
  { keys: 'Ctrl+mũi tên', does: 'Đến cuối vùng có số liệu' },
  { keys: 'Home, End', does: 'Ô đầu, ô cuối của dòng' },
  { keys: 'Ctrl+Home, Ctrl+End', does: 'Ô đầu, ô cuối của bảng' },
  { keys: 'Shift+mũi tên, Shift+Home, Shift+End', does: 'Chọn vùng, xem số ô và tổng' },
  { keys: 'Ctrl+A', does: 'Chọn cả bảng' },
  { keys: 'Ctrl+C, Ctrl+X, Ctrl+V', does: 'Chép, cắt, dán vùng; dùng chung với Excel' },
  { keys: 'Ctrl+D', does: 'Điền xuống từ ô trên' },
  { keys: 'k', does: 'Không phát sinh' },
  { keys: '/', does: 'Không thuộc nhiệm vụ' },
  { keys: 'Shift+Delete', does: 'Chưa báo cáo' },
  { keys: 'Delete', does: 'Bỏ số trong ô hoặc vùng đang chọn' },
  { keys: 'Esc', does: 'Bỏ nội dung đang gõ' },
  { keys: 'Ctrl+PgUp, Ctrl+PgDn', does: 'Đơn vị trước, đơn vị sau' },
  { keys: 'Shift+F2', does: 'Ghi chú ở ô' },
  { keys: 'Alt+↑', does: 'Lên dòng cộng của nhóm' },
  { keys: 'Alt+←, Alt+→', does: 'Thu gọn, mở nhóm đơn vị' },
  { keys: 'F4', does: 'Ẩn hoặc hiện phiếu đơn vị' },
];
