import { describe, expect, test } from 'vitest';
import { importProse, type ProseParagraph } from '#app/importing/text/importProse.ts';
import { MESSAGE_CAMPAIGN, shortProposal } from '#test/support/messageCampaign.ts';

const REPORT = `UBND XÃ NAM TIẾN
THÔN TRÚC SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Trúc Sơn, ngày 06 tháng 10 năm 2025
BÁO CÁO
Kết quả tuyên truyền Ngày hội Đổi mới sáng tạo năm 2025
Kính gửi:
- UBND xã Nam Tiến;
- Phòng Văn hóa – Xã hội.
Thực hiện Kế hoạch số 123/KH-UBND ngày 20/9/2025 của UBND xã tại 8 thôn, thôn Trúc Sơn báo cáo như sau:
I. KẾT QUẢ
1. Tuyên truyền trực quan
- Treo 04 băng rôn, 06 khẩu hiệu tại các trục đường chính.
- Lắp đặt 02 pa nô, phát 200 tờ rơi đến 150 hộ gia đình.
2. Tuyên truyền miệng: Tổ chức 02 (hai) buổi sinh hoạt chi hội với khoảng 95 lượt người tham dự.
3. Trên hệ thống loa truyền thanh: phát 20 lượt, thời lượng 300 phút.
4. Trên không gian mạng: đăng tải 05 tin, bài trên nhóm Zalo thôn, thu hút 1.050 lượt tiếp cận.
Ngày 28/9/2025, thôn tổ chức Hội thi “Rung chuông vàng” tại nhà văn hóa thôn.
5. Kinh phí thực hiện: 3.500.000 đồng (Ba triệu năm trăm nghìn đồng).
II. KHÓ KHĂN, VƯỚNG MẮC
Không có.
III. ĐỀ XUẤT, KIẾN NGHỊ
Đề nghị UBND xã hỗ trợ thêm 02 bộ loa.
Trên đây là báo cáo của thôn Trúc Sơn./.
Nơi nhận:
- Như trên;
TRƯỞNG THÔN`;

function paragraphs(text: string): readonly ProseParagraph[] {
  return text.split('\n').map((line, index) => ({ at: `đoạn ${index + 1}`, text: line }));
}

function read(text: string): readonly string[] {
  return shortProposal(importProse(paragraphs(text), MESSAGE_CAMPAIGN));
}

const EXPECTED = [
  'T1.bang_ron = 4',
  'T1.khau_hieu = 6',
  'T1.pa_no = 2',
  'T1.to_roi = 200',
  'T1.so_buoi = 2',
  'T1.luot_nguoi_du = 95 (approx)',
  'T1.luot_phat_thanh = 20',
  'T1.phut_phat_thanh = 300',
  'T1.bai_mang_xa_hoi = 5',
  'T1.luot_tiep_can = 1050',
  'T1.kinh_phi = 3500000',
  'T1.kho_khan = none',
  'T1.kien_nghi = “Đề nghị UBND xã hỗ trợ thêm 02 bộ loa”',
  'T1: Hội thi “Rung chuông vàng” | 2025-09-28 | nhà văn hóa thôn | null',
];

describe("one unit's report in prose", () => {
  test('figures, an activity and answers in words; heads, numbers of papers and addressees are none', () => {
    expect(read(REPORT)).toEqual(EXPECTED);
    expect(read(REPORT.normalize('NFD'))).toEqual(EXPECTED);
  });

  test('every value points into its own paragraph', () => {
    const lines = paragraphs(REPORT.normalize('NFD'));
    const { cells, activities } = importProse(lines, MESSAGE_CAMPAIGN);
    for (const { raw, source } of cells) {
      const paragraph = lines.find(({ at }) => at === source.at)?.text.normalize('NFC') ?? '';
      const words = source.words ?? { start: 0, end: 0 };
      expect(Array.from(paragraph).slice(words.start, words.end).join('')).toContain(raw);
    }
    expect(activities.map(({ source }) => source.at)).toEqual(['đoạn 18']);
  });

  test.each([
    ['BÁO CÁO\nĐơn vị đã treo 03 băng rôn.', ['?.bang_ron = 3 (unitMissing)']],
    [
      'TRƯỜNG TIỂU HỌC XÃ\nKính gửi: Phòng VHXH\nNhà trường đã treo 03 băng rôn, tuyên truyền dưới cờ 01 buổi, đăng 03 bài trên fanpage. Không phát sinh kinh phí.',
      ['TH.bang_ron = 3', 'TH.so_buoi = 1', 'TH.bai_mang_xa_hoi = 3', 'TH.kinh_phi = none'],
    ],
    ['Thôn Hòa Lạc báo cáo: trong kỳ không có hoạt động nào.', ['T2.? = none (wholeUnit)']],
    ['THÔN AN PHU\nTreo 03 băng rôn.', ['?T3|T4.bang_ron = 3 (unitAmbiguous)']],
    [
      'THÔN TRÚC SƠN\nTrong kỳ treo 05 băng rôn.\nTổng cộng: 05 băng rôn.\nMỗi buổi phát 50 tờ rơi.',
      ['T1.bang_ron = 5', 'T1.to_roi = 50 (perEach)'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
