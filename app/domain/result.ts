import type { StatedValue } from './value.ts';

/**
 * Expected failures are values: a function that can fail in a way the clerk
 * must hear about returns `Result`. Bugs are thrown.
 */
export type Result<T, E = AppError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** One rejected field of an input: `path` names it, `rule` says which rule it broke. */
export type FieldIssue = { readonly path: string; readonly rule: string };

/** Every expected failure of the product. Sentences live in `app/contract/messages.vi.ts`. */
export type AppError =
  | { readonly code: 'validation'; readonly issues: readonly FieldIssue[] }
  | { readonly code: 'notFound'; readonly entity: EntityName; readonly reference: string }
  | {
      readonly code: 'conflict';
      readonly entity: EntityName;
      readonly reference: string;
      readonly reason: ConflictReason;
    }
  /** "Trình ký" was asked for while something is open. */
  | { readonly code: 'reportNotReady'; readonly questions: readonly string[] }
  /** The văn thư's number already stands in the register of that year. */
  | { readonly code: 'numberTaken'; readonly number: string; readonly subject: string }
  | { readonly code: 'cellsChanged'; readonly cells: readonly ChangedCell[] }
  | { readonly code: 'noOpenCampaign' }
  | { readonly code: 'severalOpenCampaigns'; readonly campaigns: readonly CampaignName[] }
  /** `barrier` is the step that cannot be taken back and stands before all others. */
  | { readonly code: 'nothingToUndo'; readonly barrier?: StepName }
  | { readonly code: 'nothingToRedo' }
  | {
      readonly code: 'undoBlocked';
      readonly action: string;
      readonly table: string;
      /** The change that rests on it; null when none is on record. */
      readonly later: StepName | null;
    }
  | { readonly code: 'undoGone' }
  | { readonly code: 'dataFolderMissing'; readonly path: string }
  | { readonly code: 'dataFolderExists'; readonly path: string }
  | { readonly code: 'dataFolderInUse'; readonly path: string }
  | { readonly code: 'folderUnreadable'; readonly path: string }
  | { readonly code: 'folderReadOnly'; readonly path: string }
  | { readonly code: 'fileUnreadable'; readonly path: string }
  | { readonly code: 'fileLocked'; readonly path: string }
  | { readonly code: 'pathRefused'; readonly path: string }
  | { readonly code: 'databaseMissing'; readonly path: string }
  | { readonly code: 'databaseEmpty'; readonly path: string }
  | { readonly code: 'databaseForeign'; readonly path: string }
  | { readonly code: 'databaseDamaged'; readonly path: string; readonly detail: string }
  | {
      readonly code: 'databaseTooNew';
      readonly path: string;
      readonly found: number;
      readonly supported: number;
    }
  | { readonly code: 'databaseRolledBack'; readonly expected: number; readonly found: number }
  | { readonly code: 'backupDamaged'; readonly path: string; readonly detail: string }
  /** An encrypted packet: without its passphrase nobody can tell what is in it. */
  | { readonly code: 'passphraseNeeded' }
  | { readonly code: 'passphraseWrong' }
  /** The data are looked at in a copy that takes no writing. */
  | { readonly code: 'viewOnly' }
  /** No table could be read at all. */
  | { readonly code: 'nothingReadable'; readonly path: string }
  /** A disk that other programs may fill: `free` and `needed` are bytes. */
  | {
      readonly code: 'placeTooSmall';
      readonly path: string;
      readonly free: number;
      readonly needed: number;
    }
  | { readonly code: 'auditBroken'; readonly sequence: number }
  /** `free` is what the disk still has, in bytes, where the system tells. */
  | { readonly code: 'diskFull'; readonly path: string; readonly free?: number }
  /** The disk answered a read or a write with an error of its own. */
  | { readonly code: 'diskFailed'; readonly path: string }
  | { readonly code: 'fileRefused'; readonly file: string; readonly refusal: FileRefusal }
  | { readonly code: 'wordingBroken'; readonly fault: TemplateFault }
  | { readonly code: 'unexpected'; readonly logId: string };

