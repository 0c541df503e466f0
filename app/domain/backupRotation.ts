/** Why a backup was made. Those before something that cannot be undone are kept for good. */
export type BackupKind = 'automatic' | 'manual' | 'migration' | 'import' | 'restore';

/** A backup of the office's own folder, as far as rotation looks at it. */
export type RotatedBackup = {
  readonly name: string;
  readonly kind: BackupKind;
  /** Order of making; the clock has no part in it. */
  readonly serial: number;
  /** By the clock of the PC at the time, `2025-10-07T14:32:05.123+07:00`. */
  readonly madeAt: string;
  /** Kept by a person or before an import although it was made automatically. */
  readonly isPinned: boolean;
  /** Read again and found whole. */
  readonly isVerified: boolean;
};

/** On the newest days nothing goes yet: a slip of the morning is noticed in the afternoon. */
const KEPT_WHOLE_DAYS = 2;

/** How many days, weeks and months keep their last backup. */
const KEPT_DAYS = 12;
const KEPT_WEEKS = 10;
const KEPT_MONTHS = 9;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Names of the automatic backups that may go: all but those of the last two days
 * and the newest of the last 12 days, 10 weeks and 9 months that have one. Counted
 * are days with a backup, never days that passed, so an office that was closed
 * for a year loses nothing.
 *
 * Only verified backups take a place, and only what is neither pinned nor the
 * last verified one goes. A clock that stands before any backup prunes nothing;
 * a backup that is dated before an earlier one was made by such a clock: it
 * stays, and pushes no other out.
 */
export function backupsToPrune(backups: readonly RotatedBackup[], now: string): string[] {
  if (backups.some(({ madeAt }) => madeAt > now)) return [];
  const ordered = backups.toSorted((one, other) => one.serial - other.serial);
  const welldated = withoutMisdated(ordered);
  const rotated = welldated.filter(
    ({ kind, isPinned, isVerified }) => kind === 'automatic' && !isPinned && isVerified,
  );
  const lastVerified = ordered.findLast(({ isVerified }) => isVerified);
  const days = [...new Set(rotated.toReversed().map(dayOf))];
  const wholeDays = new Set(days.slice(0, KEPT_WHOLE_DAYS));
  const kept = new Set([
    lastVerified?.name,
    ...rotated.filter((backup) => wholeDays.has(dayOf(backup))).map(({ name }) => name),
    ...newestOfLast(rotated, KEPT_DAYS, dayOf),
    ...newestOfLast(rotated, KEPT_WEEKS, ({ madeAt }) => String(weekOf(madeAt))),
    ...newestOfLast(rotated, KEPT_MONTHS, ({ madeAt }) => madeAt.slice(0, 7)),
  ]);
  return rotated.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

function dayOf({ madeAt }: RotatedBackup): string {
  return madeAt.slice(0, 10);
}

function withoutMisdated(ordered: readonly RotatedBackup[]): RotatedBackup[] {
  let latest = '';
  return ordered.filter(({ madeAt }) => {
    if (madeAt < latest) return false;
    latest = madeAt;
    return true;
  });
}

/** The newest backup of each of the last `count` periods that have one. */
function newestOfLast(
  ordered: readonly RotatedBackup[],
  count: number,
  periodOf: (backup: RotatedBackup) => string,
): string[] {
  const newest = new Map<string, string>();
  for (const backup of ordered.toReversed()) {
    const period = periodOf(backup);
    if (!newest.has(period)) newest.set(period, backup.name);
  }
  return [...newest.values()].slice(0, count);
}

/** Number of the week since a Monday long ago; a week never ends in the middle at New Year. */
function weekOf(madeAt: string): number {
  const sinceThursday = Date.parse(`${madeAt.slice(0, 10)}T00:00:00Z`) / DAY_MS;
  return Math.floor((sinceThursday + 3) / 7);
}
