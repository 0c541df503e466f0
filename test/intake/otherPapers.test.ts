import { describe, expect, test } from 'vitest';
import type { Directive } from '#app/domain/directive.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';

function read(...lines: readonly string[]): Directive {
  return parseDirective(lines.join('\n')).directive;
}

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ TRƯỜNG HÀ',
  'Số: 27/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Trường Hà, ngày 3 tháng 3 năm 2026',
];
const SAYS = 'Ủy ban nhân dân xã thông báo như sau:';
const FOOT = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nông Văn Páo'];

describe('papers of other offices', () => {
  test('an organ without a name of its own issues together with its body', () => {
    const directive = read(
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
      'XÃ ĐẠI THẮNG',
      'BAN THƯỜNG TRỰC',
      '***',
      'Số: 36/MTTQ-BTT',
      'V/v tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025',
      'Đại Thắng, ngày 20 tháng 10 năm 2025',
      'Kính gửi: Ban Công tác Mặt trận các thôn',
      'Ban Thường trực đề nghị báo cáo kết quả trước ngày 20/11/2025.',
      'TM. BAN THƯỜNG TRỰC',
      'CHỦ TỊCH',
      'Đỗ Thị Thu Hường',
    );
    expect(directive).toMatchObject({
      issuer: 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ ĐẠI THẮNG BAN THƯỜNG TRỰC',
      number: '36',
      addressees: ['Ban Công tác Mặt trận các thôn'],
      reportDueOn: '2025-11-20',
      signer: { title: 'CHỦ TỊCH', name: 'Đỗ Thị Thu Hường' },
    });
  });

  test.each([
    ['|', ''],
    ['\t', ''],
    ['|', '| '],
  ])('a programme whose cells are parted by %j keeps its wrapped cells together', (mark, frame) => {
    const row = (...cells: readonly string[]): string => frame + cells.join(` ${mark} `);
    const directive = read(
      ...HEAD,
      'KẾ HOẠCH',
      'Tổ chức Lễ hội Lồng tồng xã Trường Hà năm 2026',
      'I. THỜI GIAN, ĐỊA ĐIỂM',
      '1. Thời gian: từ ngày 18/3/2026 đến ngày 19/3/2026.',
      '2. Địa điểm: Sân vận động xã.',
      'II. CHƯƠNG TRÌNH',
      row('STT', 'Thời gian', 'Nội dung'),
      row('1', '7h30 ngày 18/3/2026', 'Đón tiếp đại biểu, khách'),
      'mời dự lễ hội',
      row('2', '8h00 - 8h45', 'Khai mạc, dâng hương'),
      row('3', '', 'Trao giải'),
      row('4', '9h00 - 11h30', 'Thi ném còn, kéo co,'),
      'đẩy gậy',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã: bảo đảm an ninh trật tự.',
      ...FOOT,
    );
    expect(directive.events).toMatchObject([
      {
        name: 'Lễ hội Lồng tồng xã Trường Hà năm 2026',
        start: '2026-03-18',
        end: '2026-03-19',
        venue: 'Sân vận động xã',
        programme: [
          {
            order: 1,
            title: 'Đón tiếp đại biểu, khách mời dự lễ hội',
            timeText: '7h30 ngày 18/3/2026',
            date: '2026-03-18',
          },
          { order: 2, title: 'Khai mạc, dâng hương', timeText: '8h00 - 8h45', date: null },
          { order: 4, title: 'Thi ném còn, kéo co, đẩy gậy', timeText: '9h00 - 11h30' },
        ],
      },
    ]);
  });

  test('slogans under a heading of their own are slogans, not duties of whom they name', () => {
    const directive = read(
      ...HEAD,
      'HƯỚNG DẪN',
      'Tuyên truyền kỷ niệm 95 năm Ngày thành lập Hội Nông dân Việt Nam',
      '1. Tuyên truyền trực quan',
      '1.1. Khẩu hiệu',
      '- Nhiệt liệt chào mừng 95 năm Ngày thành lập Hội Nông dân Việt Nam!',
      '- Hội Nông dân Việt Nam: Đoàn kết - Sáng tạo - Phát triển!',
      '1.2. Thời gian treo: từ ngày 01/10/2025 đến hết ngày 20/10/2025.',
      ...FOOT,
    );
    expect(directive.slogans).toEqual([
      'Nhiệt liệt chào mừng 95 năm Ngày thành lập Hội Nông dân Việt Nam!',
      'Hội Nông dân Việt Nam: Đoàn kết - Sáng tạo - Phát triển!',
    ]);
    expect(directive.duties).toEqual([]);
  });

  test.each([
    [
      'Nộp trực tiếp tại trụ sở UBND xã. Email: quy.phuluong@example.com',
      ['quy.phuluong@example.com'],
    ],
    ['Trụ sở: số 1 đường Lê Lợi. Email: cong@example.com', []],
    ['Trụ sở chính: số 1 đường Lê Lợi - Email: cong@example.com', []],
  ])('mailboxes: %s', (body, mailboxes) => {
    expect(read(...HEAD, 'THÔNG BÁO', 'Về việc ủng hộ', SAYS, body, ...FOOT).contactEmails).toEqual(
      mailboxes,
    );
  });

  test('the lunar day beside one end of a window does not hide the window', () => {
    const directive = read(
      ...HEAD,
      'THÔNG BÁO',
      'Về việc treo cờ',
      SAYS,
      'Các thôn treo cờ từ 30/01/2026 (tức 12 tháng Chạp) đến hết 03/02/2026.',
      ...FOOT,
    );
    expect(directive.periods).toEqual([{ start: '2026-01-30', end: '2026-02-03' }]);
  });

  test('the place below a long line of time is a line of its own', () => {
    const directive = read(
      ...HEAD,
      'GIẤY MỜI',
      'Dự Lễ kỷ niệm 60 năm thành lập trường',
      'Trường trân trọng kính mời ông (bà) tới dự Lễ kỷ niệm 60 năm thành lập trường.',
      'Thời gian: 07 giờ 30 phút, ngày 16 tháng 11 năm 2025 (Chủ nhật)',
      'Địa điểm: Sân trường THCS Hồng Phong',
      ...FOOT,
    );
    expect(directive.events).toMatchObject([
      {
        name: 'Lễ kỷ niệm 60 năm thành lập trường',
        start: '2025-11-16',
        venue: 'Sân trường THCS Hồng Phong',
      },
    ]);
  });

  test('a telegram states its hour between place and day', () => {
    const directive = read(
      'UBND XÃ CẨM THỦY',
      'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ',
      'Số: 15/CĐ-BCH',
      'Cẩm Thủy, hồi 14 giờ 30 ngày 21 tháng 8 năm 2025',
      'CÔNG ĐIỆN',
      'Về việc ứng phó với bão số 5',
      'Kính gửi: Trưởng các thôn.',
      'Yêu cầu các thôn báo cáo tình hình trước 07h00 hằng ngày.',
      'TRƯỞNG BAN',
      'Lê Xuân Trường',
    );
    expect(directive).toMatchObject({
      issuer: 'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ',
      place: 'Cẩm Thủy',
      issuedOn: '2025-08-21',
      reportDueOn: null,
      signer: { title: 'TRƯỞNG BAN', name: 'Lê Xuân Trường' },
    });
  });

  test('a joint paper has no one signer, a drafter beside the signer is none', () => {
    const joint = [
      'TM. BAN THƯỜNG TRỰC UBMTTQ          TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH                            CHỦ TỊCH',
      '',
      'Nguyễn Thị Lệ                       Trần Quang Vinh',
    ];
    const single = [
      'TRƯỞNG PHÒNG                        NGƯỜI LẬP BIỂU',
      '',
      'Bùi Đức Thắng                       Nguyễn Thị Hưng',
    ];
    const paper = [...HEAD, 'THÔNG BÁO', 'Về việc thi đua', SAYS];
    expect(read(...paper, ...joint).signer).toBeNull();
    expect(read(...paper, ...single).signer).toEqual({
      title: 'TRƯỞNG PHÒNG',
      name: 'Bùi Đức Thắng',
    });
  });

  test.each([
    'Báo cáo kết quả trước 25/11.',
    'Báo cáo gửi chậm nhất sau 05 ngày kể từ ngày nhận được Công văn này.',
    'Báo cáo tuần gửi trước 15h00 thứ Sáu hằng tuần.',
    'UBND tỉnh yêu cầu các xã báo cáo trước ngày 30/11/2025. UBND xã đề nghị các thôn báo cáo trước ngày 25/11/2025.',
  ])('no deadline is made of “%s”', (body) => {
    const directive = read(...HEAD, 'THÔNG BÁO', 'Về việc báo cáo', SAYS, body, ...FOOT);
    expect([directive.reportDueOn, directive.reportDueTime]).toEqual([null, null]);
  });
});
