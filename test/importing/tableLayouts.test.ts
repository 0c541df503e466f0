import { describe, expect, test } from 'vitest';
import { importDocument } from '#app/importing/importDocument.ts';
import type { ImportContext, ImportProposal } from '#app/importing/importProposal.ts';
import type { RawSheet } from '#app/importing/rawDocument.ts';
import { documentOf, sheetOf, type GivenCell } from '#test/support/sampleContext.ts';
import { WHOLE_CAMPAIGN } from '#test/support/wholeCampaign.ts';

type Rows = readonly (readonly GivenCell[])[];
type Merge = RawSheet['merges'][number];

function merged(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right };
}

function importRows(
  rows: Rows,
  merges: readonly Merge[] = [],
  context: ImportContext = WHOLE_CAMPAIGN,
): ImportProposal {
  return importDocument(documentOf(sheetOf(rows, { merges: [...merges] })), context);
}

/** `T01.bang_ron=3`, doubts behind it: `T01.khau_hieu=? dash`. */
function told({ cells }: ImportProposal): string[] {
  return cells.map(({ unit, unitName, indicator, stated, candidates, flags }) => {
    const who = unit ?? `«${unitName ?? ''}»`;
    const value =
      stated === null
        ? '?'
        : stated.state !== 'value'
          ? stated.state
          : 'text' in stated
            ? stated.text
            : String(stated.amount);
    const doubts = flags.length === 0 ? '' : ` ${flags.join(' ')}`;
    const open =
      indicator === null || unit === null ? ` [${candidates.slice(0, 3).join(',')}]` : '';
    return `${who}.${indicator ?? '?'}=${value}${doubts}${open}`;
  });
}

