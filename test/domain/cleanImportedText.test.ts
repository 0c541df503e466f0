import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanImportedText } from '#app/domain/cleanImportedText.ts';

describe('cleanImportedText', () => {
  test.each([
    ['1.1', 'ư\u0300', 'ừ'],
    ['1.2', 'u\u031B\u0300', 'ừ'],
    ['1.2', 'u\u0300\u031B', 'ừ'],
    ['1.3', 'ê\u0323', 'ệ'],
    ['1.4', 'ẹ\u0302', 'ệ'],
    ['1.5', 'é\u0323', 'ẹ\u0301'],
    ['12.1', 'Th\u200B\u200C\u200Dô\u2060n\uFEFF\u00AD', 'Thôn'],
    ['12.3', 'a\u00A0b\u202Fc\u3000d', 'a b c d'],
    ['12.6', 'Ｎａｍ ①', 'Ｎａｍ ①'],
    ['12.7', 'a\u0000\u0007b\tc\r\nd\uFFFE\uD800', 'ab\tc\nd'],
    ['12.8', 'A – B ‑ C', 'A – B ‑ C'],
  ])('rule %s: %j', (_, raw, text) => {
    expect(cleanImportedText(raw)).toEqual({ text, notices: [] });
  });

  test('rule 12.2: direction overrides are removed and reported', () => {
    expect(cleanImportedText('ab\u202Ecd\u2066')).toEqual({
      text: 'abcd',
      notices: ['hiddenCharacters'],
    });
  });

  test.each([
    ['12.4', 'Th\u043En'],
    ['12.5', 'Ðông'],
    ['12.5', 'Ɖông'],
  ])('rule %s: %j is reported as strange', (_, text) => {
    expect(cleanImportedText(text)).toEqual({ text, notices: ['strangeLetters'] });
  });

  test('cleaning cleaned text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanImportedText(raw);
        expect(cleanImportedText(text).text).toBe(text);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\p{Cf}|\p{Cs}|(?![\n\t])\p{Cc}/u);
      }),
    );
  });
});
