/** The last copy of the data that left the PC. */
export type AwayCopy = { readonly at: string; readonly sequence: number };

const REMIND_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether to remind that no copy left the PC for a week: only a copy elsewhere
 * survives a broken disk. Nothing to remind of while nothing changed since, and
 * an office that is younger than a week is left alone.
 */
export function needsAwayCopy(state: {
  readonly away: AwayCopy | null;
  /** First change on record, null in an empty office. */
  readonly firstChangeAt: string | null;
  readonly sequence: number;
  readonly now: string;
}): boolean {
  const { away, firstChangeAt, sequence, now } = state;
  if (away !== null && away.sequence === sequence) return false;
  const since = away?.at ?? firstChangeAt;
  return since !== null && Date.parse(now) - Date.parse(since) >= REMIND_AFTER_MS;
}
