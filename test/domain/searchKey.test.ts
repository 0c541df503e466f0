import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactKey, searchKey } from '#app/domain/searchKey.ts';

describe('searchKey', () => {
  test.each([
    ['5.1', 'Thôn An Khoái', 'thon an khoai'],
    ['5.1', 'Thôn Ân Khoái', 'thon an khoai'],
    ['5.2', 'ĐẶNG', 'dang'],
    ['5.2', 'Đường', 'duong'],
    ['5.3', 'Ðông', 'dong'],
    ['5.4', 'Phòng Văn hóa – Xã hội', 'phong van hoa xa hoi'],
    ['5.4', 'Văn hoá - Xã hội', 'van hoa xa hoi'],
    ['5.5', 'Phòng VH-XH', 'phong vh xh'],
    ['5.6', 'Thôn  Đông La ', 'thon dong la'],
    ['4.6', 'Hải phòng', 'hai phong'],
    ['12.1', 'Th\u200Bôn\u00AD 1', 'thon 1'],
    ['12.5', 'Ɖông', 'dong'],
    ['12.6', 'Ｎａｍ ①', 'nam 1'],
    ['12.8', 'HĐND‑UBND − xã', 'hdnd ubnd xa'],
  ])('rule %s: %j', (_, text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('a Cyrillic look-alike keeps a key of its own (rule 12.4)', () => {
    expect(searchKey('Th\u043En')).not.toBe('thon');
  });

  test('the form of the input does not matter, and a key is its own key', () => {
    fc.assert(
      fc.property(vietnameseText(), (text) => {
        const key = searchKey(text);
        expect(searchKey(text.normalize('NFD'))).toBe(key);
        expect(searchKey(text.toUpperCase())).toBe(key);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/u);
      }),
    );
  });

  test('any text has a key without edge blanks, double blanks or marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(text)).not.toMatch(/^ | $| {2}|\p{M}/u);
      }),
    );
  });

  test('the compact key also drops blanks', () => {
    expect(compactKey('Pa nô')).toBe(compactKey('PANO'));
  });
});

function vietnameseText(): fc.Arbitrary<string> {
  return fc.stringMatching(
    /^[aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0-9 –,.]{0,30}$/u,
  );
}
