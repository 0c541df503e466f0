import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSubmissions, type CountedSubmission } from '#app/domain/foldSubmissions.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { amount, aSubmission, none, notApplicable, text } from '#test/support/builders.ts';

const stated: fc.Arbitrary<StatedValue> = fc.oneof(
  fc.nat(1000).map(amount),
  fc.constant(none),
  fc.constant(notApplicable),
);
const cells = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), stated);
const kinds = fc.constantFrom('replace', 'add', 'correct');

/** Submissions of one unit, none of them returned. */
const history = fc
  .array(fc.tuple(cells, kinds), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(([values, kind], index) =>
      aSubmission(index + 1, values, { kind: index === 0 ? 'first' : kind }),
    ),
  );

function folded(submissions: readonly CountedSubmission[]): Record<string, StatedValue> {
  return Object.fromEntries(
    [...foldSubmissions(submissions)].map(([code, { value }]) => [code, value]),
  );
}

describe('folding the submissions of one unit', () => {
  test('a replacement drops every earlier cell', () => {
    fc.assert(
      fc.property(history, cells, (earlier, values) => {
        const next = aSubmission(earlier.length + 1, values, { kind: 'replace' });
        expect(folded([...earlier, next])).toEqual(values);
      }),
    );
  });

  test('a correction overwrites the cells it states and no other', () => {
    fc.assert(
      fc.property(history, cells, (earlier, values) => {
        const next = aSubmission(earlier.length + 1, values, { kind: 'correct' });
        expect(folded([...earlier, next])).toEqual({ ...folded(earlier), ...values });
      }),
    );
  });

  test('an addition adds to numbers; "không phát sinh" adds nothing and yields to a number', () => {
    fc.assert(
      fc.property(history, cells, (earlier, values) => {
        const before = folded(earlier);
        const after = folded([
          ...earlier,
          aSubmission(earlier.length + 1, values, { kind: 'add' }),
        ]);
        for (const code of new Set([...Object.keys(before), ...Object.keys(values)])) {
          const parts = [before[code], values[code]].filter((each) => each !== undefined);
          const numbers = parts.flatMap((each) => ('amount' in each ? [each.amount] : []));
          expect(after[code]).toEqual(
            numbers.length === 0 ? parts.at(-1) : amount(numbers.reduce((a, b) => a + b)),
          );
        }
      }),
    );
  });

  test('the order of the list does not matter, the revisions do', () => {
    fc.assert(
      fc.property(history, (submissions) => {
        expect(folded(submissions.toReversed())).toEqual(folded(submissions));
      }),
    );
  });

  test('a unit whose newest submission was returned states nothing; its answer brings all back', () => {
    fc.assert(
      fc.property(history, cells, (earlier, values) => {
        const returned = earlier.map((each, index) =>
          index === earlier.length - 1 ? { ...each, reviewState: 'returned' as const } : each,
        );
        expect(folded(returned)).toEqual({});
        const answer = aSubmission(earlier.length + 1, values, { kind: 'correct' });
        expect(folded([...returned, answer])).toEqual({ ...folded(earlier), ...values });
      }),
    );
  });

  test('every cell names the revisions it rests on', () => {
    const cell = (submissions: readonly CountedSubmission[]) =>
      foldSubmissions(submissions).get('a')?.revisions;
    const first = aSubmission(1, { a: amount(5) });
    const added = aSubmission(2, { a: amount(2) }, { kind: 'add' });
    const corrected = aSubmission(3, { a: amount(9) }, { kind: 'correct' });
    expect(cell([first, added])).toEqual([1, 2]);
    expect(cell([first, added, corrected])).toEqual([3]);
    expect(cell([first, added, aSubmission(3, { b: none }, { kind: 'correct' })])).toEqual([1, 2]);
  });

  test('added texts stand under each other', () => {
    const submissions = [
      aSubmission(1, { a: text('Mít tinh') }),
      aSubmission(2, { a: text('Tọa đàm') }, { kind: 'add' }),
    ];
    expect(folded(submissions)).toEqual({ a: text('Mít tinh\nTọa đàm') });
  });

  test('no submission states nothing', () => {
    expect(foldSubmissions([]).size).toBe(0);
  });
});
