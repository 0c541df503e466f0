import { assertNever } from '#app/domain/result.ts';
import type { DesktopFailure } from './desktop.ts';

/** What a clerk reads when the PC did not do what was asked; null where nothing needs saying. */
export function describeDesktopFailure(code: DesktopFailure): string | null {
  switch (code) {
    case 'notFound':
      return 'Chưa có tệp báo cáo này trong thư mục. Xuất báo cáo trước rồi mở lại.';
    case 'noProgram':
      return 'Máy không mở được tệp. Kiểm tra Word hoặc Excel đã được cài, hoặc mở tệp trong thư mục.';
    case 'printFailed':
      return 'Chưa in được. Kiểm tra máy in đã bật và còn giấy rồi in lại.';
    case 'notWritten':
      return 'Chưa lưu được tệp PDF. Đóng tệp nếu đang mở, hoặc chọn thư mục khác rồi lưu lại.';
    case 'refused':
      return 'Chương trình không nhận yêu cầu này. Tải lại màn hình rồi thử lại.';
    case 'cancelled':
      return null;
    default:
      return assertNever(code);
  }
}
