import { describe, expect, test } from 'vitest';
import type { Directive } from '#app/domain/directive.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';

/** A công văn of an invented office with some of its parts replaced. */
function paper(parts: {
  readonly number?: string;
  readonly date?: string;
  readonly body?: string;
  readonly closing?: string;
}): Directive {
  const text = [
    'ỦY BAN NHÂN DÂN',
    'XÃ TÂN HỒNG',
    parts.number ?? 'Số: 45/UBND-VHXH',
    'V/v tuyên truyền Tuần lễ Áo dài',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    parts.date ?? 'Tân Hồng, ngày 18 tháng 02 năm 2025',
    'Kính gửi: Các thôn trên địa bàn xã.',
    'Ủy ban nhân dân xã đề nghị các thôn tuyên truyền sâu rộng đến mọi người dân.',
    parts.body ?? '',
    'Nhận được Công văn này, đề nghị các thôn triển khai thực hiện./.',
    parts.closing ?? 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nVõ Thị Hạnh',
  ].join('\n');
  return parseDirective(text).directive;
}

describe('number and symbol', () => {
  test.each([
    ['Số: 45/UBND-VHXH', '45', 'UBND-VHXH', 'cong-van'],
    ['Số:    111   /CV - UBND', '111', 'CV-UBND', 'cong-van'],
    ['Số : 05 / UBND–VX', '05', 'UBND–VX', 'cong-van'],
    ['Số: 74-CV/ĐTN', '74', 'CV/ĐTN', 'cong-van'],
    ['Số 12 - KH/ĐU', '12', 'KH/ĐU', 'ke-hoach'],
    ['Số:          /UBND-VHXH', null, 'UBND-VHXH', 'cong-van'],
    ['Số: ....... /TB-UBND', null, 'TB-UBND', 'thong-bao'],
    ['Số: …../UBND', null, 'UBND', 'cong-van'],
    ['Số:      -TB/ĐU', null, 'TB/ĐU', 'thong-bao'],
    ['SỐ: 9/SVHTTDL-QLVH&GĐ', '9', 'SVHTTDL-QLVH&GĐ', 'cong-van'],
    ['Số: 327/BGDĐT-GDTrH', '327', 'BGDĐT-GDTrH', 'cong-van'],
    ['Số: 17/TTr-UBND', '17', 'TTr-UBND', 'to-trinh'],
    ['Số: 2/CĐ-UBND', '2', 'CĐ-UBND', 'khac'],
    ['', null, null, 'cong-van'],
  ])('%s', (number, expectedNumber, symbol, type) => {
    const read = paper({ number });
    expect([read.number, read.symbol, read.documentType]).toEqual([expectedNumber, symbol, type]);
  });
});

describe('place and date', () => {
  test.each([
    ['Tân Hồng, ngày 18 tháng 02 năm 2025', 'Tân Hồng', '2025-02-18'],
    ['Tân Hồng, ngày 5 tháng11 năm 2025', 'Tân Hồng', '2025-11-05'],
    ['Tân Hồng, ngày 18/02/2025', 'Tân Hồng', '2025-02-18'],
    ['Phan Rang-Tháp Chàm, ngày 1 tháng 2 năm 2025', 'Phan Rang-Tháp Chàm', '2025-02-01'],
    ['TP. Hải Dương, ngày 02 tháng 9 năm 2024', 'TP. Hải Dương', '2024-09-02'],
    ['Phường 3, ngày 02 tháng 9 năm 2024', 'Phường 3', '2024-09-02'],
    ['Tân Hồng, ngày        tháng      năm 2025', 'Tân Hồng', null],
    ['Tân Hồng, ngày … tháng 9 năm 2025', 'Tân Hồng', null],
    ['Tân Hồng, ngày 12 tháng … năm 2025', 'Tân Hồng', null],
    ['Tân Hồng, ngày 12 tháng 9 năm 20', 'Tân Hồng', null],
    ['Tân Hồng, ngày 12 tháng 9 năm 20 21', 'Tân Hồng', null],
    ['Tân Hồng, ngày 31 tháng 9 năm 2025', 'Tân Hồng', null],
    ['', null, null],
  ])('%s', (date, place, issuedOn) => {
    const read = paper({ date });
    expect([read.place, read.issuedOn]).toEqual([place, issuedOn]);
  });
});

