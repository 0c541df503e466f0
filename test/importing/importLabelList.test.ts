import { describe, expect, test } from 'vitest';
import type { ImportContext, ImportFlag, ImportProposal } from '#app/importing/importProposal.ts';
import { isBlocking } from '#app/importing/importProposal.ts';
import { importDocument } from '#app/importing/importDocument.ts';
import { SAMPLE_CONTEXT, documentOf, sheetOf } from '#test/support/sampleContext.ts';
import type { GivenCell } from '#test/support/sampleContext.ts';

const HEADING: readonly (readonly GivenCell[])[] = [
  ['ỦY BAN NHÂN DÂN XÃ'],
  ['THÔN BÌNH LÃNG'],
  ['BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN'],
  ['Kính gửi: Phòng Văn hóa – Xã hội'],
];

function importRows(
  rows: readonly (readonly GivenCell[])[],
  context: ImportContext = SAMPLE_CONTEXT,
): ImportProposal {
  return importDocument(documentOf(sheetOf(rows)), context);
}

function importForm(...rows: readonly (readonly GivenCell[])[]): ImportProposal {
  return importRows([...HEADING, ['Nội dung', 'Kết quả'], ...rows]);
}

describe('the label-and-value form', () => {
  test('values, zero, none, blanks, foreign rows and the signature', () => {
    const proposal = importForm(
      ['1. Băng rôn (chiếc)', 3],
      ['Cờ Tổ quốc (lá)', 210],
      ['Pano, áp phích', 0],
      ['Lượt phát thanh', null],
      ['Kinh phí thực hiện (triệu đồng)', '1,5'],
      ['Kết quả nổi bật', 'Không có'],
      [null, 'Bình Lãng, ngày 05 tháng 10 năm 2025'],
    );
    expect(proposal).toEqual({
      cells: [
        cell('bang_ron', 'B6', '3', { state: 'value', amount: 3 }),
        cell('pa_no', 'B8', '0', { state: 'value', amount: 0 }),
        cell('kinh_phi', 'B10', '1,5', { state: 'value', amount: 1_500_000 }),
        cell('noi_bat', 'B11', 'Không có', { state: 'none' }),
      ],
      foreignRows: [{ label: 'Cờ Tổ quốc (lá)', raw: '210', source: { at: 'Sheet1!B7' } }],
      activities: [],
      unknownUnits: [],
      refused: null,
    });
  });

  test('columns of numbers, units of measure and notes do not disturb', () => {
    const proposal = importRows([
      ...HEADING,
      ['STT', 'Nội dung', 'ĐVT', 'Kết quả', 'Ghi chú'],
      [1, 'Băng rôn', 'chiếc', '3', 'treo ở nhà văn hóa'],
      [2, 'Lượt phát thanh', 'phút', 12, null],
    ]);
    expect(proposal.cells).toMatchObject([
      { indicator: 'bang_ron', stated: { amount: 3 }, flags: [], source: { at: 'Sheet1!D6' } },
      { indicator: 'luot_phat_thanh', flags: ['unitMismatch'] },
    ]);
  });

  test.each<[string, GivenCell, readonly ImportFlag[]]>([
    ['approximate number', 'khoảng 30', ['approx']],
    ['fraction', '10/10 hộ', ['fraction']],
    ['dash', '-', ['dash']],
    ['tick', 'x', ['cross']],
    ['words', 'chưa thống kê', ['words']],
    ['error', { text: '#DIV/0!', kind: 'error', formula: true }, ['cellError']],
    ['formula without result', { text: '=3+4', kind: 'noResult', formula: true }, ['formula']],
    ['formula with result', { text: '7', kind: 'number', formula: true }, []],
    [
      'number turned into a date',
      { text: '45940', kind: 'date', date: '2025-10-10' },
      ['dateCell'],
    ],
    ['percent', { text: '0.95', kind: 'percent' }, ['percent']],
    ['yes or no', { text: '1', kind: 'boolean' }, ['words']],
    ['hidden row', { text: '3', hiddenRow: true }, ['hiddenRow']],
    ['hidden column', { text: '3', hiddenColumn: true }, ['hiddenColumn']],
    ['fraction of a count', { text: '2.5', kind: 'number' }, ['fractionInCount']],
    ['reversed text', '3\u202E', ['hiddenCharacters']],
  ])('%s', (_, given, flags) => {
    const [first] = importForm(['Băng rôn', given], ['Lượt phát thanh', 1]).cells;
    expect(first).toMatchObject({ unit: 'T04', indicator: 'bang_ron', flags });
    expect(first?.stated === null).toBe(
      flags.some((flag) => isBlocking(flag) && !flag.startsWith('hidden')),
    );
  });

  test.each<[string, GivenCell, readonly ImportFlag[]]>([
    ['plain text', 'Treo 07 khẩu hiệu', []],
    ['dash', '–', ['dash']],
    ['too long', 'a'.repeat(5001), ['textTooLong']],
    ['Cyrillic letter', 'Th\u043En vui', ['strangeLetters']],
    ['legacy font', { text: 'Nh©n d©n', font: '.VnTime' }, ['legacyFont']],
    ['digits in a legacy font', { text: '12', font: 'VNI-Times' }, []],
  ])('text: %s', (_, given, flags) => {
    const cells = importForm(['Băng rôn', 1], ['Kết quả nổi bật', given]).cells;
    expect(cells[1]).toMatchObject({ indicator: 'noi_bat', flags });
  });

  test('one number twice counts once, two numbers are both flagged', () => {
    const proposal = importForm(
      ['Băng rôn', 3],
      ['Băng rôn (chiếc)', '03'],
      ['Lượt phát thanh', 4],
      ['Lượt phát thanh', 5],
    );
    expect(proposal.cells).toMatchObject([
      { indicator: 'bang_ron', stated: { amount: 3 }, flags: [] },
      { indicator: 'luot_phat_thanh', raw: '4', flags: ['conflict'] },
      { indicator: 'luot_phat_thanh', raw: '5', flags: ['conflict'] },
    ]);
  });

  test('merged cells: a value beside two labels is asked about, a merged label owns its rows', () => {
    const rows = [
      ...HEADING,
      ['Băng rôn', 3],
      ['Pa nô, áp phích', null],
      ['Lượt phát thanh', 4],
      [null, 5],
      ['Kinh phí thực hiện', 'không'],
    ];
    const sheet = sheetOf(rows, {
      merges: [
        { top: 5, left: 2, bottom: 6, right: 2 },
        { top: 7, left: 1, bottom: 8, right: 1 },
      ],
    });
    expect(importDocument(documentOf(sheet), SAMPLE_CONTEXT).cells).toMatchObject([
      { indicator: 'bang_ron', flags: ['mergedCell'] },
      { indicator: 'luot_phat_thanh', raw: '4', flags: ['conflict'] },
      { indicator: 'luot_phat_thanh', raw: '5', flags: ['conflict'] },
      { indicator: 'kinh_phi', stated: { state: 'none' }, flags: [] },
    ]);
  });

  test('an indicator that the unit is not asked for is flagged', () => {
    const rows = [...HEADING, ['Băng rôn', 3], ['Lượt phát thanh', 4]];
    const context = { ...SAMPLE_CONTEXT, applicable: { T04: ['bang_ron'] } };
    expect(importRows(rows, context).cells).toMatchObject([
      { flags: [] },
      { flags: ['notOnForm'] },
    ]);
  });

  test('two indicators of one label stay open', () => {
    const twin = {
      code: 'bang_ron_2',
      label: 'Băng rôn',
      unitOfMeasure: '',
      type: 'integer',
    } as const;
    const context = { ...SAMPLE_CONTEXT, indicators: [...SAMPLE_CONTEXT.indicators, twin] };
    expect(
      importRows([...HEADING, ['Băng rôn', 3], ['Lượt phát thanh', 4]], context).cells[0],
    ).toMatchObject({
      indicator: null,
      stated: null,
      candidates: ['bang_ron', 'bang_ron_2'],
      flags: ['indicatorAmbiguous'],
    });
  });

  test('hidden sheets and sheets without a form are passed over, other sheets count', () => {
    const form = [...HEADING, ['Băng rôn', 3], ['Lượt phát thanh', 4]];
    const old = [...HEADING, ['Băng rôn', 99], ['Lượt phát thanh', 99]];
    const proposal = importDocument(
      documentOf(
        sheetOf([['HƯỚNG DẪN'], ['Ghi số vào cột kết quả']], { name: 'Hướng dẫn' }),
        sheetOf(form),
        sheetOf(old, { name: 'Cũ', hidden: true }),
      ),
      SAMPLE_CONTEXT,
    );
    expect(proposal.cells.map(({ raw }) => raw)).toEqual(['3', '4']);
  });
});