/** A cell that states something else than the person saw who typed into it. */
export type ChangedCell = {
  readonly unitCode: string;
  readonly indicator: string;
  readonly now: StatedValue | null;
};

export type EntityName =
  | 'unit'
  | 'campaign'
  | 'directive'
  | 'submission'
  | 'indicator'
  | 'report'
  | 'evidence'
  | 'receivedForm'
  | 'duty'
  | 'activity'
  | 'photo'
  | 'programme'
  | 'form'
  | 'backup'
  | 'event'
  | 'reportText'
  | 'paragraph'
  | 'clerk';

export type ConflictReason =
  | 'codeTaken'
  | 'alreadyReported'
  | 'campaignClosed'
  | 'sourceOfValues'
  | 'indicatorNotOnForm'
  | 'wrongState'
  | 'withoutPlace'
  | 'reportUnderWay'
  | 'alreadyStored'
  | 'changedElsewhere';

/** Where a wording is broken: `at` and `length` count UTF-16 units, as a text field selects them. */
export type TemplateFault = {
  readonly kind: 'unclosed' | 'unopened' | 'empty' | 'unknown' | 'needed';
  readonly at: number;
  readonly length: number;
  /** What stands there, or the name that has to. */
  readonly found: string;
};

/** One action on record: who did what to what, and when. */
export type StepName = {
  readonly action: string;
  readonly subject: string;
  readonly at: string;
  readonly actor: string;
};

type CampaignName = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
};

/** Why the reader would not open a received file (reliability.md section 4). */
export type FileRefusal =
  | { readonly why: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly why: 'empty' }
  | { readonly why: 'unknownType' }
  | { readonly why: 'legacyOffice' }
  | { readonly why: 'passwordProtected' }
  | { readonly why: 'macros' }
  | { readonly why: 'htmlDisguised' }
  | { readonly why: 'damagedArchive' }
  | { readonly why: 'archiveLimits'; readonly limit: string }
  | { readonly why: 'unsafeXml' }
  | { readonly why: 'tooManyRows'; readonly found: number; readonly limit: number }
  | { readonly why: 'tooManyCells'; readonly found: number; readonly limit: number }
  | { readonly why: 'textTooLong'; readonly at: string; readonly limit: number }
  | { readonly why: 'notForm' }
  /** The filled copy did not read back as it was meant; nothing was written. */
  | { readonly why: 'formNotFilled'; readonly at: string }
  | { readonly why: 'notPhoto' }
  | { readonly why: 'heic' }
  | { readonly why: 'damagedPhoto' }
  | {
      readonly why: 'tooManyPixels';
      readonly widthPx: number;
      readonly heightPx: number;
      readonly limit: number;
    }
  /** No PDF, Word document, picture or text: no directive can be read of it. */
  | { readonly why: 'notDirective' }
  | { readonly why: 'legacyWord' }
  | { readonly why: 'wordMacros' }
  | { readonly why: 'webPage' }
  | { readonly why: 'legacyFont' }
  | { readonly why: 'damagedPdf' }
  | { readonly why: 'tooManyPages'; readonly found: number; readonly limit: number }
  | { readonly why: 'layoutUnknown' }
  | { readonly why: 'missingColumns'; readonly columns: readonly string[] }
  | { readonly why: 'rowInvalid'; readonly at: string; readonly issues: readonly FieldIssue[] }
  | { readonly why: 'timedOut'; readonly seconds: number }
  | { readonly why: 'outOfMemory' }
  | { readonly why: 'readerCrashed' };

/** A success, to return from a function that may fail. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** An expected failure as a value; the clerk reads its sentence. */
export function fail<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/**
 * States a fact the types cannot: `why` is the reason it always holds, so a
 * failure is a bug and is thrown. Zero and empty text are no facts: compare them.
 */
export function invariant(fact: unknown, why: string): asserts fact {
  if (!fact) throw new Error(`Invariant broken: ${why}`);
}

/** Closes an exhaustive switch: a new member of the union fails the type check here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
