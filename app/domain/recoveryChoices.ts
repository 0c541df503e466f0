import type { AppError } from './result.ts';

/** What can safely be done about data that could not be opened. */
export type RecoveryChoices = {
  /** Put a backup in the place; what lies there is kept aside. */
  readonly restore: boolean;
  /** Look at a copy that takes no writing. */
  readonly view: boolean;
  /** Write what can still be read to a workbook. */
  readonly salvage: boolean;
  /** Put what lies there aside and begin an empty office. */
  readonly startAnew: boolean;
};

const NOTHING: RecoveryChoices = {
  restore: false,
  view: false,
  salvage: false,
  startAnew: false,
};

/**
 * The choices by cause. Data another program holds, or that this user may not
 * read, are only tried again; data of a newer program are never read by this one.
 */
export function recoveryChoices(code: AppError['code']): RecoveryChoices {
  return CHOICES[code] ?? NOTHING;
}

const ANEW_OR_RESTORE = { ...NOTHING, restore: true, startAnew: true };

const CHOICES: Partial<Record<AppError['code'], RecoveryChoices>> = {
  databaseDamaged: { restore: true, view: true, salvage: true, startAnew: true },
  databaseRolledBack: { ...NOTHING, restore: true, view: true, salvage: true },
  databaseEmpty: ANEW_OR_RESTORE,
  databaseForeign: ANEW_OR_RESTORE,
  databaseMissing: ANEW_OR_RESTORE,
  databaseTooNew: { ...NOTHING, restore: true },
  folderReadOnly: { ...NOTHING, view: true, salvage: true },
  diskFull: { ...NOTHING, view: true },
};
