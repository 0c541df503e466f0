import type { TextDoubt } from '#app/domain/intakeDraft.ts';

/** Why a text was not read, and what to do instead. */
export const TEXT_DOUBTS: Readonly<Record<TextDoubt, string>> = {
  empty: 'Tệp không có chữ. Nếu là bản scan, chọn tệp ảnh hoặc nhập văn bản bằng tay.',
  tooLittle: 'Tệp có quá ít chữ để đọc. Kiểm tra lại tệp hoặc nhập văn bản bằng tay.',
  garbage: 'Lớp chữ của tệp không đọc được. Chọn bản Word, bản scan rõ nét hoặc nhập bằng tay.',
  oldFont:
    'Văn bản gõ bằng phông chữ cũ (TCVN3, VNI). Chuyển sang Unicode rồi thử lại, hoặc nhập bằng tay.',
  lettersLost:
    'Lớp chữ của tệp bị mất chữ có dấu. Chọn bản Word, bản scan rõ nét hoặc nhập văn bản bằng tay.',
  detachedMarks:
    'Văn bản bị tách dấu khỏi chữ. Chỉ lấy những mục còn nguyên chữ; đối chiếu với bản gốc và nhập các mục còn thiếu.',
};
