import { expect, test } from 'vitest';
import {
  nextReportState,
  type SummaryReportState,
  type SummaryReportStep,
} from '#app/domain/summaryReportState.ts';

const STATES: readonly SummaryReportState[] = ['submitted', 'returned', 'signed', 'issued'];
const STEPS: readonly SummaryReportStep[] = ['return', 'sign', 'issue'];

test('exactly three steps exist: return and sign what is submitted, issue what is signed', () => {
  const allowed = STATES.flatMap((state) =>
    STEPS.flatMap((step) => {
      const next = nextReportState(state, step);
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(allowed).toEqual([
    'submitted return returned',
    'submitted sign signed',
    'signed issue issued',
  ]);
});
