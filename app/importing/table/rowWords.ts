import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { labelKey } from './labelWords.ts';
import { isTotalHead } from './headRole.ts';

/** Whether the name of a row says it sums up others ("Tổng số", "Cộng", "Toàn xã", "Lũy kế"). */
export function isTotalRow(name: string): boolean {
  const text = cleanImportedText(name).text.toLowerCase();
  return isTotalHead(text.replace(/[:.\d]+/gu, ' ')) || TOTAL.test(text);
}

/** Whether the name of a row only gathers the rows below it ("Các thôn", "Phòng, ban"). */
export function isGroupRow(name: string): boolean {
  return GROUP.test(labelKey(name));
}

/** Whether a row is numbered as groups are: "I", "B." */
export function isGroupOrder(order: string): boolean {
  return /^(?:[IVX]{1,5}|[A-H])[.)]?$/u.test(order.trim());
}

/** Whether a row belongs to what stands below a table: notes, place and date, who signs. */
export function isBelowTable(texts: readonly string[]): boolean {
  return texts.some((text) => BELOW.test(cleanImportedText(text).text));
}

const TOTAL =
  /^(?:tổng(?! xá)|cộng(?! ho[àa])|t\. ?(?:số|cộng)|toàn (?:xã|phường|huyện|tỉnh|thị trấn)|l[ũu][ỹy] ?kế|trong đó|bình quân|trung bình|tỷ lệ|tỉ lệ|kế hoạch|chỉ tiêu|kỳ trước|cùng kỳ)(?!\p{L})/iu;

const GROUP =
  /^(?:(?:cac|khoi cac|nhom cac) .+|phong ban|phong|truong hoc|truong|thon|don vi|don vi su nghiep(?: .*)?|luc luong(?: .*)?|khoi (?:thon|truong|phong ban|co quan|doan the|xa|truong hoc)|phong ban don vi|phong ban chuien mon|co quan|doan the|nhom .+|to dan pho)$/u;

const BELOW =
  /^(?:\*? ?ghi chú|nơi nhận|người lập|lập biểu|người tổng hợp|thủ trưởng|trưởng thôn$|chủ tịch$|phó chủ tịch$|hiệu trưởng$|bí thư|xác nhận của|kính gửi|tm\.|kt\.|tl\.|t\/m|\(?ký(?:,| và| tên))|^.{0,40}ngày\s*\.*\s*\d{0,2}\s*\.*\s*tháng\s*\.*\s*\d{0,2}\s*\.*\s*năm/iu;