describe('deadline of the report', () => {
  test.each([
    ['Các thôn gửi báo cáo kết quả trước ngày 12/05/2025.', '2025-05-12', null],
    ['Báo cáo về xã chậm\nnhất 10h00’ ngày 23/7/2025.', '2025-07-23', '10:00'],
    ['Nộp báo cáo trước 14 giờ, ngày 05/12/2025 để tổng hợp.', '2025-12-05', '14:00'],
    ['Gửi báo cáo trước 16 giờ 30 phút, thứ Sáu, ngày 05/12/2025.', '2025-12-05', '16:30'],
    ['Kết quả gửi về xã, hạn cuối là ngày 09 tháng 10 năm 2025.', '2025-10-09', null],
    ['Gửi báo cáo đến hết ngày 09.10.2025.', '2025-10-09', null],
    ['Trước ngày 15/10/2025, các thôn gửi báo cáo kết quả về xã.', '2025-10-15', null],
    ['Thời hạn báo cáo: 15/10/2025.', '2025-10-15', null],
    [
      'Treo cờ xong trước ngày 01/3/2025, báo cáo kết quả trước ngày 05/3/2025.',
      '2025-03-05',
      null,
    ],
    [
      'Gửi báo cáo về xã trước ngày 05/3/2025 để tổng hợp, báo cáo Sở trước ngày 08/3/2025.',
      '2025-03-05',
      null,
    ],
    [
      'Gửi danh sách trước ngày 01/3/2025; báo cáo kết quả trước ngày 20/3/2025.',
      '2025-03-20',
      null,
    ],
    ['Hoàn thành việc treo cờ trước ngày 01/3/2025.', null, null],
    ['Báo cáo kết quả trước ngày 25 hàng tháng.', null, null],
    ['Báo cáo kết quả trước ngày 15/6 và 15/12 hằng năm.', null, null],
    ['Báo cáo kết quả trước ngày 25 tháng 01.', null, null],
    ['Báo cáo kết quả trong vòng 05 ngày kể từ ngày nhận được công văn.', null, null],
    ['Báo cáo kết quả sau khi kết thúc đợt.', null, null],
    ['Gửi tác phẩm dự thi trước ngày 20/3/2025.', null, null],
    ['Báo cáo kết quả theo số liệu tính đến hết ngày 31/3/2025.', null, null],
    ['Cử báo cáo viên dự tập huấn trước ngày 20/3/2025.', null, null],
    ['Báo cáo sơ bộ trước ngày 01/4/2025; báo cáo tổng kết trước ngày 01/5/2025.', null, null],
    ['Ngày 20/3/2025 xã tổng hợp báo cáo.', null, null],
  ])('%s', (body, dueOn, dueTime) => {
    const read = paper({ body });
    expect([read.reportDueOn, read.reportDueTime]).toEqual([dueOn, dueTime]);
  });
});

