import { formatNumber } from '#app/domain/formatNumber.ts';
import { assertNever, type FieldIssue, type FileRefusal } from '#app/domain/result.ts';

const MEGABYTE = 1024 * 1024;

/** Why a received file was not opened, and what its sender can do. */
export function describeRefusal(refusal: FileRefusal): string {
  switch (refusal.why) {
    case 'tooLarge':
      return `tệp ${mega(refusal.bytes)} MB, tối đa ${mega(refusal.limit)} MB. Bỏ bớt ảnh trong tệp rồi thử lại.`;
    case 'empty':
      return 'tệp rỗng. Đề nghị đơn vị gửi lại.';
    case 'unknownType':
      return 'không nhận ra loại tệp. Đề nghị gửi tệp Excel (.xlsx), Word (.docx) hoặc CSV.';
    case 'legacyOffice':
      return 'tệp Excel, Word đời cũ. Mở bằng Excel, lưu thành .xlsx rồi nhập lại.';
    case 'passwordProtected':
      return 'tệp có mật khẩu. Bỏ mật khẩu rồi nhập lại.';
    case 'macros':
      return 'tệp có chứa macro. Lưu thành .xlsx rồi nhập lại.';
    case 'htmlDisguised':
      return 'tệp là trang web đổi tên. Mở bằng Excel, lưu thành .xlsx rồi nhập lại.';
    case 'damagedArchive':
      return 'tệp bị hỏng hoặc tải về chưa đủ. Đề nghị đơn vị gửi lại.';
    case 'archiveLimits':
      return 'tệp có cấu trúc bất thường, không an toàn để mở. Đề nghị đơn vị chép nội dung sang tệp mới rồi gửi lại.';
    case 'unsafeXml':
      return 'tệp có nội dung không an toàn để mở. Đề nghị đơn vị chép nội dung sang tệp mới rồi gửi lại.';
    case 'tooManyRows':
      return `tệp có ${refusal.found} dòng, tối đa ${refusal.limit}. Xóa phần không dùng rồi thử lại.`;
    case 'tooManyCells':
      return `tệp có ${refusal.found} ô, tối đa ${refusal.limit}. Xóa phần không dùng rồi thử lại.`;
    case 'textTooLong':
      return `ô ${refusal.at} quá dài, tối đa ${refusal.limit} ký tự. Rút gọn ô này rồi thử lại.`;
    case 'notForm':
      return 'không phải biểu mẫu Excel hoặc Word. Cần tệp .xlsx hoặc .docx.';
    case 'formNotFilled':
      return `chưa điền đúng được ô ${refusal.at}, nên chưa ghi tệp nào. Mở biểu mẫu bằng Excel hoặc Word, lưu lại rồi thả vào lần nữa.`;
    case 'notPhoto':
      return 'không phải ảnh JPG hoặc PNG. Mở ảnh, lưu thành .jpg rồi thêm lại.';
    case 'heic':
      return 'ảnh HEIC của điện thoại, Word không hiện được. Gửi ảnh qua Zalo hoặc lưu thành .jpg rồi thêm lại.';
    case 'damagedPhoto':
      return 'ảnh bị hỏng hoặc tải về chưa đủ. Đề nghị đơn vị gửi lại.';
    case 'tooManyPixels':
      return (
        `ảnh ${formatNumber(refusal.widthPx)} × ${formatNumber(refusal.heightPx)} điểm, ` +
        `tối đa ${formatNumber(refusal.limit)} điểm. Lưu ảnh nhỏ lại rồi thêm lại.`
      );
    case 'notDirective':
      return 'không nhận ra văn bản. Cần tệp PDF, Word (.docx), ảnh JPG, PNG hoặc tệp văn bản (.txt).';
    case 'legacyWord':
      return 'tệp Word đời cũ (.doc). Mở bằng Word, lưu lại dạng .docx rồi thử lại.';
    case 'wordMacros':
      return 'tệp có chứa macro. Mở bằng Word, lưu lại dạng .docx rồi thử lại.';
    case 'webPage':
      return 'tệp là trang web. Chép phần văn bản rồi dán vào, hoặc tải tệp gốc rồi thử lại.';
    case 'legacyFont':
      return 'văn bản dùng phông chữ cũ (TCVN3, VNI). Chuyển sang phông Unicode, lưu lại dạng .docx rồi thử lại.';
    case 'damagedPdf':
      return 'tệp PDF bị hỏng hoặc tải về chưa đủ. Tải lại, hoặc in ra PDF mới rồi thử lại.';
    case 'tooManyPages':
      return (
        `tệp có ${formatNumber(refusal.found)} trang, tối đa ${formatNumber(refusal.limit)}. ` +
        'Tách riêng các trang của văn bản rồi thử lại.'
      );
    case 'layoutUnknown':
      return 'chưa tìm thấy số liệu của đợt này. Tệp cần có tên chỉ tiêu và kết quả.';
    case 'missingColumns':
      return `thiếu cột: ${refusal.columns.map(columnName).join(', ')}.`;
    case 'rowInvalid':
      return `dòng tại ô ${refusal.at} chưa hợp lệ: ${refusal.issues.map(describeRowIssue).join('; ')}.`;
    case 'timedOut':
      return `đọc quá ${refusal.seconds} giây nên đã dừng. Dữ liệu không thay đổi. Đề nghị đơn vị gửi lại tệp gọn hơn.`;
    case 'outOfMemory':
      return 'tệp cần quá nhiều bộ nhớ nên đã dừng. Dữ liệu không thay đổi. Đề nghị đơn vị gửi lại tệp gọn hơn.';
    case 'readerCrashed':
      return 'không đọc được tệp. Dữ liệu không thay đổi. Đề nghị đơn vị gửi lại.';
    default:
      return assertNever(refusal);
  }
}

/** Columns of a unit list. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
  code: 'mã đơn vị',
  name: 'tên đơn vị',
  kind: 'loại đơn vị',
  aliases: 'tên gọi khác',
  contact: 'người liên hệ',
  phone: 'số điện thoại',
};

const ROW_RULES: Readonly<Record<string, string>> = {
  duplicate: 'bị trùng với dòng trước',
  formula: 'có công thức không đọc được kết quả',
  too_small: 'không được để trống',
  too_big: 'quá dài',
  invalid_format: 'chỉ gồm chữ, số, gạch nối, không quá 20 ký tự',
  invalid_value: 'phải là phòng ban, đơn vị, trường học hoặc thôn',
};

/** A path may go into a list: `aliases.2`. */
function columnName(path: string): string {
  return COLUMN_NAMES[path.split('.')[0] ?? ''] ?? 'nội dung';
}

function describeRowIssue({ path, rule }: FieldIssue): string {
  return `${columnName(path)} ${ROW_RULES[rule] ?? 'chưa hợp lệ'}`;
}

function mega(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1).replace('.', ',');
}
