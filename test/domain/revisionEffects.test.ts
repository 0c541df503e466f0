import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSubmissions } from '#app/domain/foldSubmissions.ts';
import { revisionEffects } from '#app/domain/revisionEffects.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { amount, aSubmission, none } from '#test/support/builders.ts';

const cell: fc.Arbitrary<StatedValue> = fc.oneof(fc.constant(none), fc.nat(20).map(amount));
const report = fc.record({
  kind: fc.constantFrom('replace', 'add', 'correct'),
  reviewState: fc.constantFrom('received', 'checked', 'returned'),
  cells: fc.dictionary(fc.constantFrom('a', 'b', 'c'), cell),
});

test('the changes of all revisions, one after the other, are what the unit states in the end', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), (reports) => {
      const submissions = reports.map(({ kind, reviewState, cells }, index) =>
        aSubmission(index + 1, cells, { kind: index === 0 ? 'first' : kind, reviewState }),
      );
      const effects = revisionEffects(submissions);
      const replayed = new Map<string, StatedValue>();
      for (const { revision } of submissions) {
        for (const { indicator, before, after } of effects.get(revision) ?? []) {
          expect(replayed.get(indicator) ?? null).toEqual(before);
          if (after === null) replayed.delete(indicator);
          else replayed.set(indicator, after);
        }
      }
      const counted = foldSubmissions(
        submissions.map((each) => ({ ...each, reviewState: 'received' as const })),
      );
      expect(replayed).toEqual(new Map(Array.from(counted, ([code, { value }]) => [code, value])));
    }),
  );
});

test('an addition shows the sum, a cell said again shows nothing', () => {
  const effects = revisionEffects([
    aSubmission(1, { a: amount(3), b: amount(1) }, { reviewState: 'returned' }),
    aSubmission(2, { a: amount(2) }, { kind: 'add' }),
    aSubmission(3, { b: amount(1) }, { kind: 'correct' }),
  ]);
  expect(effects.get(2)).toEqual([{ indicator: 'a', before: amount(3), after: amount(5) }]);
  expect(effects.get(3)).toEqual([]);
});