describe('windows of days', () => {
  test.each([
    ['Thời gian: Từ 22/9/2025-05/10/2025.', '2025-09-22 2025-10-05'],
    ['Tổ chức từ 09-11/10/2025.', '2025-10-09 2025-10-11'],
    ['Treo cờ từ ngày 26/9 đến ngày 27/9/2018.', '2018-09-26 2018-09-27'],
    ['Diễn ra từ ngày 23 đến ngày 26 tháng 02 năm 2026.', '2026-02-23 2026-02-26'],
    ['Từ ngày 15 tháng 01 đến hết ngày 19 tháng 01 năm 2018.', '2018-01-15 2018-01-19'],
    ['Treo cờ từ 18 giờ 00 ngày 30/8/2025 đến 18 giờ 00 ngày 03/9/2025.', '2025-08-30 2025-09-03'],
    ['Treo cờ từ ngày 29-4 đến hết ngày 2-5-2024.', '2024-04-29 2024-05-02'],
    ['Từ ngày 25/12 đến hết ngày 05/01/2026.', '2025-12-25 2026-01-05'],
    ['Bắt đầu từ ngày 01/3/2025 và kết thúc ngày 08/3/2025.', '2025-03-01 2025-03-08'],
    ['Kỷ niệm 50 năm thống nhất đất nước (30/4/1975 - 30/4/2025).', ''],
    ['Kỷ niệm 15 năm thành lập (10/5/2010 - 10/5/2025).', ''],
    ['Trong giai đoạn 2021 - 2025.', ''],
    ['Từ ngày 26/9 đến ngày 27/9.', ''],
    ['Từ nay đến hết ngày 30/11/2025.', ''],
    ['Trong 2 ngày 26/9 và 27/9/2018.', ''],
    ['Số liệu từ ngày 15/12/2024 đến ngày 14/6/2025.', ''],
    ['Từ ngày 31/9/2025 đến ngày 05/10/2025.', ''],
  ])('%s', (body, window) => {
    const read = paper({ body }).periods.map(({ start, end }) => `${start} ${end}`);
    expect(read.join(', ')).toBe(window);
  });
});

describe('cited documents', () => {
  test.each([
    ['theo Công văn 3093/SKHCN-QLCN ngày 19 tháng 9 năm 2025', '3093/SKHCN-QLCN 2025-09-19'],
    ['tại Nghị quyết số 57- NQ/TW, ngày 22/12/2024', '57-NQ/TW 2024-12-22'],
    ['theo công văn số 1498- CV/ HU ngày 24/9/2018', '1498-CV/HU 2018-09-24'],
    ['tại Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05/3/2020', '30/2020/NĐ-CP 2020-03-05'],
    ['theo Kế hoạch số 12/KH-UBND của xã về hội nghị ngày 05/3/2025', '12/KH-UBND null'],
    ['theo Kết luận số 48-KL/TƯ ngày 25/5', '48-KL/TƯ null'],
    ['theo Luật số 72/2020/QH14', '72/2020/QH14 null'],
    ['theo mẫu số 02/BC-TH', ''],
    ['gửi về số 217 Bacu', ''],
    ['đạt 8/10 tổ, 20/25 hộ', ''],
  ])('%s', (words, expected) => {
    const read = paper({ body: `Các thôn thực hiện ${words}.` }).references;
    expect(read.map(({ number, date }) => `${number} ${date}`).join(', ')).toBe(expected);
  });

  test('each once, with the date of whichever mention has it', () => {
    const body = 'Theo Kế hoạch số 12/KH-UBND và Kế hoạch số 12/KH-UBND ngày 01/3/2025.';
    expect(paper({ body }).references).toEqual([{ number: '12/KH-UBND', date: '2025-03-01' }]);
  });
});

describe('signature and recipients', () => {
  test.each([
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nVõ Thị Hạnh',
      'PHÓ CHỦ TỊCH',
      'Võ Thị Hạnh',
    ],
    [
      'TL. CHỦ TỊCH ỦY\nBAN NHÂN DÂN XÃ\nCHÁNH VĂN PHÒNGThái Hữu Phép',
      'CHÁNH VĂN PHÒNG',
      'Thái Hữu Phép',
    ],
    ['KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG\n(Đã ký)\nY Thanh Niê', 'PHÓ TRƯỞNG PHÒNG', 'Y Thanh Niê'],
    ['TM. ỦY BAN NHÂN DÂN CHỦ TICH\nNGUYỄN VĂN A', 'CHỦ TICH', 'NGUYỄN VĂN A'],
    ['T/M BCH ĐOÀN XÃ\nBÍ THƯ\nLò Thị Pa', 'BÍ THƯ', 'Lò Thị Pa'],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'CHỦ TỊCH', null],
    ['Võ Thị Hạnh', null, null],
  ])('%s', (closing, title, name) => {
    const read = paper({ closing: `Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${closing}` });
    expect([read.signer?.title ?? null, read.signer?.name ?? null]).toEqual([title, name]);
    expect(read.recipients).toEqual(['Như trên', 'Lưu: VT']);
  });
});

