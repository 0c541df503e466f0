import { ORPCError } from '@orpc/client';
import { describeError } from '#app/contract/messages.vi.ts';
import type { AppError } from '#app/domain/result.ts';

/** The expected failure behind a rejected call, null for anything else. */
export function expectedFailure(error: unknown): AppError | null {
  if (!(error instanceof ORPCError) || error.code !== 'APP_ERROR') return null;
  const data: AppError = error.data;
  return data;
}

/** The sentence a person reads for any rejected call. */
export function errorSentence(error: unknown): string {
  const expected = expectedFailure(error);
  if (expected !== null) return describeError(expected);
  if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') return UNAUTHORISED;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return BAD_INPUT;
  return UNREACHABLE;
}

const UNAUTHORISED =
  'Địa chỉ mở chương trình không còn dùng được. Mở lại chương trình bằng địa chỉ mới.';
const BAD_INPUT = 'Nội dung nhập chưa hợp lệ. Kiểm tra lại rồi lưu lần nữa.';
const UNREACHABLE =
  'Không liên lạc được với phần lưu trữ. Số liệu đã lưu vẫn còn. Thử lại, nếu không được thì mở lại chương trình.';
