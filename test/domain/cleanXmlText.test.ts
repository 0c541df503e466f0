import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';

describe('cleanXmlText', () => {
  it.each([
    ['a\u0000b\u001Fc\u000Bd', 'abcd'],
    ['một\r\nhai\rba\tbốn', 'một\nhai\nba\tbốn'],
    ['\uD83D mất nửa \uDE00', ' mất nửa '],
    ['giữ \u{1F600}', 'giữ \u{1F600}'],
    ['\uFFFEx\uFFFF', 'x'],
    ['Đo\u0302\u0309i', 'Đổi'],
    ['=cmd() <b> & "x"', '=cmd() <b> & "x"'],
  ])('turns %j into %j', (text, cleaned) => {
    expect(cleanXmlText(text)).toBe(cleaned);
  });

  it('leaves only characters XML 1.0 can hold, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanXmlText(text);
        expect(cleaned).toMatch(
          /^[\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u,
        );
        expect(cleanXmlText(cleaned)).toBe(cleaned);
      }),
    );
  });
});