describe('where a table stands and how its heads are built', () => {
  test.each<[string, Rows, readonly Merge[], readonly string[]]>([
    [
      'starting at F12, without running numbers',
      [
        ...Array.from({ length: 11 }, (): GivenCell[] => []),
        [null, null, null, null, null, 'Tên thôn', 'Băng rôn', 'Khẩu hiệu'],
        [null, null, null, null, null, 'Thôn An Khê', 3, 4],
        [null, null, null, null, null, 'Thôn Cao Lý', null, 0],
      ],
      [],
      ['T01.bang_ron=3', 'T01.khau_hieu=4', 'T05.khau_hieu=0'],
    ],
    [
      'three rows of heads, plan and result under each indicator',
      [
        ['BIỂU TỔNG HỢP'],
        ['TT', 'Đơn vị', 'Tuyên truyền trực quan'],
        [null, null, 'Băng rôn', null, 'Khẩu hiệu', null],
        [null, null, 'KH', 'TH', 'KH', 'TH'],
        [1, 'An Khê', 5, 3, 6, 4],
      ],
      [
        merged(2, 1, 4, 1),
        merged(2, 2, 4, 2),
        merged(2, 3, 2, 6),
        merged(3, 3, 3, 4),
        merged(3, 5, 3, 6),
      ],
      ['T01.bang_ron=3', 'T01.khau_hieu=4'],
    ],
    [
      'outer heads that nobody merged',
      [
        ['STT', 'Đơn vị', 'Truyền thanh', null, 'Hội nghị', null],
        [null, null, 'Số lượt', 'Số phút', 'Số buổi', 'Số người'],
        [1, 'Thôn An Khê', 12, 180, 2, 75],
      ],
      [],
      [
        'T01.luot_phat_thanh=12',
        'T01.phut_phat_thanh=180',
        'T01.so_buoi=2',
        'T01.luot_nguoi_du=75',
      ],
    ],
    [
      'a row of units of measure and one of column numbers',
      [
        ['STT', 'Thôn', 'Băng rôn', 'Tờ rơi', 'Kinh phí'],
        [null, null, '(cái)', '(tờ)', '(triệu đồng)'],
        ['A', 'B', '1', '2', '3'],
        [1, 'Cao Lý', 2, '1.200', '1,5'],
      ],
      [],
      ['T05.bang_ron=2', 'T05.to_roi=1200', 'T05.kinh_phi=1500000'],
    ],
    [
      'units of measure that tell two counts of one thing apart',
      [
        ['Đơn vị', 'Phát thanh', null, 'Facebook', null],
        [null, 'Lượt', 'Phút', 'Bài', 'Lượt tiếp cận'],
        ['Thôn 16', 9, 135, 4, '2.350'],
      ],
      [merged(1, 2, 1, 3), merged(1, 4, 1, 5)],
      [
        'T16.luot_phat_thanh=9',
        'T16.phut_phat_thanh=135',
        'T16.bai_mang_xa_hoi=4',
        'T16.luot_tiep_can=2350',
      ],
    ],
    [
      'abbreviations',
      [
        ['TT', 'Đ.vị', 'BR', 'KH', 'Lượt PT thanh', 'Ghi chú'],
        [1, 'T. An Khê', 3, 5, 7, 'đã gửi ảnh'],
      ],
      [],
      ['T01.bang_ron=3', 'T01.khau_hieu=5'],
    ],
    [
      'abbreviations under an outer head',
      [
        ['TT', 'Thôn', 'Trực quan', null],
        [null, null, 'BR', 'KH'],
        [1, 'An Khê', 3, 5],
        ['Cộng', '1 thôn', 3, 5],
      ],
      [merged(1, 3, 1, 4)],
      ['T01.bang_ron=3', 'T01.khau_hieu=5'],
    ],
    [
      'sums at the top, group rows with sums, sums at the foot',
      [
        ['STT', 'Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        [null, 'T.số', 9, 12],
        ['I', 'Các thôn', 5, 7],
        [1, 'Thôn An Khê', 2, 3],
        [2, 'Thôn Cao Lý', 3, 4],
        ['II', 'Trường học', 4, 5],
        [3, 'Trường Mầm non xã', 4, 5],
        [null, 'Toàn xã', 9, 12],
        [null, 'Lũy kế từ đầu năm', 90, 120],
      ],
      [],
      [
        'T01.bang_ron=2',
        'T01.khau_hieu=3',
        'T05.bang_ron=3',
        'T05.khau_hieu=4',
        'MN.bang_ron=4',
        'MN.khau_hieu=5',
      ],
    ],
    [
      'units that are numbered as groups are elsewhere',
      [
        ['TT', 'Trường', 'Băng rôn', 'Khẩu hiệu'],
        ['I', 'Mầm non', 1, 2],
        ['II', 'Tiểu học', 3, 4],
      ],
      [],
      ['MN.bang_ron=1', 'MN.khau_hieu=2', 'TH.bang_ron=3', 'TH.khau_hieu=4'],
    ],
    [
      'the sum in the merged first two columns',
      [
        ['STT', 'Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        [1, 'Thôn An Khê', 2, 3],
        ['Tổng cộng', null, 2, 3],
      ],
      [merged(3, 1, 3, 2)],
      ['T01.bang_ron=2', 'T01.khau_hieu=3'],
    ],
    [
      'blank rows between groups, signatures and notes below',
      [
        ['STT', 'Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        [1, 'Thôn An Khê', 2, 3],
        [],
        [2, 'Thôn Cao Lý', 4, 5],
        [],
        ['Ghi chú: thôn 16 báo sau 3 băng rôn'],
        [null, null, null, 'An Khê, ngày 05 tháng 10 năm 2025'],
        [null, 'NGƯỜI LẬP', null, 'TM. UBND XÃ'],
        [null, 'Nguyễn Văn A', null, 'Trần Văn B'],
      ],
      [],
      ['T01.bang_ron=2', 'T01.khau_hieu=3', 'T05.bang_ron=4', 'T05.khau_hieu=5'],
    ],
    [
      'a unit merged over two rows',
      [
        ['Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        ['Thôn An Khê', 2, null],
        [null, null, 3],
        ['Thôn Cao Lý', 4, 5],
      ],
      [merged(2, 1, 3, 1)],
      ['T01.bang_ron=2', 'T01.khau_hieu=3', 'T05.bang_ron=4', 'T05.khau_hieu=5'],
    ],
    [
      'rows of plan and result for each unit',
      [
        ['Đơn vị', 'Nội dung', 'Băng rôn', 'Khẩu hiệu'],
        ['Thôn An Khê', 'Kế hoạch', 5, 6],
        [null, 'Thực hiện', 3, 4],
      ],
      [merged(2, 1, 3, 1)],
      ['T01.bang_ron=3', 'T01.khau_hieu=4'],
    ],
    [
      'numbers as text with blanks of all kinds',
      [
        ['Đơn vị', 'Băng rôn', 'Lượt tiếp cận trên mạng xã hội'],
        ['Thôn\u00a0An Khê ', '\u00a03\u00a0', '1\u00a0250'],
      ],
      [],
      ['T01.bang_ron=3', 'T01.luot_tiep_can=1250'],
    ],
    [
      'two tables under each other with other columns',
      [
        ['Bảng 1'],
        ['STT', 'Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        [1, 'Thôn An Khê', 2, 3],
        [null, 'Cộng', 2, 3],
        [],
        ['Bảng 2'],
        ['STT', 'Đơn vị', 'Lượt phát thanh', 'Số buổi'],
        [1, 'Thôn An Khê', 7, 1],
      ],
      [],
      ['T01.bang_ron=2', 'T01.khau_hieu=3', 'T01.luot_phat_thanh=7', 'T01.so_buoi=1'],
    ],
    [
      'one unit across, named in the heading',
      [['THÔN CAO LÝ'], ['Băng rôn', 'Khẩu hiệu', 'Khó khăn'], [2, 3, 'Loa hỏng']],
      [],
      ['T05.bang_ron=2', 'T05.khau_hieu=3', 'T05.kho_khan=Loa hỏng'],
    ],
    [
      'cumulative, earlier and foreign columns',
      [
        [
          'Đơn vị',
          'Băng rôn trong kỳ',
          'Băng rôn lũy kế',
          'Khẩu hiệu',
          'Khẩu hiệu kỳ trước',
          'Số câu lạc bộ',
          'Tỷ lệ %',
        ],
        ['Thôn An Khê', 2, 20, 3, 9, 4, 80],
      ],
      [],
      ['T01.bang_ron=2', 'T01.khau_hieu=3'],
    ],
  ])('%s', (_, rows, merges, expected) => {
    const proposal = importRows(rows, merges);
    expect(told(proposal)).toEqual(expected);
    expect(proposal.unknownUnits).toEqual([]);
  });
});

describe('units across and lists of labels', () => {
  test.each<[string, Rows, readonly Merge[], readonly string[]]>([
    [
      'units in columns, with groups, sums and units of measure',
      [
        ['STT', 'Nội dung', 'ĐVT', 'Thôn An Khê', 'Thôn Cao Lý', 'Tổng cộng'],
        ['I', 'Truyền thanh'],
        [1, 'Số lượt', 'lượt', 7, 8, 15],
        [2, 'Thời lượng', 'phút', 70, null, 70],
        ['II', 'Trực quan'],
        [3, 'Băng rôn', 'cái', 2, 'không', 2],
      ],
      [],
      [
        'T01.luot_phat_thanh=7',
        'T05.luot_phat_thanh=8',
        'T01.phut_phat_thanh=70',
        'T01.bang_ron=2',
        'T05.bang_ron=none',
      ],
    ],
    [
      'units in columns with plan and result below',
      [
        ['Nội dung', 'Thôn An Khê', null, 'Thôn Cao Lý', null],
        [null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
        ['Băng rôn', 5, 2, 6, 3],
        ['Khẩu hiệu', 7, 4, 8, 5],
      ],
      [merged(1, 1, 2, 1), merged(1, 2, 1, 3), merged(1, 4, 1, 5)],
      ['T01.bang_ron=2', 'T05.bang_ron=3', 'T01.khau_hieu=4', 'T05.khau_hieu=5'],
    ],
    [
      'plan beside result',
      [
        ['Thôn An Khê'],
        ['Nội dung', 'Kế hoạch', 'Thực hiện'],
        ['Băng rôn', 5, 2],
        ['Khẩu hiệu', 6, 3],
      ],
      [],
      ['T01.bang_ron=2', 'T01.khau_hieu=3'],
    ],
    [
      'two lists side by side',
      [
        ['Đơn vị báo cáo: Trạm Y tế'],
        ['Băng rôn', 1, 'Lượt phát thanh', 7],
        ['Khẩu hiệu', 2, 'Số buổi', 3],
      ],
      [],
      ['YT.bang_ron=1', 'YT.khau_hieu=2', 'YT.luot_phat_thanh=7', 'YT.so_buoi=3'],
    ],
    [
      'unit, indicator and value in each row',
      [
        ['Đơn vị', 'Chỉ tiêu', 'Kết quả'],
        ['Thôn An Khê', 'Băng rôn', 2],
        [null, 'Khẩu hiệu', 3],
        ['Thôn Cao Lý', 'Băng rôn', 4],
      ],
      [merged(2, 1, 3, 1)],
      ['T01.bang_ron=2', 'T01.khau_hieu=3', 'T05.bang_ron=4'],
    ],
    [
      'units as lines between their lists',
      [
        ['Nội dung', 'Kết quả'],
        ['Thôn An Khê'],
        ['Băng rôn', 2],
        ['Khẩu hiệu', 3],
        ['Thôn Cao Lý'],
        ['Băng rôn', 4],
      ],
      [],
      ['T01.bang_ron=2', 'T01.khau_hieu=3', 'T05.bang_ron=4'],
    ],
    [
      'names of indicators as people write them',
      [
        ['THÔN AN KHÊ'],
        ['- Số băng zôn đã treo', 2],
        ['- Pano, áp-phích', 1],
        ['- Số lần phát loa', 8],
        ['- Số cuộc họp thôn', 2],
        ['- Số người dự họp', 64],
        ['- Bài đăng Zalo, FB', 5],
        ['- Tổng kinh phí', '1,2 triệu'],
        ['- Kiến nghị', 'Không'],
      ],
      [],
      [
        'T01.bang_ron=2',
        'T01.pa_no=1',
        'T01.luot_phat_thanh=8',
        'T01.so_buoi=2',
        'T01.luot_nguoi_du=64',
        'T01.bai_mang_xa_hoi=5',
        'T01.kinh_phi=1200000',
        'T01.kien_nghi=none',
      ],
    ],
  ])('%s', (_, rows, merges, expected) => {
    expect(told(importRows(rows, merges))).toEqual(expected);
  });

  test('a sheet for each unit, named on its tab', () => {
    const rows: Rows = [
      ['Nội dung', 'Kết quả'],
      ['Băng rôn', 2],
      ['Khẩu hiệu', 3],
    ];
    const proposal = importDocument(
      documentOf(
        sheetOf(rows, { name: 'An Khê' }),
        sheetOf(rows, { name: 'Cao Lý' }),
        sheetOf(rows, { name: 'Cũ', hidden: true }),
      ),
      WHOLE_CAMPAIGN,
    );
    expect(told(proposal)).toEqual([
      'T01.bang_ron=2',
      'T01.khau_hieu=3',
      'T05.bang_ron=2',
      'T05.khau_hieu=3',
    ]);
  });
});

describe('names of units', () => {
  test.each<[string, string, string]>([
    ['short school', 'Trường THCS', 'CS.bang_ron=3'],
    ['school without its kind', 'Mầm non', 'MN.bang_ron=3'],
    ['abbreviated school', 'Trường MN xã', 'MN.bang_ron=3'],
    ['office with an ampersand', 'Văn phòng HĐND & UBND', 'VP.bang_ron=3'],
    ['numbered', '4. Thôn Bình Lãng', 'T04.bang_ron=3'],
    ['with a remark', 'Thôn Bình Lãng (đã gửi)', 'T04.bang_ron=3'],
    ['all in capitals without accents', 'THON BINH LANG', 'T04.bang_ron=3'],
    ['police without commune', 'Công an', 'CA.bang_ron=3'],
    ['number with a nought', 'Thôn số 016', 'T16.bang_ron=3'],
    ['without blanks', 'Thôn CaoLý', 'T05.bang_ron=3'],
    ['of another level', 'Trạm Y tế phường', '«Trạm Y tế phường».bang_ron=3 unitUnknown []'],
    [
      'an association of a village',
      'Hội Phụ nữ thôn An Khê',
      '«Hội Phụ nữ thôn An Khê».bang_ron=3 unitUnknown []',
    ],
    ['two villages without accents', 'an khoai', '«an khoai».bang_ron=3 unitAmbiguous [T02,T03]'],
    ['a part that tells nothing', 'Kim Trang', '«Kim Trang».bang_ron=3 unitAmbiguous [T10,T11]'],
    ['another accent', 'Thôn Bính Lãng', '«Thôn Bính Lãng».bang_ron=3 unitUnknown [T04]'],
    [
      'another school',
      'Trường Mầm non Hoa Sen',
      '«Trường Mầm non Hoa Sen».bang_ron=3 unitUnknown []',
    ],
    ['another number', 'Thôn 1', '«Thôn 1».bang_ron=3 unitUnknown []'],
    [
      'a letter of another alphabet',
      'Thоn Cao Lý',
      '«Thоn Cao Lý».bang_ron=3 strangeLetters unitUnknown []',
    ],
  ])('%s', (_, name, expected) => {
    const rows: Rows = [
      ['STT', 'Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
      [1, 'Thôn An Khê', 1, 1],
      [2, name, 3, null],
    ];
    const proposal = importRows(rows);
    expect(told(proposal)[2]).toBe(expected);
    expect(proposal.unknownUnits).toEqual(expected.includes('unitUnknown') ? [name] : []);
  });
});

describe('doubts', () => {
  test.each<[string, Rows, readonly Merge[], readonly string[]]>([
    [
      'two columns of one indicator are never added, equal or not',
      [
        ['Đơn vị', 'Pano', 'Áp phích', 'Khẩu hiệu'],
        ['Thôn An Khê', 3, 3, 1],
        ['Thôn Cao Lý', 2, null, 1],
      ],
      [],
      [
        'T01.pa_no=3 severalPlaces',
        'T01.pa_no=3 severalPlaces',
        'T01.khau_hieu=1',
        'T05.pa_no=2 severalPlaces',
        'T05.khau_hieu=1',
      ],
    ],
    [
      'two labels of one indicator, one of them blank',
      [['Thôn An Khê'], [1, 'Pa nô', null], [2, 'Áp phích', 10], [3, 'Khẩu hiệu', 1]],
      [],
      ['T01.pa_no=10 severalPlaces', 'T01.khau_hieu=1'],
    ],
    [
      'a column of two indicators is never split',
      [
        ['Đơn vị', 'Băng rôn, khẩu hiệu', 'Số buổi'],
        ['Thôn An Khê', 5, 1],
      ],
      [],
      ['T01.?=? indicatorAmbiguous [bang_ron,khau_hieu]', 'T01.so_buoi=1'],
    ],
    [
      'a head that fits two indicators is asked about',
      [
        ['Đơn vị', 'Phát thanh', 'Tin, bài', 'Số buổi'],
        ['Thôn An Khê', 5, 2, 1],
      ],
      [],
      [
        'T01.?=? indicatorAmbiguous [luot_phat_thanh,phut_phat_thanh]',
        'T01.?=? indicatorAmbiguous [tin_bai_cong,bai_mang_xa_hoi]',
        'T01.so_buoi=1',
      ],
    ],
    [
      'one number for two villages',
      [
        ['Đơn vị', 'Băng rôn', 'Số buổi'],
        ['Thôn 16', 2, 1],
        ['Thôn 17', 3, null],
      ],
      [merged(2, 3, 3, 3)],
      ['T16.bang_ron=2', '«Thôn 16, Thôn 17».so_buoi=1 sharedByUnits [T16,T17]', 'T17.bang_ron=3'],
    ],
    [
      'one number over two columns, no activity over all',
      [
        ['Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        ['Thôn 16', 5, null],
        ['Thôn 17', 'Không có hoạt động', null],
      ],
      [merged(2, 2, 2, 3), merged(3, 2, 3, 3)],
      ['T16.bang_ron=5 mergedCell', 'T17.?=none wholeUnit [bang_ron,khau_hieu,pa_no]'],
    ],
    [
      'no activity, said in the notes',
      [
        ['Đơn vị', 'Băng rôn', 'Khẩu hiệu', 'Ghi chú'],
        ['Thôn 16', 5, 6, null],
        ['Thôn 17', null, null, 'không có hoạt động'],
      ],
      [],
      ['T16.bang_ron=5', 'T16.khau_hieu=6', 'T17.?=none wholeUnit [bang_ron,khau_hieu,pa_no]'],
    ],
    [
      'a figure beside no name',
      [
        ['Đơn vị', 'Băng rôn', 'Khẩu hiệu'],
        ['Thôn 16', 5, 6],
        [null, 1, 2],
      ],
      [],
      [
        'T16.bang_ron=5',
        'T16.khau_hieu=6',
        '«».bang_ron=1 unitMissing []',
        '«».khau_hieu=2 unitMissing []',
      ],
    ],
    [
      'a unit of measure that contradicts the indicator',
      [
        ['Đơn vị', 'Băng rôn (m2)', 'Thời lượng phát thanh (giờ)', 'Kinh phí (nghìn đồng)'],
        ['Thôn 16', 5, 3, 850],
      ],
      [],
      ['T16.bang_ron=5 unitMismatch', 'T16.phut_phat_thanh=3 unitMismatch', 'T16.kinh_phi=850000'],
    ],
    [
      '"pa nơ" may be a small flag',
      [
        ['Đơn vị', 'Pa nơ', 'Khẩu hiệu'],
        ['Thôn 16', 5, 6],
      ],
      [],
      ['T16.?=? indicatorAmbiguous [pa_no]', 'T16.khau_hieu=6'],
    ],
  ])('%s', (_, rows, merges, expected) => {
    expect(told(importRows(rows, merges))).toEqual(expected);
  });

  test('words that are heads elsewhere may be what this campaign counts', () => {
    const counted = ['Ngày công lao động', 'Tỷ lệ hộ treo cờ', 'Kết quả'];
    const indicators = counted.map((label, index) => ({
      code: `c${index}`,
      label,
      unitOfMeasure: '',
      type: 'integer' as const,
    }));
    const rows: Rows = [
      ['Đơn vị', ...counted],
      ['Thôn An Khê', 3, 4, 5],
    ];
    expect(told(importRows(rows, [], { ...WHOLE_CAMPAIGN, indicators }))).toEqual([
      'T01.c0=3',
      'T01.c1=4',
      'T01.c2=5',
    ]);
  });

  test('a list of activities is no table of results', () => {
    const rows: Rows = [
      ['Thôn An Khê'],
      ['STT', 'Tên hoạt động', 'Địa điểm', 'Số người dự', 'Kinh phí'],
      [1, 'Họp thôn', 'Nhà văn hóa', 60, '500.000 đ'],
    ];
    expect(importRows(rows)).toMatchObject({ cells: [], refused: { why: 'layoutUnknown' } });
  });
});
