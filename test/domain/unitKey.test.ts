import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitForm, unitKey } from '#app/domain/unitKey.ts';

describe('names of units (vietnamese-text rules, section 7)', () => {
  test.each([
    ['7.1', 'Tổ dân phố Đông La', 'dong la'],
    ['7.1', 'TDP Đông La', 'dong la'],
    ['7.1', 'Khu phố Đông La', 'dong la'],
    ['7.1', 'Ấp Đông La', 'dong la'],
    ['7.2', 'Thôn Đông La', 'dong la'],
    ['7.2', 'T. Đông La', 'dong la'],
    ['7.2', 'Dong La', 'dong la'],
    ['7.2', 'thon dong la', 'dong la'],
    ['7.2', 'THÔN: ĐÔNG LA', 'dong la'],
    ['7.5', 'Thôn 1', '1'],
    ['7.5', 'Thôn số 1', '1'],
    ['7.5', 'Thôn 01', '1'],
    ['7.5', 'Thôn 10', '10'],
    ['7.6', 'Trường Tiểu học xã', 'truong tieu hoc xa'],
    ['7.1', 'Thôn', 'thon'],
    ['7.1', 'Thống Nhất', 'thong nhat'],
    ['7.1', 'Khuê Liễu', 'khue lieu'],
    ['12.5', 'Thôn Ðông La', 'dong la'],
  ])('rule %s: %j', (_, name, key) => {
    expect(unitKey(name)).toBe(key);
  });

  test('rule 7.4: accents keep names apart, tone placement and dashes do not', () => {
    expect(unitForm('Thôn An Khoái')).not.toBe(unitForm('Thôn Ân Khoái'));
    expect(unitForm('Thôn Hòa Bình')).toBe(unitForm('hoà bình'));
    expect(unitForm('Phòng Văn hóa – Xã hội')).toBe(unitForm('PHÒNG VĂN HOÁ - XÃ HỘI'));
  });

  test('the key of a form is the key of the name, and never empty for a name', () => {
    const name = fc.stringMatching(
      /^(?:thôn |Ấp |T\. |khu phố )?[a-zđĐêÊáòủ0-9]{1,8}(?: [a-zơư0-9]{1,6})?$/u,
    );
    fc.assert(
      fc.property(name, (text) => {
        expect(unitKey(text)).not.toBe('');
        expect(unitKey(text.normalize('NFD').toUpperCase())).toBe(unitKey(text));
      }),
    );
  });
});
