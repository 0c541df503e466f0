import { describe, expect, test } from 'vitest';
import { createUnitMatcher } from '#app/importing/matchUnit.ts';
import { SAMPLE_CONTEXT } from '#test/support/sampleContext.ts';

const match = createUnitMatcher(SAMPLE_CONTEXT.units);

describe('a written name means one unit, several, or none', () => {
  test.each([
    ['Thôn Bình Lãng', 'T04'],
    ['THÔN BÌNH LÃNG', 'T04'],
    ['bình lãng', 'T04'],
    ['Binh Lang', 'T04'],
    ['Bình Lang', 'T04'],
    ['Thôn Bình Lãng'.normalize('NFD'), 'T04'],
    ['Thôn An Khoái', 'T02'],
    ['Ân Khoái', 'T03'],
    ['Ân Khoai', 'T03'],
    ['Đồng Hoà', 'T08'],
    ['đồng hòa thượng', 'T08'],
    ['Thôn 016', 'T16'],
    ['vhxh', 'VHXH'],
    ['Phòng Văn hoá - Xã hội', 'VHXH'],
  ])('%j is %s', (name, code) => {
    expect(match(name)).toEqual({ kind: 'one', code });
  });

  test.each(['An Khoai', 'Thon An Khoai', 'AN KHOAI'])('%j fits two villages', (name) => {
    expect(match(name)).toEqual({ kind: 'several', codes: ['T02', 'T03'] });
  });

  test.each([
    ['Thôn Tân Lập', []],
    ['Thôn 18', []],
    ['Thôn', []],
    ['', []],
    ['Bính Lãng', ['T04']],
    ['Thôn Ăn Khoái', ['T02', 'T03']],
    ['Th\u043En B\u0456nh Lãng', []],
  ])('%j is no unit', (name, similar) => {
    expect(match(name)).toEqual({ kind: 'none', similar });
  });

  test('two units of one name are never chosen between', () => {
    const twins = createUnitMatcher([
      { code: 'A', name: 'Thôn Đông', aliases: [] },
      { code: 'B', name: 'Xóm Đông', aliases: [] },
    ]);
    expect(twins('Thôn Đông')).toEqual({ kind: 'several', codes: ['A', 'B'] });
  });
});
