import { assertNever, type FileRefusal } from '#app/domain/result.ts';

const MEGABYTE = 1024 * 1024;

/** Why a received file was not opened, and what its sender can do. */
export function describeRefusal(refusal: FileRefusal): string {
  switch (refusal.why) {
    case 'tooLarge':
      return `tệp ${mega(refusal.bytes)} MB, tối đa ${mega(refusal.limit)} MB.`;
    case 'empty':
      return 'tệp rỗng. Đề nghị đơn vị gửi lại.';
    case 'unknownType':
      return 'không nhận ra loại tệp. Đề nghị gửi tệp Excel (.xlsx) hoặc CSV.';
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
      return 'tệp có cấu trúc bất thường, không an toàn để mở.';
    case 'unsafeXml':
      return 'tệp có nội dung không an toàn để mở.';
    case 'tooManyRows':
      return `tệp có ${refusal.found} dòng, tối đa ${refusal.limit}.`;
    case 'tooManyCells':
      return `tệp có ${refusal.found} ô, tối đa ${refusal.limit}.`;
    case 'textTooLong':
      return `ô ${refusal.at} quá dài, tối đa ${refusal.limit} ký tự.`;
    case 'layoutUnknown':
      return 'chưa nhận ra cách trình bày. Tệp cần có cột nội dung và cột kết quả.';
    case 'missingColumns':
      return `thiếu cột: ${refusal.columns.join(', ')}.`;
    case 'rowInvalid':
      return `dòng ${refusal.at} chưa hợp lệ (${refusal.issues.map(({ path }) => path).join(', ')}).`;
    case 'timedOut':
      return `đọc quá ${refusal.seconds} giây nên đã dừng. Dữ liệu không thay đổi.`;
    case 'outOfMemory':
      return 'tệp cần quá nhiều bộ nhớ nên đã dừng. Dữ liệu không thay đổi.';
    case 'readerCrashed':
      return 'không đọc được tệp. Dữ liệu không thay đổi.';
    default:
      return assertNever(refusal);
  }
}

function mega(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1).replace('.', ',');
}
