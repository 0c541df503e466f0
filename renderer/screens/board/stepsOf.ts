import { formatShortDate } from '#app/domain/officialDate.ts';
import { STEP_NAMES } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';

export type StepState = 'done' | 'now' | 'part' | 'later';

export type Step = {
  readonly name: string;
  readonly state: StepState;
  /** Small figure beside the word: a day or a count, null where the data has none. */
  readonly figure: string | null;
};

/**
 * Where a campaign stands, read from its data alone: a step is done when its
 * trace is there, the first that is not is the current one. A document may be
 * entered later than the campaign: it is not waited for, and not called done.
 */
export function stepsOf({ campaign, coverage }: Board): readonly Step[] {
  const { reported, expected } = coverage;
  const isOut = campaign.state !== 'draft';
  const isSubmitted = campaign.reportState !== 'draft' && campaign.reportState !== 'returned';
  const isSigned = campaign.reportState === 'signed' || campaign.reportState === 'issued';
  const isIssued = campaign.reportState === 'issued';
  const isCollected = isOut && expected > 0 && reported === expected;
  const facts: readonly Fact[] = [
    {
      name: STEP_NAMES.receive,
      isDone: campaign.requestedBy !== null,
      mayWait: isOut,
      figure: dayText(campaign.requestedBy?.issuedOn),
    },
    {
      name: STEP_NAMES.passOn,
      isDone: campaign.passedOnBy !== null,
      mayWait: isOut,
      figure: dayText(campaign.passedOnBy?.issuedOn),
    },
    {
      name: STEP_NAMES.assign,
      isDone: (isOut && campaign.handedOut === expected) || isSubmitted,
      isBegun: campaign.handedOut > 0,
      figure: isOut && campaign.handedOut < expected ? `${campaign.handedOut}/${expected}` : null,
    },
    {
      name: STEP_NAMES.collect,
      isDone: isCollected || isSubmitted,
      isBegun: reported > 0,
      figure: isOut ? `${reported}/${expected}` : null,
    },
    {
      name: STEP_NAMES.review,
      isDone: (isCollected && campaign.checked === reported) || isSubmitted,
      isBegun: campaign.checked > 0,
      figure: reported > 0 ? `${campaign.checked}/${reported}` : null,
    },
    { name: STEP_NAMES.submit, isDone: isSigned, isBegun: isSubmitted, figure: null },
    { name: STEP_NAMES.issue, isDone: isIssued, figure: null },
    { name: STEP_NAMES.file, isDone: campaign.state === 'closed' && isIssued, figure: null },
  ];
  const current = facts.findIndex(({ isDone, mayWait = false }) => !isDone && !mayWait);
  return facts.map(({ name, figure, isDone, isBegun = false }, index) => ({
    name,
    figure,
    state: stateOf(isDone, index === current, isBegun),
  }));
}

type Fact = {
  readonly name: string;
  readonly isDone: boolean;
  readonly isBegun?: boolean;
  /** The campaign goes on without it. */
  readonly mayWait?: boolean;
  readonly figure: string | null;
};

function stateOf(isDone: boolean, isCurrent: boolean, isBegun: boolean): StepState {
  if (isDone) return 'done';
  if (isCurrent) return 'now';
  return isBegun ? 'part' : 'later';
}

/** `19/9`: the year stands in the head of the board. */
function dayText(isoDate: string | null | undefined): string | null {
  return isoDate === null || isoDate === undefined
    ? null
    : formatShortDate(isoDate).replace(/\/\d{4}$/u, '');
}
