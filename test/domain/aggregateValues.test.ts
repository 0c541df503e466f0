import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateValues, effectiveValue, isDue } from '#app/domain/aggregateValues.ts';
import type { EffectiveValue } from '#app/domain/value.ts';
import { amount, none, notApplicable, text } from '#test/support/builders.ts';

const missing: EffectiveValue = { state: 'missing' };
const notDue: EffectiveValue = { state: 'notDue' };

const empty = fc.constantFrom<EffectiveValue>(none, notApplicable, missing, notDue);
const numeric = fc.array(fc.oneof(fc.nat(1_000_000).map(amount), empty), { maxLength: 40 });

function amounts(cells: readonly EffectiveValue[]): number[] {
  return cells.flatMap((cell) => ('amount' in cell ? [cell.amount] : []));
}

describe('totals', () => {
  test('a sum is taken over numbers alone and counts the units with a number or "không phát sinh"', () => {
    fc.assert(
      fc.property(numeric, (cells) => {
        const total = aggregateValues(cells, 'sum');
        const given = amounts(cells);
        const stated = cells.filter(({ state }) => state === 'value' || state === 'none');
        expect(total.units).toBe(stated.length);
        expect(total.amount).toBe(given.length === 0 ? null : given.reduce((a, b) => a + b, 0));
        expect(total.state === null).toBe(given.length > 0);
      }),
    );
  });

  test('a maximum is one of the numbers and none is larger', () => {
    fc.assert(
      fc.property(numeric, (cells) => {
        const { amount: most } = aggregateValues(cells, 'max');
        const given = amounts(cells);
        if (given.length === 0) expect(most).toBeNull();
        else {
          expect(given).toContain(most);
          expect(given.every((each) => most !== null && each <= most)).toBe(true);
        }
      }),
    );
  });

  test('nothing stated is never zero', () => {
    fc.assert(
      fc.property(fc.array(empty, { maxLength: 20 }), (cells) => {
        const total = aggregateValues(cells, 'sum');
        expect(total.amount).toBeNull();
        expect(total.state).not.toBeNull();
      }),
    );
  });

  test('zero is a value', () => {
    expect(aggregateValues([amount(0), none], 'sum')).toMatchObject({ amount: 0, units: 2 });
  });

  test.each<[string, EffectiveValue[], string]>([
    ['only "không phát sinh"', [none, none, missing], 'none'],
    ['somebody has not said', [missing, notDue, notApplicable], 'missing'],
    ['not due yet', [notDue, notApplicable], 'notDue'],
    ['asked of nobody', [notApplicable], 'notApplicable'],
    ['no unit at all', [], 'missing'],
  ])('%s: the total says so', (_, cells, state) => {
    expect(aggregateValues(cells, 'sum').state).toBe(state);
  });

  test('texts are listed in the order of the units', () => {
    expect(aggregateValues([text('Một'), none, missing, text('Hai')], 'list')).toEqual({
      amount: null,
      texts: ['Một', 'Hai'],
      units: 3,
      state: null,
    });
  });
});

describe('one cell', () => {
  test('what a unit stated stands whatever was asked', () => {
    expect(effectiveValue(amount(0), { isOnForm: false, isDue: false })).toEqual(amount(0));
    expect(effectiveValue(none, { isOnForm: true, isDue: true })).toEqual(none);
  });

  test.each([
    [{ isOnForm: false, isDue: true }, 'notApplicable'],
    [{ isOnForm: true, isDue: true }, 'missing'],
    [{ isOnForm: true, isDue: false }, 'notDue'],
  ])('an unstated cell asked as %j is %s', (asked, state) => {
    expect(effectiveValue(undefined, asked)).toEqual({ state });
  });

  test.each([
    [null, '2025-10-07', true],
    ['2025-10-07', '2025-10-07', true],
    ['2025-10-08', '2025-10-07', false],
    ['2025-10-08', null, true],
  ])('an event that ends on %s, cut-off %s: due is %s', (endsOn, cutOff, due) => {
    expect(isDue(endsOn, cutOff)).toBe(due);
  });
});