describe('the reporting unit', () => {
  const form = [
    ['Băng rôn', 3],
    ['Lượt phát thanh', 4],
  ];

  test.each<[string, readonly (readonly GivenCell[])[], object]>([
    ['a line of its own', [['THÔN BÌNH LÃNG']], { unit: 'T04', flags: [] }],
    ['in a cell of two lines', [['UBND XÃ\nTHÔN BÌNH LÃNG']], { unit: 'T04', flags: [] }],
    ['a field', [['Đơn vị báo cáo: Thôn Bình Lãng']], { unit: 'T04', flags: [] }],
    ['a field beside its name', [['Tên đơn vị:', 'Bình Lãng']], { unit: 'T04', flags: [] }],
    ['the end of the title', [['BÁO CÁO KẾT QUẢ CỦA THÔN BÌNH LÃNG']], { unit: 'T04', flags: [] }],
    [
      'the addressee is not it',
      [['Kính gửi: Công an xã'], ['- Phòng VH-XH']],
      { unit: null, flags: ['unitMissing'] },
    ],
    ['nobody', [['BÁO CÁO']], { unit: null, candidates: [], flags: ['unitMissing'] }],
    [
      'without accents, two fit',
      [['THON AN KHOAI']],
      { unit: null, candidates: ['T02', 'T03'], flags: ['unitAmbiguous'] },
    ],
    ['accents decide', [['Thôn Ân Khoái']], { unit: 'T03', flags: [] }],
    [
      'two units',
      [['Thôn 16'], ['Thôn Bình Lãng']],
      { unit: null, candidates: ['T16', 'T04'], flags: ['unitAmbiguous'] },
    ],
    [
      'an unknown village',
      [['THÔN TÂN LẬP']],
      { unit: null, candidates: [], flags: ['unitUnknown'] },
    ],
    [
      'an unknown village under a known office',
      [['PHÒNG VĂN HÓA - XÃ HỘI'], ['THÔN TÂN LẬP']],
      { unit: null, candidates: ['VHXH'], flags: ['unitUnknown'] },
    ],
    [
      'an unknown name in a field',
      [['Đơn vị: Hội Nông dân xã']],
      { unit: null, flags: ['unitUnknown'] },
    ],
    [
      'other accents',
      [['Thôn Bính Lãng']],
      { unit: null, candidates: ['T04'], flags: ['unitUnknown'] },
    ],
  ])('%s', (_, heading, expected) => {
    const proposal = importRows([...heading, ...form]);
    expect(proposal.cells).toMatchObject([expected, expected]);
  });

  test('unknown names are reported as written', () => {
    expect(importRows([['THÔN TÂN LẬP'], ...form]).unknownUnits).toEqual(['THÔN TÂN LẬP']);
  });
});

describe('every other layout is refused with nothing proposed', () => {
  test.each<[string, readonly (readonly GivenCell[])[]]>([
    [
      'two columns without heads',
      [
        ['Băng rôn', 5, 3],
        ['Lượt phát thanh', 5, 4],
      ],
    ],
    ['one label only', [['Băng rôn', 3]]],
    ['labels without values', [['Băng rôn'], ['Lượt phát thanh']]],
    ['nothing', []],
  ])('%s', (_, rows) => {
    expect(importRows(rows)).toEqual({
      cells: [],
      unknownUnits: [],
      foreignRows: [],
      activities: [],
      refused: { why: 'layoutUnknown' },
    });
  });
});

function cell(
  indicator: string,
  at: string,
  raw: string,
  stated: object,
): ImportProposal['cells'][number] {
  return expect.objectContaining({
    unit: 'T04',
    indicator,
    raw,
    stated,
    candidates: [],
    flags: [],
    source: { at: `Sheet1!${at}` },
  });
}
