import type { StatedValue } from './value.ts';

export type SubmissionKind = 'first' | 'replace' | 'add' | 'correct';
type ReviewState = 'received' | 'checked' | 'returned';

/** One submission of one unit, values by indicator code. */
export type CountedSubmission = {
  readonly revision: number;
  readonly kind: SubmissionKind;
  readonly reviewState: ReviewState;
  readonly values: ReadonlyMap<string, StatedValue>;
};

/** What a unit states in the end, and the revisions each cell rests on. */
export type FoldedCell = { readonly value: StatedValue; readonly revisions: readonly number[] };

/**
 * Folds the submissions of one unit in the order of their revisions:
 * `replace` drops every earlier cell, `correct` overwrites the cells it states,
 * `add` adds to numbers and puts texts under each other. A unit whose newest
 * submission was returned ("đề nghị bổ sung") states nothing until it answers;
 * the answer counts together with what it completes.
 */
export function foldSubmissions(
  submissions: readonly CountedSubmission[],
): ReadonlyMap<string, FoldedCell> {
  const ordered = submissions.toSorted((a, b) => a.revision - b.revision);
  const cells = new Map<string, FoldedCell>();
  if (ordered.at(-1)?.reviewState === 'returned') return cells;
  for (const { kind, revision, values } of ordered) {
    if (kind === 'replace') cells.clear();
    const alone = [revision];
    for (const [indicator, value] of values) {
      const earlier = cells.get(indicator);
      cells.set(
        indicator,
        kind === 'add' && earlier !== undefined
          ? {
              value: addValues(earlier.value, value),
              revisions: [...earlier.revisions, revision],
            }
          : { value, revisions: alone },
      );
    }
  }
  return cells;
}

/** "Không phát sinh" and "không thuộc nhiệm vụ" add nothing to a value and yield to one. */
export function addValues(earlier: StatedValue, later: StatedValue): StatedValue {
  if (earlier.state !== 'value') return later;
  if (later.state !== 'value') return earlier;
  if ('amount' in earlier && 'amount' in later) {
    return { state: 'value', amount: earlier.amount + later.amount };
  }
  if ('text' in earlier && 'text' in later) {
    return { state: 'value', text: `${earlier.text}\n${later.text}` };
  }
  return later;
}
