import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directive } from '#app/domain/directive.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';
import { ownDirectives, sharedDirectives } from '#test/support/intakeTexts.ts';

const texts = [...ownDirectives(), ...(sharedDirectives() ?? [])];

/** The value a JSON pointer names. */
function valueAt(directive: Directive, pointer: string): unknown {
  let value: unknown = directive;
  for (const key of pointer.slice(1).split('/')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}

/** Words without blanks, unseen characters and the marks between the items of a list. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cf}|]+/gu, '');
}

describe('evidence', () => {
  test.each(texts)('$name: every filled field has the place of its very words', ({ text }) => {
    const { directive } = parseDirective(text);
    const printed = Array.from(directive.text ?? '');
    const entries = Object.entries(directive.evidence);
    for (const [pointer, { start, end }] of entries) {
      const value = valueAt(directive, pointer);
      expect(value, pointer).toBeTruthy();
      expect(0 <= start && start < end && end <= printed.length, pointer).toBe(true);
      const words = printed.slice(start, end).join('');
      if (typeof value !== 'string') expect(words, pointer).toMatch(/\d/u);
      else if (/^\d{4}-\d{2}-\d{2}$/u.test(value))
        expect(words, pointer).toContain(value.slice(0, 4));
      else if (/^\d{2}:\d{2}$/u.test(value))
        expect(words, pointer).toContain(String(Number(value.slice(0, 2))));
      else if (pointer === '/documentType') expect(words, pointer).toMatch(/\p{L}/u);
      else if (isPrintedInColumns(value, words)) expectInOrder(words, value);
      else expect(bare(words), pointer).toBe(bare(value));
    }
    const filled = ['number', 'symbol', 'place', 'issuedOn', 'subject', 'issuer', 'reportDueOn'];
    for (const field of filled) {
      if (valueAt(directive, `/${field}`) !== null && directive.readable) {
        expect(directive.evidence, field).toHaveProperty([`/${field}`]);
      }
    }
  });

  test('words of another column stand between those of a field, never in its value', () => {
    const { directive } = parseDirective(
      [
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '  XÃ AN THỊNH                 Độc lập - Tự do - Hạnh phúc',
        '  Số: 5/UBND-VHXH',
        'V/v tuyên truyền Ngày      An Thịnh, ngày 04 tháng 9 năm 2025',
        'hội Văn hóa các dân tộc',
        'Kính gửi: Các thôn trên địa bàn xã.',
        'Ủy ban nhân dân xã đề nghị các thôn tuyên truyền đến người dân về Ngày hội./.',
      ].join('\n'),
    );
    expect(directive.subject).toBe('tuyên truyền Ngày hội Văn hóa các dân tộc');
    expect([directive.issuer, directive.place, directive.issuedOn]).toEqual([
      'ỦY BAN NHÂN DÂN XÃ AN THỊNH',
      'An Thịnh',
      '2025-09-04',
    ]);
  });
});

function isPrintedInColumns(value: string, words: string): boolean {
  return bare(words).length > bare(value).length;
}

function expectInOrder(words: string, value: string): void {
  let from = 0;
  for (const word of value.split(' ')) {
    const at = words.indexOf(word, from);
    expect(at, `${word} in ${words}`).toBeGreaterThanOrEqual(from);
    from = at + word.length;
  }
}

describe('whatever the text', () => {
  const pieces = [
    'Số: ',
    '12',
    '/UBND-VX',
    'V/v ',
    'Kính gửi:',
    'Nơi nhận:',
    '- ',
    '\n',
    '\n\n',
    ', ngày ',
    ' tháng ',
    ' năm 2025',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'từ ngày 1/9 đến 5/9/2025',
    'gửi báo cáo trước ngày 25/10/2025',
    '“',
    '”',
    'chủ đề',
    'TT Hoạt động Thời gian\n',
    '1. ',
    'a) ',
    'Thời gian: ',
    'Địa điểm: ',
    'Lễ hội',
    'e\u0302\u0323',
    '\u200b',
    '😀',
    'Đ',
    '\ud800',
    '|',
    '   ',
    'ỦY BAN NHÂN DÂN XÃ AN THỊNH',
    'khẩu hiệu:',
    'hình thức:',
    'Phòng Văn hóa',
    'vhxh@an.gov.vn',
    'KẾ HOẠCH',
    './.',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('nothing is thrown, the text is NFC and every place lies inside it', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { directive, suggestions } = parseDirective(raw);
        expect(directive.text).toBe(raw.normalize('NFC'));
        const length = Array.from(directive.text ?? '').length;
        const spans = [
          ...Object.values(directive.evidence),
          ...suggestions.map(({ evidence }) => evidence),
        ];
        for (const { start, end } of spans) {
          expect(0 <= start && start < end && end <= length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a text of marks apart gives the draft of the composed one', () => {
    for (const { text: printed } of texts) {
      expect(parseDirective(printed.normalize('NFD'))).toEqual(
        parseDirective(printed.normalize('NFC')),
      );
    }
  });

  /** Quadratic work would cost a hundred times as much; the best of some runs leaves other programs out. */
  test('a megabyte costs about ten times as much as a tenth of it', () => {
    const head = ownDirectives()[0]?.text ?? '';
    for (const unit of [' ', 'Số:   ', '“12/', '- Ủy ban;\n', 'báo cáo trước ngày 12/10/2025 ']) {
      const cost = (size: number): number => {
        const long = head + unit.repeat(size / unit.length);
        const runs = [0, 1, 2, 3, 4].map(() => {
          const started = performance.now();
          parseDirective(long);
          return performance.now() - started;
        });
        return Math.min(...runs);
      };
      const [small, large] = [cost(100_000), cost(1_000_000)];
      expect(large / small, JSON.stringify(unit)).toBeLessThan(50);
    }
  });
});
