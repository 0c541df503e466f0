import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkFigures,
  groupFigures,
  medianOfOthers,
  OUTLIER_FACTOR,
  SMALLEST_GROUP,
  usualChecks,
} from '#app/domain/checkFigures.ts';
import type { EffectiveValue } from '#app/domain/value.ts';
import { amount, none } from '#test/support/builders.ts';

const MISSING: EffectiveValue = { state: 'missing' };
const atLeast = { kind: 'atLeast', indicator: 'phut', other: 'luot' } as const;
const requires = { kind: 'requires', indicator: 'nguoi', other: 'buoi' } as const;
const outlier = { kind: 'outlier', indicator: 'bang_ron', other: null } as const;

function unit(cells: Readonly<Record<string, EffectiveValue>>, lastYear: [string, number][] = []) {
  return { cells: new Map(Object.entries(cells)), lastYear: new Map(lastYear) };
}

function group(...amounts: readonly number[]) {
  return groupFigures(
    amounts.map((each) => new Map([['bang_ron', amount(each) as EffectiveValue]])),
  );
}

describe('pairs of figures', () => {
  test('minutes below broadcasts are doubted, equal or more are not', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (phut, luot) => {
        const found = checkFigures(
          [atLeast],
          unit({ phut: amount(phut), luot: amount(luot) }),
          group(),
        );
        expect(found.length).toBe(phut < luot ? 1 : 0);
      }),
    );
  });

  test('attendance needs meetings; "không phát sinh" is 0, what nobody stated is not judged', () => {
    const doubts = (nguoi: EffectiveValue, buoi: EffectiveValue) =>
      checkFigures([requires], unit({ nguoi, buoi }), group()).length;
    expect(doubts(amount(40), none)).toBe(1);
    expect(doubts(amount(40), amount(0))).toBe(1);
    expect(doubts(amount(40), amount(1))).toBe(0);
    expect(doubts(amount(0), none)).toBe(0);
    expect(doubts(amount(40), MISSING)).toBe(0);
    expect(doubts(MISSING, none)).toBe(0);
  });
});

describe('far figures', () => {
  test('are more than five times the median of a group that is large enough', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 12 }), fc.nat(9000), (others, own) => {
        const found = checkFigures(
          [outlier],
          unit({ bang_ron: amount(own) }),
          group(...others, own),
        );
        const sorted = [...others, own].toSorted((left, right) => left - right);
        const usual = medianOfOthers(sorted, own);
        const isFar = others.length >= SMALLEST_GROUP && usual !== null && usual > 0;
        expect(found.length).toBe(isFar && own > OUTLIER_FACTOR * usual ? 1 : 0);
      }),
    );
  });

  test('or five times what the unit reported last year', () => {
    const own = unit({ bang_ron: amount(60) }, [['bang_ron', 10]]);
    expect(checkFigures([outlier], own, group())).toEqual([
      { kind: 'outlier', indicator: 'bang_ron', against: 'lastYear', usual: 10 },
    ]);
    const first = unit({ bang_ron: amount(60) }, [['bang_ron', 0]]);
    expect(checkFigures([outlier], first, group())).toEqual([]);
  });
});

test('the median of the others is their middle: as many below as above, whoever is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 2 }), fc.nat(), (amounts, pick) => {
      const sorted = amounts.toSorted((left, right) => left - right);
      const own = amounts[pick % amounts.length] ?? 0;
      const others = sorted.toSpliced(sorted.indexOf(own), 1);
      const middle = medianOfOthers(sorted, own) ?? Number.NaN;
      expect(others.filter((each) => each < middle).length).toBeLessThanOrEqual(others.length / 2);
      expect(others.filter((each) => each > middle).length).toBeLessThanOrEqual(others.length / 2);
      expect(others.length % 2 === 0 || others.includes(middle)).toBe(true);
    }),
  );
  expect(medianOfOthers([], 1)).toBeNull();
  expect(medianOfOthers([1], 1)).toBeNull();
});

test('usual checks fit the indicators there are; texts are never far', () => {
  const indicators = [
    { code: 'phut_phat_thanh', type: 'integer' },
    { code: 'luot_nguoi_du', type: 'integer' },
    { code: 'so_buoi', type: 'integer' },
    { code: 'noi_bat', type: 'text' },
  ] as const;
  const checks = usualChecks(indicators);
  expect(checks.filter(({ kind }) => kind !== 'outlier')).toEqual([
    { kind: 'requires', indicator: 'luot_nguoi_du', other: 'so_buoi' },
  ]);
  expect(checks.some(({ indicator }) => indicator === 'noi_bat')).toBe(false);
});
