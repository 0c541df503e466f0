import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { FIRST_PAGE_HEAD, printDirective } from '#test/support/directivePages.ts';
import { hostilePdfs, mendablePdfs } from '#test/support/hostilePdfs.ts';
import { writePdf, type PlacedText } from '#test/support/pdfFile.ts';
import { drawPhoto } from '#test/support/photoFiles.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const reader = createForkedReader();
let printed: Buffer;
beforeAll(async () => {
  printed = await printDirective();
});

function file(bytes: Uint8Array, name = 'van-ban.pdf'): string {
  const full = path.join(temporaryFolder(), name);
  writeFileSync(full, bytes);
  return full;
}

async function read(bytes: Uint8Array): Promise<DirectiveSource> {
  const answer = await reader.readDirective(file(bytes));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** Lines with words. */
function lines({ pages }: DirectiveSource, page = 0): string[] {
  return (pages[page]?.text ?? '').split('\n').filter((line) => line !== '');
}

/** The word of each box, cut out of the text of the page. */
function wordsOf({ text, boxes }: DirectivePage): string[] {
  const letters = Array.from(text);
  return boxes.map(({ start, end }) => letters.slice(start, end).join(''));
}

describe('a PDF with text', () => {
  test('is read column by column, cell by cell and line by line', async () => {
    const directive = await read(printed);
    expect(directive).toMatchObject({ kind: 'pdf', notes: [], pages: [{}, { isScan: false }] });
    expect(lines(directive).slice(0, FIRST_PAGE_HEAD.length)).toEqual(FIRST_PAGE_HEAD);
    // Empty paper parts the head from what it is put to, and one column from the other.
    for (const start of ['CỘNG HÒA', 'Kính gửi:', 'Thực hiện']) {
      expect(directive.pages[0]?.text).toContain(`\n\n${start}`);
    }
    expect(directive.pages[1]?.text).toContain('- Lưu: VT, VHXH.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
    expect(lines(directive, 1)).toEqual([
      'TT Hoạt động Thời gian',
      '1 Lễ khai mạc Techfest Hải Phòng 2025 với',
      'chủ đề khởi nghiệp đổi mới sáng tạo',
      'Sáng ngày 9/10/2025',
      'tại Nhà hát thành phố',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, VHXH.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Hòa',
    ]);
  });

  test('lights a word where it stands on the picture of its page', async () => {
    const directive = await read(printed);
    const [page] = directive.pages;
    if (page === undefined) throw new Error('it has pages');
    const words = wordsOf(page);
    expect(words.join(' ')).toBe(page.text.replace(/\n+/gu, ' '));
    const drawn = await reader.drawPage(file(printed), 1);
    if (!drawn.ok) throw new Error('it has a picture');
    const { widthPx, jpeg } = drawn.value;
    // A4 at 110 dots an inch.
    expect(Math.abs(widthPx - 909)).toBeLessThan(3);
    const image = await loadImage(jpeg);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const scale = widthPx / page.width;
    const inkOf = (x: number, y: number, width: number, height: number): number => {
      const size = [Math.ceil(width * scale), Math.ceil(height * scale)] as const;
      const { data } = context.getImageData(x * scale, y * scale, ...size);
      return data.filter((value, at) => at % 4 === 0 && value < 128).length;
    };
    const box = page.boxes[words.indexOf('3093/SKHCN-QLCN')];
    if (box === undefined) throw new Error('the word has a box');
    const { x, y, width, height } = box;
    expect(inkOf(x, y, width, height)).toBeGreaterThan(300);
    expect(inkOf(x, y - height, width, 2)).toBe(0);
    // The margin of the page is clear of ink, and no box lies in it.
    expect(inkOf(2, 2, 70, 800)).toBe(0);
    expect(Math.min(...page.boxes.map((each) => each.x))).toBeGreaterThan(80);
  });

  test('whose columns were written line by line, in any order, is not glued', async () => {
    const head: PlacedText[] = [
      { text: 'ỦY BAN NHÂN DÂN', x: 90, y: 780 },
      { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 280, y: 780 },
      { text: 'XÃ TÂN AN', x: 110, y: 762 },
      { text: 'Độc lập - Tự do - Hạnh phúc', x: 310, y: 762 },
      { text: 'Số:', x: 90, y: 735 },
      { text: '/UBND', x: 150, y: 735 },
      { text: 'Tân An, ngày', x: 280, y: 735 },
      { text: 'tháng', x: 410, y: 735 },
      { text: 'năm 2025', x: 480, y: 735 },
      { text: 'Kính gửi: Các thôn trên địa bàn xã', x: 160, y: 700 },
      { text: 'Đề nghị các thôn báo cáo kết quả trước ngày 05/10/2025.', x: 90, y: 670 },
    ];
    const expected = [
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN AN',
      'Số: /UBND',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tân An, ngày tháng năm 2025',
      'Kính gửi: Các thôn trên địa bàn xã',
      'Đề nghị các thôn báo cáo kết quả trước ngày 05/10/2025.',
    ];
    expect(lines(await read(writePdf({ pages: [{ texts: head }] })))).toEqual(expected);
    // Two rows of cells, the second with number and date.
    const rows = [0, 2, 1, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((at) => head[at] ?? []);
    expect(lines(await read(writePdf({ pages: [{ texts: rows }] })))).toEqual([
      ...expected.slice(0, 2),
      ...expected.slice(3, 5),
      expected[2],
      ...expected.slice(5),
    ]);
    const scrambled = [5, 10, 0, 8, 3, 9, 6, 1, 7, 2, 4].flatMap((at) => head[at] ?? []);
    expect(lines(await read(writePdf({ pages: [{ texts: scrambled }] })))).toEqual(expected);
  });

  test('comes in NFC and once, however marks and bold letters were drawn', async () => {
    const texts = [
      { text: 'Chào mư\u0300ng Ngày hội', x: 60, y: 700 },
      // Drawn twice, a hair apart, to look bold.
      { text: 'Đổi mới sáng tạo', x: 60, y: 690, size: 8 },
      { text: 'Đổi mới sáng tạo', x: 60.4, y: 690, size: 8 },
      { text: 'tư', x: 60, y: 680 },
      { text: '\u0300ng bước', x: 74, y: 680 },
    ];
    const { pages } = await read(writePdf({ pages: [{ texts }] }));
    const [page] = pages;
    expect(page?.text).toBe('Chào mừng Ngày hội\nĐổi mới sáng tạo\ntừng bước');
    expect(page === undefined ? [] : wordsOf(page).slice(-2)).toEqual(['từng', 'bước']);
  });

  test('text of stamps and notes is read and told apart from the text of the page', async () => {
    const bytes = writePdf({
      pages: [
        {
          texts: [{ text: 'Số:      /UBND-VHXH, đề nghị các thôn báo cáo', x: 60, y: 700 }],
          overlays: [
            {
              kind: 'signature',
              x: 300,
              y: 90,
              texts: [
                { text: 'Ký bởi: Ủy ban nhân dân xã Tân An', x: 4, y: 40, size: 8 },
                { text: 'Thời gian ký: 26.09.2025 14:04:43 +07:00', x: 4, y: 20, size: 8 },
              ],
            },
            { kind: 'note', x: 60, y: 600, texts: [{ text: 'Đã xem', x: 4, y: 20 }] },
          ],
        },
      ],
    });
    const { pages, notes } = await read(bytes);
    expect(notes).toEqual(['overlays']);
    const [page] = pages;
    if (page === undefined) throw new Error('it has a page');
    const letters = Array.from(page.text);
    expect(page.overlays.map(({ start, end }) => letters.slice(start, end).join(''))).toEqual([
      'Đã xem',
      'Ký bởi: Ủy ban nhân dân xã Tân An\nThời gian ký: 26.09.2025 14:04:43 +07:00',
    ]);
    expect(page.text.startsWith('Số: /UBND-VHXH, đề nghị các thôn báo cáo\nĐã xem')).toBe(true);
    const stamped = page.boxes[wordsOf(page).indexOf('26.09.2025')];
    expect(stamped).toMatchObject({ y: 842 - 90 - 20 - 0.8 * 8 });
  });

  test('scripts, attachments and dynamic forms are told and left alone', async () => {
    const bytes = writePdf({
      pages: [{ texts: [{ text: 'Đề nghị các thôn báo cáo kết quả', x: 60, y: 700 }] }],
      catalogue:
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> ' +
        '/Names << /JavaScript << /Names [(a) @0 R] >> /EmbeddedFiles << /Names [(x.exe) @1 R] >> >> ' +
        '/AcroForm << /Fields [] /XFA [(template) @3 R] >>',
      extras: [
        '<< /S /JavaScript /JS (app.launchURL\\("https://example.invalid"\\)) >>',
        '<< /Type /Filespec /F (x.exe) /EF << /F @2 R >> >>',
        '<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream',
        '<< /Length 11 >>\nstream\n<template/>\nendstream',
      ],
    });
    const { pages, notes } = await read(bytes);
    expect(notes.toSorted()).toEqual(['attachments', 'dynamicForm', 'scripts']);
    expect(pages[0]?.text).toBe('Đề nghị các thôn báo cáo kết quả');
  });
});

test('a page that is a picture is a scan, whatever letters a scanner laid behind it', async () => {
  const scan = { jpeg: drawPhoto({ width: 60, height: 80 }), width: 60, height: 80 };
  const rows = (isHidden: boolean): PlacedText[] =>
    Array.from({ length: 20 }, (_, at) => ({
      text: 'UY BAN NHAN DAN XA TAN AN DE NGHI CAC THON',
      x: 60,
      y: 780 - 20 * at,
      isHidden,
    }));
  const { pages } = await read(
    writePdf({
      pages: [
        { scan },
        { scan, texts: rows(false).slice(0, 1) },
        { scan, texts: rows(true) },
        { scan, texts: rows(false) },
        { texts: rows(false).slice(0, 1) },
        {},
      ],
    }),
  );
  // Only a stamp on it; guessed letters behind it; text on a picture; a short page; an empty one.
  expect(pages.map(({ isScan }) => isScan)).toEqual([true, true, true, false, false, true]);
});

describe('a PDF that is hostile or damaged', () => {
  test.each(hostilePdfs().map((each) => [each.name, each] as const))(
    '%s is refused',
    async (_name, { bytes, refusals }) => {
      const tight = createForkedReader({ residentBytes: 400_000_000 });
      const answer = await tight.readDirective(file(bytes));
      const why =
        answer.ok || answer.error.code !== 'fileRefused' ? null : answer.error.refusal.why;
      expect(refusals).toContain(why);
    },
  );

  test.each(mendablePdfs().map((each) => [each.name, each.bytes] as const))(
    'is read although %s',
    async (_name, bytes) => {
      expect(lines(await read(bytes))).toEqual([
        'Ủy ban nhân dân xã đề nghị các thôn báo cáo kết quả.',
      ]);
    },
  );

  test('a picture that says it has a billion points is left out, the text stays', async () => {
    const jpeg = drawPhoto({ width: 8, height: 8 });
    const bytes = writePdf({
      pages: [
        {
          texts: [{ text: 'Ủy ban nhân dân xã đề nghị các thôn báo cáo', x: 60, y: 700 }],
          scan: { jpeg, width: 40_000, height: 40_000 },
        },
      ],
    });
    expect(lines(await read(bytes))).toEqual(['Ủy ban nhân dân xã đề nghị các thôn báo cáo']);
    expect(await reader.drawPage(file(bytes), 1)).toMatchObject({ ok: true });
  });

  test('a page of a size no printer has is drawn small', async () => {
    const bytes = Buffer.from(
      writePdf({ pages: [{ texts: [{ text: 'Báo cáo', x: 60, y: 700 }] }] })
        .toString('latin1')
        .replace('[0 0 595 842]', '[0 0 90000 9]'),
      'latin1',
    );
    const drawn = await reader.drawPage(file(bytes), 1);
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
    expect(drawn.value.widthPx * drawn.value.heightPx).toBeLessThanOrEqual(8_000_000);
    expect(await reader.drawPage(file(printed), 3)).toMatchObject({
      error: { refusal: { why: 'damagedPdf' } },
    });
  });
});
