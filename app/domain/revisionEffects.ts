import { foldSubmissions, type CountedSubmission } from './foldSubmissions.ts';
import type { StatedValue } from './value.ts';

export type CellChange = {
  readonly indicator: string;
  /** Null: nobody had stated the cell. */
  readonly before: StatedValue | null;
  readonly after: StatedValue | null;
};

/**
 * What each revision of one unit changed when it was counted after those before
 * it, by revision. What the office later thought of a revision ("đề nghị bổ
 * sung") is left out: it hides figures but changes none.
 */
export function revisionEffects(
  submissions: readonly CountedSubmission[],
): ReadonlyMap<number, readonly CellChange[]> {
  const ordered = submissions
    .toSorted((a, b) => a.revision - b.revision)
    .map((each): CountedSubmission => ({ ...each, reviewState: 'received' }));
  const effects = new Map<number, readonly CellChange[]>();
  let before = foldSubmissions([]);
  for (const [index, { revision }] of ordered.entries()) {
    const after = foldSubmissions(ordered.slice(0, index + 1));
    const indicators = new Set([...before.keys(), ...after.keys()]);
    const changes = Array.from(indicators, (indicator): CellChange => ({
      indicator,
      before: before.get(indicator)?.value ?? null,
      after: after.get(indicator)?.value ?? null,
    }));
    effects.set(
      revision,
      changes.filter((change) => !isSameValue(change.before, change.after)),
    );
    before = after;
  }
  return effects;
}

/** Whether two cells say the same: state, and amount or text where there is one. */
export function isSameValue(left: AnyCell | null, right: AnyCell | null): boolean {
  if (left === null || right === null) return left === right;
  return left.state === right.state && left.amount === right.amount && left.text === right.text;
}

type AnyCell = {
  readonly state: string;
  readonly amount?: number;
  readonly text?: string;
};
