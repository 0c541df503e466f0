/** Dự thảo is not stored: it is the live report until it is submitted ("trình ký"). */
export type SummaryReportState = 'submitted' | 'returned' | 'signed' | 'issued';
export type SummaryReportStep = 'return' | 'sign' | 'issue';

const STEPS: Readonly<
  Record<SummaryReportStep, { from: SummaryReportState; to: SummaryReportState }>
> = {
  return: { from: 'submitted', to: 'returned' },
  sign: { from: 'submitted', to: 'signed' },
  issue: { from: 'signed', to: 'issued' },
};

/** The state a step leads to, or null when it may not be taken from here. An issued report has no step. */
export function nextReportState(
  state: SummaryReportState,
  step: SummaryReportStep,
): SummaryReportState | null {
  const { from, to } = STEPS[step];
  return state === from ? to : null;
}
