import { describe, expect, test } from 'vitest';
import { compareVietnamese } from '#app/domain/collateVietnamese.ts';

describe('compareVietnamese (vietnamese-text rules, section 6)', () => {
  test.each([
    ['6.1', 'An Ánh Ăn Ân Da Dũng Đa Đặng Em O Ô Ơ'.split(' ')],
    ['6.2', ['Thôn 1', 'Thôn 2', 'Thôn 10']],
    ['6.3', 'ba bà bả bã bá bạ'.split(' ')],
    ['6.7', 'An Ăn Ân Da Đa Em'.split(' ')],
  ])('rule %s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  });

  test('rule 6.4: composed and decomposed text are equal', () => {
    expect(compareVietnamese('Hường', 'Hường'.normalize('NFD'))).toBe(0);
  });
});
