import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataEdge } from '#app/domain/dataEdge.ts';
import { axisOf, drawnIndices, startOf } from '#app/domain/gridWindow.ts';

const lengths = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 600 });

test('every row in view is drawn, the pinned ones always, and never many more', () => {
  fc.assert(
    fc.property(lengths, fc.nat(20_000), fc.nat(900), fc.nat(700), (each, from, height, pin) => {
      const axis = axisOf(each);
      const drawn = drawnIndices(axis, { from, to: from + height }, 5, [pin, -1]);
      const inView = each.flatMap((length, index) => {
        const start = startOf(axis, index);
        return start < from + height && start + length > from ? [index] : [];
      });
      expect(drawn).toEqual([...new Set(drawn)].toSorted((one, other) => one - other));
      expect(inView.filter((index) => !drawn.includes(index))).toEqual([]);
      expect(drawn.includes(pin)).toBe(pin < each.length || drawn.includes(pin));
      expect(drawn.every((index) => index >= 0 && index < each.length)).toBe(true);
      expect(drawn.length).toBeLessThanOrEqual(inView.length + 2 * 5 + 4);
    }),
  );
});

test('the spacers and the drawn rows together are as long as all rows', () => {
  fc.assert(
    fc.property(lengths, (each) => {
      const axis = axisOf(each);
      expect(startOf(axis, each.length)).toBe(each.reduce((sum, length) => sum + length, 0));
    }),
  );
});

test('Ctrl+arrow stops where data begins or ends, and always moves while there is somewhere to go', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.boolean(), { maxLength: 40 }), (here, ahead) => {
      const steps = dataEdge(here, ahead);
      expect(steps).toBeLessThanOrEqual(ahead.length);
      expect(steps > 0).toBe(ahead.length > 0);
      if (steps === 0 || steps === ahead.length) return;
      // It stopped before the end: on the last cell of a run of data, or on the first of one.
      const [before, at, after] = [ahead[steps - 2] ?? here, ahead[steps - 1], ahead[steps]];
      expect(at).toBe(true);
      expect([before, after]).toContain(false);
    }),
  );
  expect(dataEdge(true, [true, true, false, true])).toBe(2);
  expect(dataEdge(true, [false, false, true, true])).toBe(3);
  expect(dataEdge(false, [true, true])).toBe(1);
  expect(dataEdge(true, [false, false])).toBe(2);
});
