import { expect, test } from 'vitest';
import { importDocument } from '#app/importing/importDocument.ts';
import type { RawDocument, RawParagraph } from '#app/importing/rawDocument.ts';
import { sheetOf, type GivenCell } from '#test/support/sampleContext.ts';
import { WHOLE_CAMPAIGN } from '#test/support/wholeCampaign.ts';

type Rows = readonly (readonly GivenCell[])[];

function wordDocument(
  tables: readonly Rows[],
  lines: readonly (string | Omit<RawParagraph, 'at'>)[],
): RawDocument {
  return {
    kind: 'word',
    sheets: tables.map((rows, index) => sheetOf(rows, { name: `Bảng ${index + 1}` })),
    paragraphs: lines.map((line, index) => ({
      at: `đoạn ${index + 1}`,
      ...(typeof line === 'string' ? { text: line } : line),
    })),
  };
}

function told(document: RawDocument): string[] {
  return importDocument(document, WHOLE_CAMPAIGN).cells.map(
    ({ unit, indicator, stated, flags, source }) => {
      const value =
        stated?.state !== 'value' ? stated?.state : 'text' in stated ? stated.text : stated.amount;
      return [`${unit}.${indicator}=${value} (${source.at})`, ...flags].join(' ');
    },
  );
}

/** The head of an official paper is a table without lines. */
const HEAD: Rows = [
  [
    'ỦY BAN NHÂN DÂN XÃ\nTHÔN PHÚ MỸ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  ],
];

test('a list in a table belongs to the unit in the head of the paper', () => {
  const list: Rows = [
    ['Nội dung', 'Kết quả'],
    ['Băng rôn', '3'],
    ['Khẩu hiệu', 'không'],
  ];
  const document = wordDocument([HEAD, list], ['BÁO CÁO', 'Kính gửi: Phòng Văn hóa – Xã hội']);
  expect(told(document)).toEqual(['T13.bang_ron=3 (Bảng 2!B2)', 'T13.khau_hieu=none (Bảng 2!B3)']);
});

test('prose beside the table of one unit counts, what both state once', () => {
  const list: Rows = [
    ['Nội dung', 'Kết quả'],
    ['Băng rôn', '3'],
    ['Khẩu hiệu', '4'],
  ];
  const document = wordDocument(
    [HEAD, list],
    [
      'Thôn đã treo 3 băng rôn, tổ chức 2 buổi họp thôn.',
      { text: 'Ph¸t thanh 12 l­ît.', font: '.VnTime' },
    ],
  );
  expect(told(document)).toEqual([
    'T13.bang_ron=3 (Bảng 2!B2)',
    'T13.khau_hieu=4 (Bảng 2!B3)',
    'T13.so_buoi=2 (đoạn 1)',
    'T13.luot_phat_thanh=12 (đoạn 2)',
  ]);
});

test('prose around a table of several units tells of the commune and gives nothing', () => {
  const table: Rows = [
    ['Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
    ['Thôn An Khê', '3', '4'],
    ['Thôn Cao Lý', '5', '6'],
  ];
  const document = wordDocument([table], ['Toàn xã treo 8 băng rôn, họp 20 buổi.', 'Thôn 16']);
  expect(told(document)).toEqual([
    'T01.bang_ron=3 (Bảng 1!B2)',
    'T01.khau_hieu=4 (Bảng 1!C2)',
    'T05.bang_ron=5 (Bảng 1!B3)',
    'T05.khau_hieu=6 (Bảng 1!C3)',
  ]);
});

test('a document that speaks of other things is refused', () => {
  const document = wordDocument([HEAD], ['Mời dự họp ngày 05/10/2025 tại nhà văn hóa.']);
  expect(importDocument(document, WHOLE_CAMPAIGN)).toMatchObject({
    cells: [],
    refused: { why: 'layoutUnknown' },
  });
});
