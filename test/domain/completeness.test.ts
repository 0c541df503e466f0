import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countStatuses,
  isReported,
  statusOfUnit,
  type Deadline,
  type ReceivedSubmission,
  type UnitStatus,
} from '#app/domain/completeness.ts';
import { foldSubmissions } from '#app/domain/foldSubmissions.ts';
import { amount, aSubmission, none, notApplicable, text } from '#test/support/builders.ts';

const DUE: Deadline = { on: '2025-10-05', time: '16:00' };
const ASKED = ['a', 'b'];

function status(
  submissions: readonly ReceivedSubmission[],
  deadline: Deadline | null = DUE,
): UnitStatus {
  return statusOfUnit(submissions, foldSubmissions(submissions), ASKED, deadline);
}

const received = fc.record({
  receivedOn: fc.constantFrom('2025-10-03', '2025-10-05', '2025-10-06'),
  receivedTime: fc.constantFrom(null, '08:00', '16:00', '16:01'),
  values: fc
    .dictionary(fc.constantFrom(...ASKED), fc.constantFrom(none, notApplicable, amount(3)))
    .map((cells) => new Map(Object.entries(cells))),
  reviewState: fc.constantFrom('received', 'checked', 'returned'),
});
const unit = fc
  .array(fc.tuple(received, fc.constantFrom('replace', 'add', 'correct')), { maxLength: 4 })
  .map((list) =>
    list.map(([given, kind], index) =>
      aSubmission(index + 1, {}, { ...given, kind: index === 0 ? 'first' : kind }),
    ),
  );
const deadlines = fc.constantFrom(null, DUE, { on: '2025-10-05', time: null });

describe('who has reported', () => {
  test('the figures always add up', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), deadlines, (units, deadline) => {
        const figures = countStatuses(units.map((each) => status(each, deadline)));
        expect(figures.expected).toBe(units.length);
        expect(figures.expected).toBe(figures.reported + figures.returned + figures.missing);
        expect(figures.reported).toBe(figures.onTime + figures.late + figures.none);
        expect(figures.missing).toBe(units.filter(({ length }) => length === 0).length);
        expect(figures.returned).toBe(
          units.filter((each) => each.at(-1)?.reviewState === 'returned').length,
        );
      }),
    );
  });

  test('a further submission adds no second unit and leaves a reported unit reported', () => {
    fc.assert(
      fc.property(unit, received, deadlines, (submissions, given, deadline) => {
        fc.pre(submissions.length > 0 && given.reviewState !== 'returned');
        const again = aSubmission(submissions.length + 1, {}, { ...given, kind: 'correct' });
        const after = status([...submissions, again], deadline);
        expect(isReported(after)).toBe(true);
        expect(countStatuses([after]).expected).toBe(1);
      }),
    );
  });

  test('without a deadline nobody is late', () => {
    fc.assert(
      fc.property(unit, (submissions) => {
        expect(status(submissions, null)).not.toBe('late');
      }),
    );
  });

  test('25 units: 18 on time, 2 late, 1 returned, 1 without activity, 3 silent make 21 of 25', () => {
    const some = { a: amount(4) };
    const units: ReceivedSubmission[][] = [
      ...Array.from({ length: 18 }, () => [aSubmission(1, some)]),
      ...Array.from({ length: 2 }, () => [aSubmission(1, some, { receivedOn: '2025-10-06' })]),
      [aSubmission(1, some, { reviewState: 'returned' })],
      [aSubmission(1, { a: none, b: none })],
      [],
      [],
      [],
    ];
    expect(countStatuses(units.map((each) => status(each)))).toEqual({
      expected: 25,
      reported: 21,
      onTime: 18,
      late: 2,
      none: 1,
      returned: 1,
      missing: 3,
    });
  });

  test.each([
    ['the day before', '2025-10-04', '23:59', 'onTime'],
    ['on the day, at the minute', '2025-10-05', '16:00', 'onTime'],
    ['on the day, a minute later', '2025-10-05', '16:01', 'late'],
    ['on the day, hour unknown', '2025-10-05', null, 'onTime'],
    ['the day after, in the morning', '2025-10-06', '07:00', 'late'],
  ])('received %s', (_, receivedOn, receivedTime, expected) => {
    expect(status([aSubmission(1, { a: amount(1) }, { receivedOn, receivedTime })])).toBe(expected);
  });

  test('a deadline without an hour lasts the whole day', () => {
    const evening = aSubmission(1, { a: amount(1) }, { receivedOn: DUE.on, receivedTime: '23:30' });
    expect(status([evening], { on: DUE.on, time: null })).toBe('onTime');
  });

  test('a late "không phát sinh" counts as none only', () => {
    expect(status([aSubmission(1, { a: none, b: none }, { receivedOn: '2025-10-09' })])).toBe(
      'none',
    );
  });

  test('one number, or one cell left open, is not "không phát sinh" throughout', () => {
    expect(status([aSubmission(1, { a: none, b: amount(0) })])).toBe('onTime');
    expect(status([aSubmission(1, { a: none })])).toBe('onTime');
    expect(status([aSubmission(1, { a: none, b: notApplicable })])).toBe('none');
    expect(status([aSubmission(1, { a: notApplicable, b: notApplicable })])).toBe('onTime');
    expect(status([aSubmission(1, { a: none, b: none, c: text('Không có') })])).toBe('none');
  });

  test('a later correction does not make a punctual unit late', () => {
    const first = aSubmission(1, { a: amount(1) }, { receivedOn: '2025-10-02' });
    const correction = aSubmission(
      2,
      { a: amount(2) },
      { kind: 'correct', receivedOn: '2025-10-20' },
    );
    expect(status([first, correction])).toBe('onTime');
  });

  test('after "đề nghị bổ sung" the answer decides whether the unit was late', () => {
    const sentBack = aSubmission(1, { a: amount(1) }, { reviewState: 'returned' });
    const answer = aSubmission(2, { a: amount(2) }, { receivedOn: '2025-10-06' });
    expect(status([sentBack])).toBe('returned');
    expect(status([sentBack, answer])).toBe('late');
  });
});
