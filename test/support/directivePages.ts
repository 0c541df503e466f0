import { launchBrowser } from './launchBrowser.ts';

/** A directive of two pages as an office prints it, with what it says at the top and the bottom. */
const DIRECTIVE_HTML = `<!doctype html><style>
@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font: 14pt 'Liberation Serif', 'Times New Roman', serif; margin: 0 }
table { width: 100%; border-collapse: collapse; text-align: center }
td { vertical-align: top; width: 50%; white-space: nowrap }
.rows td { border: 1px solid; width: auto; white-space: nowrap; text-align: left; padding: 2pt }
p { text-align: justify; text-indent: 1cm; margin: 6pt 0 }
</style>
<table style="font-size: 11pt"><tr>
<td>ỦY BAN NHÂN DÂN<br><b>XÃ NAM THANH MIỆN</b><br><br>Số: 12/UBND-VHXH<br>V/v tuyên truyền hưởng ứng Ngày<br>hội Đổi mới sáng tạo</td>
<td style="padding-left: 12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br><br><i>Nam Thanh Miện, ngày 26 tháng 9 năm 2025</i></td>
</tr></table>
<div style="text-align: center; margin: 14pt 0">Kính gửi:<br>- Các phòng, ban, đơn vị thuộc UBND xã;<br>- 17 thôn trên địa bàn xã.</div>
<p>Thực hiện Công văn 3093/SKHCN-QLCN ngày 19 tháng 9 năm 2025 của Sở Khoa học và Công nghệ thành phố Hải Phòng, Ủy ban nhân dân xã đề nghị thực hiện tốt một số nội dung sau:</p>
<p>1. Tuyên truyền bằng các hình thức treo băng rôn, khẩu hiệu tại trụ sở cơ quan.</p>
<p>2. Báo cáo kết quả trước 16 giờ 30 ngày 05/10/2025.</p>
<div style="break-before: page"></div>
<table class="rows"><tr><td>TT</td><td>Hoạt động</td><td style="width: 30%">Thời gian</td></tr>
<tr><td>1</td><td>Lễ khai mạc Techfest Hải Phòng 2025 với<br>chủ đề khởi nghiệp đổi mới sáng tạo</td><td>Sáng ngày 9/10/2025<br>tại Nhà hát thành phố</td></tr></table>
<table style="margin-top: 14pt"><tr>
<td style="text-align: left; font-size: 12pt"><b><i>Nơi nhận:</i></b><br>- Như trên;<br>- Lưu: VT, VHXH.</td>
<td><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</b><br><br><br><b>Nguyễn Văn Hòa</b></td>
</tr></table>`;

/** The lines of the first page as a person reads them, columns one after the other. */
export const FIRST_PAGE_HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ NAM THANH MIỆN',
  'Số: 12/UBND-VHXH',
  'V/v tuyên truyền hưởng ứng Ngày',
  'hội Đổi mới sáng tạo',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Nam Thanh Miện, ngày 26 tháng 9 năm 2025',
  'Kính gửi:',
  '- Các phòng, ban, đơn vị thuộc UBND xã;',
  '- 17 thôn trên địa bàn xã.',
];

/** The directive printed by a real browser. */
export async function printDirective(): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(DIRECTIVE_HTML);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}
