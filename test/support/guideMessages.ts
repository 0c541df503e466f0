import type { AppError, ConflictReason, FileRefusal, TemplateFault } from '#app/domain/result.ts';

const MEGABYTE = 1024 * 1024;
const DATA_FILE = 'D:\\bao-cao-vhxh\\so-lieu.db';
const DATA_FOLDER = 'D:\\bao-cao-vhxh';
const REPORT = 'D:\\bao-cao-vhxh\\bao-cao\\bao-cao-tong-hop.docx';
const STEP = {
  action: 'value.save',
  subject: 'Thôn Đông, Băng rôn',
  at: '2025-10-05T15:10:00',
  actor: 'Nguyễn Thu Hà',
};

/** Names of files as they come, where a reason belongs to a kind of file. */
const FILES: Partial<Record<FileRefusal['why'], string>> = {
  legacyOffice: 'thon-dong.xls',
  notForm: 'bieu-cua-so.pdf',
  formNotFilled: 'bieu-cua-so.xlsx',
  notPhoto: 'le-phat-dong.gif',
  heic: 'IMG-0412.HEIC',
  damagedPhoto: 'le-phat-dong.jpg',
  tooManyPixels: 'le-phat-dong.jpg',
  notDirective: 'cong-van.rtf',
  legacyWord: 'cong-van.doc',
  wordMacros: 'cong-van.docm',
  webPage: 'cong-van.html',
  legacyFont: 'cong-van.docx',
  damagedPdf: 'cong-van.pdf',
  tooManyPages: 'ke-hoach.pdf',
};

type Codes = { readonly [C in AppError['code']]: readonly Extract<AppError, { code: C }>[] };

const CONFLICTS: { readonly [R in ConflictReason]: Omit<Conflict, 'code' | 'reason'> } = {
  codeTaken: { entity: 'unit', reference: 'T04' },
  alreadyReported: { entity: 'unit', reference: 'Thôn Đông' },
  campaignClosed: { entity: 'campaign', reference: 'Ngày hội 01-10' },
  sourceOfValues: { entity: 'evidence', reference: 'thon-dong.xlsx' },
  indicatorNotOnForm: { entity: 'indicator', reference: 'Lượt phát thanh' },
  reportUnderWay: { entity: 'report', reference: 'Bản 2' },
  withoutPlace: { entity: 'photo', reference: 'le-phat-dong.jpg' },
  alreadyStored: { entity: 'directive', reference: '3093/SKHCN-QLCN' },
  wrongState: { entity: 'campaign', reference: 'Ngày hội 01-10' },
  changedElsewhere: { entity: 'duty', reference: 'Các thôn' },
};
type Conflict = Extract<AppError, { code: 'conflict' }>;

const FAULTS: { readonly [K in TemplateFault['kind']]: string } = {
  unclosed: '{tong:bang_ron và',
  unopened: '}',
  empty: '{}',
  unknown: '{tongso}',
  needed: '{ketQua}',
};

const REFUSALS: {
  readonly [W in FileRefusal['why']]: Omit<Extract<FileRefusal, { why: W }>, 'why'>;
} = {
  tooLarge: { bytes: 40 * MEGABYTE, limit: 25 * MEGABYTE },
  empty: {},
  unknownType: {},
  legacyOffice: {},
  passwordProtected: {},
  macros: {},
  htmlDisguised: {},
  damagedArchive: {},
  archiveLimits: { limit: 'entries' },
  unsafeXml: {},
  tooManyRows: { found: 60_000, limit: 20_000 },
  tooManyCells: { found: 900_000, limit: 200_000 },
  textTooLong: { at: 'Báo cáo!B4', limit: 10_000 },
  notForm: {},
  formNotFilled: { at: 'D5' },
  notPhoto: {},
  heic: {},
  damagedPhoto: {},
  tooManyPixels: { widthPx: 20_000, heightPx: 15_000, limit: 50_000_000 },
  notDirective: {},
  legacyWord: {},
  wordMacros: {},
  webPage: {},
  legacyFont: {},
  damagedPdf: {},
  tooManyPages: { found: 120, limit: 60 },
  layoutUnknown: {},
  missingColumns: { columns: ['code', 'name'] },
  rowInvalid: { at: 'A7', issues: [{ path: 'code', rule: 'duplicate' }] },
  timedOut: { seconds: 20 },
  outOfMemory: {},
  readerCrashed: {},
};

