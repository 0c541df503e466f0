/** What a person reads beside a proposed cell that asks for a decision, by import flag. */
export const FLAG_NAMES = {
  approx: 'số ước lượng',
  corrected: 'đã lấy theo tin nhắn đính chính',
  ambiguousSeparator: 'dấu chấm, phẩy có thể là hàng nghìn hoặc thập phân',
  fraction: 'ghi dạng phân số',
  range: 'ghi dạng khoảng từ – đến',
  sumExpression: 'ghi dạng phép tính',
  dash: 'ghi dấu gạch, chưa rõ là không có hay chưa có số liệu',
  cross: 'ghi dấu đánh chọn, không phải số',
  words: 'ghi bằng chữ',
  percent: 'ghi tỷ lệ phần trăm',
  date: 'ghi dạng ngày tháng',
  severalNumbers: 'có nhiều số trong một ô',
  perEach: 'ghi số của mỗi lần, không phải tổng số',
  addition: 'ghi thêm, chưa rõ là cộng thêm hay tổng mới',
  negative: 'số nhỏ hơn 0',
  tooLarge: 'số quá lớn',
  unitMismatch: 'đơn vị tính khác với chỉ tiêu',
  moneyUnitMissing: 'chưa rõ đồng hay nghìn đồng',
  fractionInCount: 'có phần thập phân, chỉ tiêu tính theo số nguyên',
  formula: 'công thức không có kết quả',
  cellError: 'ô báo lỗi công thức',
  dateCell: 'bảng tính đã đổi số thành ngày tháng',
  hiddenRow: 'ở dòng ẩn',
  hiddenColumn: 'ở cột ẩn',
  conflict: 'hai chỗ trong tệp ghi khác nhau',
  mergedCell: 'ô gộp cho nhiều chỉ tiêu',
  unitAmbiguous: 'tên đơn vị khớp với nhiều đơn vị',
  unitMissing: 'chưa rõ đơn vị báo cáo',
  unitUnknown: 'đơn vị không có trong danh sách',
  indicatorAmbiguous: 'nội dung khớp với nhiều chỉ tiêu',
  notOnForm: 'chỉ tiêu không có trong mẫu của đơn vị',
  legacyFont: 'gõ bằng phông chữ cũ, chữ có thể sai',
  strangeLetters: 'có chữ cái lạ giống chữ La-tinh',
  hiddenCharacters: 'đã bỏ ký tự ẩn',
  textTooLong: 'nội dung quá dài',
  kindNeeded: 'đơn vị đã báo cáo, cần chọn thay thế, bổ sung hoặc đính chính',
} as const;

/** The words for a flag; one that this version does not know still asks to be looked at. */
export function describeFlag(flag: string): string {
  return Object.entries(FLAG_NAMES).find(([name]) => name === flag)?.[1] ?? 'cần xem lại';
}
