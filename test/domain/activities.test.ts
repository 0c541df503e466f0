import {
  array,
  assert,
  boolean,
  constantFrom,
  property,
  record,
  stringMatching,
  uniqueArray,
  uuid,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPersons } from '#app/domain/countPersons.ts';
import { findSimilarActivities, isSimilarActivity } from '#app/domain/findSimilarActivities.ts';
import { parseActivityDates } from '#app/domain/parseActivityDates.ts';

const AUTUMN = { from: '2025-09-01', to: '2025-10-05' };

describe('days of an activity', () => {
  test.each([
    ['28/9', '2025-09-28', null],
    ['28/9/2025', '2025-09-28', null],
    ['28–30/9/2025', '2025-09-28', '2025-09-30'],
    ['28-30/9', '2025-09-28', '2025-09-30'],
    ['28/9 - 2/10/2025', '2025-09-28', '2025-10-02'],
    ['28/9–2/10', '2025-09-28', '2025-10-02'],
    ['28 tháng 9', '2025-09-28', null],
    ['', null, null],
  ])('%s', (raw, startOn, endOn) => {
    expect(parseActivityDates(raw, AUTUMN)).toEqual({ ok: true, value: { startOn, endOn } });
  });

  test.each([
    ['28/12', AUTUMN, 'yearMissing'],
    ['28/9', { from: '2024-09-01', to: '2025-10-05' }, 'yearMissing'],
    ['28/9', { from: null, to: null }, 'yearMissing'],
    ['28/12–2/1/2026', AUTUMN, 'order'],
    ['30-28/9/2025', AUTUMN, 'order'],
    ['31/9', AUTUMN, 'yearMissing'],
    ['cuối tháng 9', AUTUMN, 'notADate'],
  ])('%s is asked back', (raw, window, error) => {
    expect(parseActivityDates(raw, window)).toEqual({ ok: false, error });
  });
});

const activity = record({
  id: uuid(),
  unitCode: constantFrom('T01', 'T02', 'T03'),
  name: stringMatching(/^[a-zâđôư]{1,5}( [a-zâđôư]{1,5}){0,3}$/u),
  startOn: constantFrom('2025-09-28', '2025-09-29', null),
  place: constantFrom('Nhà văn hóa', 'nha van hoa', 'Sân trường', null),
});

describe('possible duplicates', () => {
  test('likeness is symmetric, and a dated and placed activity is like itself', () => {
    assert(
      property(activity, activity, (left, right) => {
        expect(isSimilarActivity(left, right)).toBe(isSimilarActivity(right, left));
        const isKnown = left.startOn !== null && left.place !== null;
        expect(isSimilarActivity(left, left)).toBe(isKnown);
      }),
    );
  });

  test('pairs are of different units, each once, whatever the order', () => {
    const byId = { selector: ({ id }: { id: string }) => id };
    assert(
      property(uniqueArray(activity, byId), (activities) => {
        const pairs = findSimilarActivities(activities).map((pair) => pair.join(' '));
        const turned = findSimilarActivities(activities.toReversed()).map((pair) => pair.join(' '));
        expect(pairs.toSorted()).toEqual(turned.toSorted());
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  test('two villages of one evening are asked about; the same words elsewhere are not', () => {
    const first = {
      name: 'Giao lưu văn nghệ hai thôn',
      startOn: '2025-09-28',
      place: 'Nhà văn hóa',
    };
    expect(
      isSimilarActivity(first, { ...first, name: 'Giao lưu văn nghệ', place: 'nhà VĂN HÓA' }),
    ).toBe(true);
    expect(isSimilarActivity(first, { ...first, place: 'Sân trường' })).toBe(false);
    expect(isSimilarActivity(first, { ...first, name: 'Tổng vệ sinh đường làng' })).toBe(false);
  });
});

test('persons: one in three rows is one, a name from two units is two, order and absence add nothing', () => {
  const person = record({
    unitCode: constantFrom('T01', 'T02', null),
    name: constantFrom('Lê Văn An', 'lê văn  an', 'Trần Thị Bé'),
    attended: boolean(),
  });
  assert(
    property(array(person), (people) => {
      const came = people.filter(({ attended }) => attended);
      const expected = new Set(
        came.map(({ unitCode, name }) => `${unitCode} ${name.toLowerCase().startsWith('lê')}`),
      );
      expect(countPersons(people)).toBe(expected.size);
      expect(countPersons([...people, ...people.toReversed()])).toBe(expected.size);
    }),
  );
});
