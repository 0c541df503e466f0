import { writePdf, type PlacedText } from './pdfFile.ts';

/**
 * A directive of an invented commune whose copy carries neither number nor date
 * and names no day to report by, as offices send them before the văn thư has
 * numbered them.
 */
export const UNNUMBERED_DIRECTIVE = `ỦY BAN NHÂN DÂN
XÃ NAM THANH MIỆN
Số:         /UBND-VHXH
V/v tuyên truyền hưởng ứng
Tuần lễ Chuyển đổi số năm 2025

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Nam Thanh Miện, ngày      tháng      năm 2025

Kính gửi:
- Các phòng, ban, đơn vị thuộc UBND xã;
- 17 thôn trên địa bàn xã.

Thực hiện Công văn số 3093/SKHCN-QLCN ngày 19 tháng 9 năm 2025 của Sở Khoa học và Công nghệ về việc tuyên truyền hưởng ứng Tuần lễ Chuyển đổi số, Ủy ban nhân dân xã đề nghị các phòng, ban, đơn vị và các thôn thực hiện một số nội dung sau:

1. Nội dung tuyên truyền
- Chủ đề: “Chuyển đổi số vì cuộc sống của người dân”;
- Hình thức tuyên truyền: Tuyên truyền bằng các hình thức treo băng rôn, khẩu hiệu tại trụ sở cơ quan hoặc đăng tải trên trang thông tin điện tử do đơn vị quản lý.
- Thời gian tuyên truyền: Từ 22/9/2025-05/10/2025.

2. Phòng Văn hóa – Xã hội
Hướng dẫn các đơn vị thực hiện; tổng hợp báo cáo kết quả thực hiện theo yêu cầu của Sở Khoa học và Công nghệ.

3. Các thôn trên địa bàn xã
Tuyên truyền trên hệ thống truyền thanh của thôn đến người dân.

Ủy ban nhân dân xã đề nghị các phòng, ban, đơn vị, các thôn triển khai thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Văn Nguyễn
`;

const LINE_HEIGHT = 15;
const LONGEST = 78;

/** The same paper as a PDF with a text layer and the words of a signature stamp over its last page. */
export function unnumberedPdf(): Buffer {
  const lines = UNNUMBERED_DIRECTIVE.split('\n').flatMap(wrap);
  const half = Math.ceil(lines.length / 2);
  const page = (of: readonly string[]): PlacedText[] =>
    of.flatMap((text, index) =>
      text === '' ? [] : [{ text, x: 60, y: 790 - index * LINE_HEIGHT, size: 11 }],
    );
  return writePdf({
    pages: [
      { texts: page(lines.slice(0, half)) },
      {
        texts: page(lines.slice(half)),
        overlays: [
          {
            kind: 'signature',
            x: 300,
            y: 60,
            texts: [
              { text: 'Ký bởi: Vũ Văn Nguyễn', x: 4, y: 40, size: 8 },
              { text: 'Thời gian ký: 26.09.2025 14:04:43 +07:00', x: 4, y: 20, size: 8 },
            ],
          },
        ],
      },
    ],
  });
}

function wrap(line: string): string[] {
  const wrapped: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const at = rest.lastIndexOf(' ', LONGEST);
    wrapped.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...wrapped, rest];
}