describe('refused', () => {
  test.each([
    ['', 'empty'],
    [' \n\n ', 'empty'],
    ['Trang 1', 'tooLittle'],
    ['\ue000\ue001\ue002 \ufffd\ufffd\ufffd \ue003'.repeat(20), 'garbage'],
    ['0123 4567 +-*/ ()[] '.repeat(20), 'garbage'],
    ['UBND TNH PH TH CNG HO X HI CH NGHA VIT NAM S VN HO TH THAO V DU LCH', 'lettersLost'],
    ['Uy ban nhan dan xa de nghi cac thon tuyen truyen, treo co To quoc dip le', 'lettersLost'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc', 'oldFont'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc', 'oldFont'],
    [
      `${'B a\u0301o ca\u0301o '.normalize('NFC')}${'B ́ao c ́ao ng `ay th ́ang n ̆am '.repeat(20)}`,
      'detachedMarks',
    ],
  ])('%j', (text, doubt) => {
    const read = parseDirective(text);
    expect([read.directive.readable, read.doubt]).toEqual([false, doubt]);
    expect(read.directive.evidence).toEqual({});
  });

  test('of a text with some detached marks only whole words are read', () => {
    const marks = ' ̀ ̣ ́ ̉ ̀ ̣ ́';
    const { directive, doubt } = parseDirective(
      `UBND XÃ TÂN HỒNG Số: 45/UBND-VX Tân Hồng, ngày 18 tháng 02 năm 2025\nV/v tuyên truyên Tuân lê Ao dai${marks}\n` +
        `Kính gửi:\n- Các thôn trên địa bàn;\n- Trương hoc trên đia ban.${marks}\nĐê nghi cac thôn tuyên truyên.${marks}`,
    );
    expect(doubt).toBe('detachedMarks');
    expect([directive.readable, directive.number, directive.issuedOn]).toEqual([
      true,
      '45',
      '2025-02-18',
    ]);
    expect([directive.subject, directive.addressees]).toEqual([null, ['Các thôn trên địa bàn']]);
  });
});

describe('suggestions', () => {
  test('a signature offers its day, a deadline without year that of the document', () => {
    const stamp =
      '2025-09-26T14:04:43+0700\nViệt Nam\nVõ Thị Hạnh <hanh@an.gov.vn> đã ký lên văn bản này!';
    const blank = parseDirective(
      `Số:    /UBND-VX\nTân Hồng, ngày    tháng    năm 2025\nKính gửi: Các thôn trong xã.\nĐề nghị báo cáo./.\n${stamp}`,
    );
    expect(blank.directive.issuedOn).toBeNull();
    expect(blank.directive.contactEmails).toEqual([]);
    expect(blank.suggestions).toMatchObject([
      { pointer: '/issuedOn', value: '2025-09-26', source: 'signatureStamp' },
    ]);
    const text =
      'Tân Hồng, ngày 18 tháng 02 năm 2025\nKính gửi: Các thôn trong xã.\nĐề nghị báo cáo kết quả trước ngày 25/3./.';
    expect(parseDirective(text)).toMatchObject({
      directive: { reportDueOn: null },
      suggestions: [{ pointer: '/reportDueOn', value: '2025-03-25', source: 'yearOfDocument' }],
    });
  });
});