const SAMPLES: Codes = {
  validation: [
    { code: 'validation', issues: [{ path: 'indicator.Băng rôn', rule: 'wholeNumberExpected' }] },
  ],
  notFound: [{ code: 'notFound', entity: 'unit', reference: 'Thôn Đông' }],
  conflict: entriesOf(CONFLICTS).map(([reason, sample]) => ({
    code: 'conflict',
    reason,
    ...sample,
  })),
  reportNotReady: [
    { code: 'reportNotReady', questions: ['Chưa có số, ngày công văn giao việc tại mục I.'] },
  ],
  numberTaken: [{ code: 'numberTaken', number: '15', subject: 'Kết quả tuyên truyền' }],
  cellsChanged: [
    { code: 'cellsChanged', cells: [{ unitCode: 'T04', indicator: 'bang_ron', now: null }] },
  ],
  noOpenCampaign: [{ code: 'noOpenCampaign' }],
  severalOpenCampaigns: [
    { code: 'severalOpenCampaigns', campaigns: [{ id: '1', code: 'D1', name: 'Ngày hội 01-10' }] },
  ],
  nothingToUndo: [{ code: 'nothingToUndo' }],
  nothingToRedo: [{ code: 'nothingToRedo' }],
  undoBlocked: [{ code: 'undoBlocked', action: 'value.save', table: 'value', later: STEP }],
  undoGone: [{ code: 'undoGone' }],
  dataFolderMissing: [{ code: 'dataFolderMissing', path: DATA_FOLDER }],
  dataFolderExists: [{ code: 'dataFolderExists', path: DATA_FOLDER }],
  dataFolderInUse: [{ code: 'dataFolderInUse', path: DATA_FOLDER }],
  folderUnreadable: [{ code: 'folderUnreadable', path: DATA_FOLDER }],
  folderReadOnly: [{ code: 'folderReadOnly', path: DATA_FOLDER }],
  fileUnreadable: [{ code: 'fileUnreadable', path: 'E:\\thon-dong.xlsx' }],
  fileLocked: [{ code: 'fileLocked', path: REPORT }],
  pathRefused: [{ code: 'pathRefused', path: 'E:\\NUL' }],
  databaseMissing: [{ code: 'databaseMissing', path: DATA_FILE }],
  databaseEmpty: [{ code: 'databaseEmpty', path: DATA_FILE }],
  databaseForeign: [{ code: 'databaseForeign', path: DATA_FILE }],
  databaseDamaged: [{ code: 'databaseDamaged', path: DATA_FILE, detail: '' }],
  databaseTooNew: [{ code: 'databaseTooNew', path: DATA_FILE, found: 18, supported: 16 }],
  databaseRolledBack: [{ code: 'databaseRolledBack', expected: 120, found: 90 }],
  backupDamaged: [{ code: 'backupDamaged', path: 'E:\\goi-du-lieu.zip', detail: '' }],
  passphraseNeeded: [{ code: 'passphraseNeeded' }],
  passphraseWrong: [{ code: 'passphraseWrong' }],
  viewOnly: [{ code: 'viewOnly' }],
  nothingReadable: [{ code: 'nothingReadable', path: DATA_FILE }],
  placeTooSmall: [
    { code: 'placeTooSmall', path: 'E:\\', free: 40 * MEGABYTE, needed: 120 * MEGABYTE },
  ],
  auditBroken: [{ code: 'auditBroken', sequence: 57 }],
  diskFull: [{ code: 'diskFull', path: DATA_FOLDER, free: 12 * MEGABYTE }],
  diskFailed: [{ code: 'diskFailed', path: DATA_FOLDER }],
  fileRefused: entriesOf(REFUSALS).map(([why, sample]) => ({
    code: 'fileRefused',
    file: FILES[why] ?? 'thon-dong.xlsx',
    refusal: { why, ...sample } as FileRefusal,
  })),
  wordingBroken: entriesOf(FAULTS).map(([kind, found]) => ({
    code: 'wordingBroken',
    fault: { kind, at: 11, length: found.length, found },
  })),
  unexpected: [{ code: 'unexpected', logId: 'K7F2Q' }],
};

/** One failure of every kind and reason the product knows; a new one is missing here until the compiler is told. */
export const EVERY_FAILURE: readonly AppError[] =
  Object.values<readonly AppError[]>(SAMPLES).flat();

function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(record) as unknown as readonly (readonly [Key, Value])[];
}
