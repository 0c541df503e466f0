import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '#app/domain/searchKey.ts';
import { toneForm } from '#app/domain/toneForm.ts';

describe('toneForm (vietnamese-text rules, section 3)', () => {
  test.each([
    ['hòa', 'hoà'],
    ['hoà', 'hoà'],
    ['ho\u0300a', 'hoà'],
    ['ủy ban', 'uỷ ban'],
    ['uỷ ban', 'uỷ ban'],
    ['ỦY BAN', 'UỶ BAN'],
    ['khỏe', 'khoẻ'],
    ['xòe', 'xoè'],
    ['hóa học', 'hoá học'],
    ['tòa án', 'toà án'],
    ['họa sĩ', 'hoạ sĩ'],
    ['thủy', 'thuỷ'],
    ['hủy bỏ', 'huỷ bỏ'],
    ['góa', 'goá'],
    ['Hòa Bình', 'Hoà Bình'],
  ])('%j becomes %j', (text, form) => {
    expect(toneForm(text)).toBe(form);
  });

  test.each('toàn|An Khoái|loẹt|quý|Quỳnh|huỳnh|khuỷu|Nguyễn|của|mùa|kìa|hoáy|QUÝ|qùy'.split('|'))(
    '%j stays',
    (text) => {
      expect(toneForm(text)).toBe(text);
    },
  );

  test('moving the tone neither changes the key nor moves again', () => {
    const syllable = fc.tuple(
      fc.constantFrom('', 'h', 'th', 'q', 'kh', 'l'),
      fc.constantFrom('oà', 'òa', 'óe', 'oé', 'ủy', 'uỷ', 'ụy', 'oan', 'uỳnh'),
      fc.constantFrom('', 'n', ' ', ' ban'),
    );
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 5 }), (syllables) => {
        const text = syllables.map((parts) => parts.join('')).join(' ');
        expect(searchKey(toneForm(text))).toBe(searchKey(text));
        expect(toneForm(toneForm(text))).toBe(toneForm(text));
      }),
    );
  });
});
