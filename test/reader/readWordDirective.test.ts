import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DirectiveSource } from '#app/domain/directiveSource.ts';
import { loadPdfLibrary } from '#app/reader/pdf/loadPdf.ts';
import { readDirective } from '#app/reader/readDirective.ts';
import type { ReaderRefusal } from '#app/reader/readerAnswer.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

/** In this process: what a process of its own adds has tests of its own. */
async function read(bytes: Uint8Array): Promise<DirectiveSource | ReaderRefusal> {
  const file = path.join(temporaryFolder(), 'tep');
  writeFileSync(file, bytes);
  const answer = await readDirective(await loadPdfLibrary(), file);
  return answer.ok ? answer.value : answer.error;
}

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const answer = await read(bytes);
  if ('why' in answer) throw new Error(answer.why);
  return (answer.pages[0]?.text ?? '').split('\n');
}

/** A level of a list as Word writes it: "%1." with numbers, letters or Roman numerals. */
function level(
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
): {
  level: number;
  format: typeof format;
  text: string;
  alignment: typeof AlignmentType.START;
} {
  return { level: at, format, text, alignment: AlignmentType.START };
}

async function wordDirective(): Promise<Uint8Array> {
  const item = (text: string, at: number, reference = 'noi-dung'): Paragraph =>
    new Paragraph({ text, numbering: { reference, level: at } });
  const cell = (...lines: string[]): TableCell =>
    new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'noi-dung',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
            level(3, LevelFormat.BULLET, '\uf0b7'),
            level(4, LevelFormat.DECIMAL, '%2.%5'),
          ],
        },
        { reference: 'stt', levels: [level(0, LevelFormat.DECIMAL, '%1')] },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph('PHÒNG VĂN HÓA - XÃ HỘI'),
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Lưu hành nội bộ')] }) },
        children: [
          new Table({
            rows: [
              new TableRow({
                children: [
                  cell('ỦY BAN NHÂN DÂN', 'XÃ TÂN AN', 'Số:     /UBND'),
                  cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
                ],
              }),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('Kính gửi:'),
              new TextRun({ text: 'Các thôn', break: 1 }),
              new TextRun('; Trường Tiểu học'),
            ],
          }),
          item('NỘI DUNG', 0),
          item('Treo băng rôn', 1),
          item('tại trụ sở', 2),
          item('tại nhà văn hóa', 2),
          item('cụm loa', 3),
          item('Phát thanh', 1),
          item('sáng và chiều', 2),
          item('mục con', 4),
          item('TỔ CHỨC THỰC HIỆN', 0),
          item('Các thôn', 1),
          new Paragraph({
            children: [
              new TextRun('Báo cáo trước ngày '),
              new DeletedTextRun({ text: '01', id: 1, author: 'a', date: '2025-09-01T00:00:00Z' }),
              new InsertedTextRun({ text: '05', id: 2, author: 'a', date: '2025-09-01T00:00:00Z' }),
              new TextRun('/10/2025'),
              new TextRun({ text: ' (nháp)', vanish: true }),
            ],
          }),
          new Table({
            rows: ['Lễ khai mạc', 'Bế mạc'].map(
              (name) =>
                new TableRow({
                  children: [
                    new TableCell({ children: [item('', 0, 'stt')] }),
                    cell(name),
                    cell('Sáng ngày', '9/10/2025'),
                  ],
                }),
            ),
          }),
          new Textbox({ children: [new Paragraph('HỎA TỐC')], style: { width: '3cm' } }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

test('a Word directive is read in order, with the numbers Word counts and nothing that is struck out', async () => {
  const bytes = await wordDirective();
  expect(await read(bytes)).toMatchObject({ kind: 'word', notes: ['trackedChanges'] });
  expect(await linesOf(bytes)).toEqual([
    'PHÒNG VĂN HÓA - XÃ HỘI',
    'ỦY BAN NHÂN DÂN',
    'XÃ TÂN AN',
    'Số:     /UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Kính gửi:',
    'Các thôn; Trường Tiểu học',
    'I. NỘI DUNG',
    '1. Treo băng rôn',
    'a) tại trụ sở',
    'b) tại nhà văn hóa',
    '- cụm loa',
    '2. Phát thanh',
    'a) sáng và chiều',
    '2.1 mục con',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Các thôn',
    'Báo cáo trước ngày 05/10/2025',
    '1',
    'Lễ khai mạc',
    'Sáng ngày',
    '9/10/2025',
    '2',
    'Bế mạc',
    'Sáng ngày',
    '9/10/2025',
    'HỎA TỐC',
    'Lưu hành nội bộ',
  ]);
});

test('plain text is read in the encodings in which it comes, into NFC', async () => {
  const text = 'Kính gửi: Các thôn\r\nĐề nghị báo cáo việc treo cờ.';
  const lines = ['Kính gửi: Các thôn', 'Đề nghị báo cáo việc treo cờ.'];
  expect(await linesOf(Buffer.from(text.normalize('NFD')))).toEqual(lines);
  expect(await linesOf(Buffer.from(`\ufeff${text}`))).toEqual(lines);
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(await linesOf(utf16)).toEqual(lines);
  expect(await linesOf(Buffer.from(utf16).swap16())).toEqual(lines);
  // windows-1258: "việt" is v i ê + dot below t.
  const old = await read(Buffer.from('7669eaf274', 'hex'));
  expect(old).toMatchObject({ notes: ['oldEncoding'], pages: [{ text: 'việt' }] });
});

test('what is no directive, or cannot be read, says what to do', async () => {
  const word = await wordDirective();
  const parts = unzipSync(word);
  const withPart = (name: string, change: (text: string) => string): Uint8Array =>
    zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
  const oldFont = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', font: '.VnTime' }),
            ],
          }),
        ],
      },
    ],
  });
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const answers: readonly (readonly [string, Uint8Array, ReaderRefusal])[] = [
    ['empty', new Uint8Array(), { why: 'empty' }],
    ['.doc', ole, { why: 'legacyWord' }],
    ['workbook', buildWorkbook({ sheets: [] }), { why: 'notDirective' }],
    ['.docm', zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }), { why: 'wordMacros' }],
    ['cut off', word.slice(0, 3000), { why: 'damagedArchive' }],
    ['web page', Buffer.from('<!DOCTYPE html><p>Kính gửi</p>'), { why: 'webPage' }],
    ['RTF', Buffer.from('{\\rtf1 x}'), { why: 'notDirective' }],
    ['binary', Uint8Array.of(1, 2, 3, 0, 255), { why: 'notDirective' }],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), { why: 'heic' }],
    ['TCVN3', new Uint8Array(await Packer.toBuffer(oldFont)), { why: 'legacyFont' }],
    [
      'entities',
      withPart('word/document.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      { why: 'unsafeXml' },
    ],
  ];
  for (const [name, bytes, refusal] of answers) {
    expect([name, await read(bytes)]).toEqual([name, refusal]);
  }
});
