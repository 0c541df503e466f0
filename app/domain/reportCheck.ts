/** Facts the report must state and does not: they block "trình ký". */
export type MissingFactCode =
  'requestIdentity' | 'requestSubject' | 'passedOnIdentity' | 'addressee' | 'signer';

/** Figures and answers a person should look at once more. */
export type DoubtCode =
  | 'unchecked'
  | 'awaitsConfirmation'
  | 'approximate'
  | 'early'
  | 'figure'
  | 'activityDifference'
  | 'sameActivity';

/** What the coverage, the prose and the totals ask beside. */
type ReportQuestionCode =
  | 'unitsMissing'
  | 'unitsReturned'
  | 'handTyped'
  | 'figureMissing'
  | 'staleParagraph'
  | 'orphanParagraph'
  | 'dutyUnfilled'
  | 'movedSinceSeen'
  | 'movedSinceSubmitted';

export type ReportCheckCode = MissingFactCode | DoubtCode | ReportQuestionCode;

/** What settles a check: filling it in, one look, or a reason. */
export type ReportCheckLevel = 'must' | 'look' | 'reason';

/** Something that asks, before it is known what anybody answered. */
export type OpenQuestion<Code extends ReportCheckCode = ReportCheckCode> = {
  readonly code: Code;
  /** What of the report it is about; stays the same as long as it is the same question. */
  readonly place: string;
  /** Without the names of units that stand in `names`. */
  readonly sentence: string;
  /** Units it is about, for inside views alone. */
  readonly names: readonly string[];
};

export type ReportCheck = OpenQuestion & {
  readonly level: ReportCheckLevel;
  /** Everything that was asked: an acknowledgement of another state has lapsed. */
  readonly state: string;
  readonly moves: readonly TotalMove[];
};

/** A total that is not what it was. */
export type TotalMove = {
  readonly indicator: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly from: string;
  readonly to: string;
};

/** Who answered a check, and why it may stand. */
type Acknowledgement = {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** Shortest reason that tells anything: a couple of words. */
export const MIN_REASON_LENGTH = 5;

/** The question as one sentence that names its units; for inside views. */
export function inFull({ sentence, names }: OpenQuestion): string {
  return names.length === 0 ? sentence : `${sentence.slice(0, -1)}: ${names.join('; ')}.`;
}

/** A check and its answer, if it has one. */
export type AnsweredCheck = {
  readonly check: ReportCheck;
  readonly acknowledgement: Acknowledgement | null;
};

/**
 * The checks that keep a report from "trình ký". The command line works without
 * a person who could give reasons: there only facts that cannot be written in by
 * hand on paper block; blank numbers and dates never do.
 */
export function blockingChecks(
  answered: readonly AnsweredCheck[],
  by: 'person' | 'commandLine',
): readonly ReportCheck[] {
  return answered.flatMap(({ check, acknowledgement }) => {
    if (check.level !== 'must') return by === 'person' && acknowledgement === null ? [check] : [];
    return by === 'commandLine' && WRITTEN_IN_BY_HAND.has(check.code) ? [] : [check];
  });
}

/** Blanks are left for them, and nothing false is printed. */
const WRITTEN_IN_BY_HAND: ReadonlySet<ReportCheckCode> = new Set([
  'requestIdentity',
  'passedOnIdentity',
  'figureMissing',
  'dutyUnfilled',
]);
