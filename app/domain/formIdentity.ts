/**
 * What an Excel form says of itself, so that a filled form finds its campaign,
 * its form and its unit again whatever the file is called and whatever program
 * saved it. It is kept as rows of texts in a sheet nobody sees.
 */
export type FormIdentity = {
  readonly campaignId: string;
  readonly formId: string;
  /** Checksum of the questions when the form was written: tells a form that has changed since. */
  readonly formVersion: string;
  /** Null on the form of a whole group: the unit is then chosen on the sheet. */
  readonly unitCode: string | null;
  /** Units that may answer, for the choice on the sheet. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Where the chosen unit's name stands. */
  readonly unitAt: string;
  readonly questions: readonly FormQuestionPlace[];
  /** Rows for activities; the columns are those of `FORM_ACTIVITY_COLUMNS`. */
  readonly activityRows: { readonly first: number; readonly last: number };
};

/** Cells of one question as `D12`, on the sheet that is filled in. */
export type FormQuestionPlace = {
  readonly indicator: string;
  readonly labelAt: string;
  readonly valueAt: string;
  /** Null where the answer is a text: "không" is then written into it. */
  readonly stateAt: string | null;
};

/** Choices of the state column; empty says nothing more than the value beside it. */
export const FORM_STATES = {
  value: 'Có số liệu',
  none: 'Không phát sinh',
  notApplicable: 'Không thuộc nhiệm vụ',
} as const;

/** Columns of the rows for activities. */
export const FORM_ACTIVITY_COLUMNS = {
  name: 'B',
  date: 'C',
  place: 'D',
  participants: 'E',
} as const;

/** First text of the rows, by which the sheet is known under any name. */
const MARK = 'bieu-bao-cao-vhxh';
const LAYOUT = '1';

/** The identity as rows of texts; `checksum` is taken over the sheet as it was written. */
export function formIdentityRows(identity: FormIdentity, checksum: string): string[][] {
  return [
    [MARK, LAYOUT],
    ['campaign', identity.campaignId],
    ['form', identity.formId],
    ['version', identity.formVersion],
    ['unit', identity.unitCode ?? '', identity.unitAt],
    ['checksum', checksum],
    ['activities', String(identity.activityRows.first), String(identity.activityRows.last)],
    ...identity.units.map(({ code, name }) => ['answers', code, name]),
    ...identity.questions.map(({ indicator, labelAt, valueAt, stateAt }) => [
      'question',
      indicator,
      labelAt,
      valueAt,
      stateAt ?? '',
    ]),
  ];
}

/** What a sheet's rows say; `foreign` are not ours, `newer` are of a later version of the product. */
export type ReadIdentity =
  | { readonly kind: 'read'; readonly identity: FormIdentity; readonly checksum: string }
  | { readonly kind: 'foreign' | 'newer' | 'damaged' };

/** Reads the rows back; anything that is not whole is `damaged`, never half an identity. */
export function readFormIdentity(rows: readonly (readonly string[])[]): ReadIdentity {
  const [first] = rows;
  if (first?.[0] !== MARK) return { kind: 'foreign' };
  if (first[1] !== LAYOUT) return { kind: /^\d+$/u.test(first[1] ?? '') ? 'newer' : 'damaged' };
  const single = (key: string): readonly string[] => rows.find((row) => row[0] === key) ?? [];
  const [, campaignId = ''] = single('campaign');
  const [, formId = ''] = single('form');
  const [, version = ''] = single('version');
  const [, unitCode = '', unitAt = ''] = single('unit');
  const [, checksum = ''] = single('checksum');
  const [, firstRow = '', lastRow = ''] = single('activities');
  const questions = rows
    .filter(([key]) => key === 'question')
    .map(([, indicator = '', labelAt = '', valueAt = '', stateAt = '']) => ({
      indicator,
      labelAt,
      valueAt,
      stateAt: stateAt === '' ? null : stateAt,
    }));
  const isWhole =
    [campaignId, formId, version, checksum].every((text) => text !== '') &&
    [unitAt, ...questions.flatMap(placesOf)].every((at) => CELL.test(at)) &&
    [firstRow, lastRow].every((row) => ROW.test(row)) &&
    questions.every(({ indicator }) => indicator !== '');
  if (!isWhole) return { kind: 'damaged' };
  return {
    kind: 'read',
    checksum,
    identity: {
      campaignId,
      formId,
      formVersion: version,
      unitCode: unitCode === '' ? null : unitCode,
      unitAt,
      units: rows
        .filter(([key]) => key === 'answers')
        .map(([, code = '', name = '']) => ({ code, name })),
      questions,
      activityRows: { first: Number(firstRow), last: Number(lastRow) },
    },
  };
}

/**
 * Checksum over who and what the form asks, where it asks, and the words that
 * stand there. A row that was moved, a label that was typed over, a question of
 * another form pasted in: each gives another checksum. Answers do not count.
 */
export function layoutChecksum(
  identity: FormIdentity,
  textAt: (address: string) => string,
): string {
  return checksumOf([
    identity.campaignId,
    identity.formId,
    identity.formVersion,
    identity.unitCode ?? '',
    identity.unitAt,
    String(identity.activityRows.first),
    String(identity.activityRows.last),
    ...identity.units.flatMap(({ code, name }) => [code, name]),
    ...identity.questions.flatMap((question) => [
      question.indicator,
      ...placesOf(question),
      plainText(textAt(question.labelAt)),
    ]),
  ]);
}

/** Version of a form: what it asks, in which words and order. */
export function formVersion(
  questions: readonly {
    readonly code: string;
    readonly label: string;
    readonly unitOfMeasure: string;
    readonly type: string;
  }[],
): string {
  return checksumOf(
    questions.flatMap(({ code, label, unitOfMeasure, type }) => [
      code,
      plainText(label),
      plainText(unitOfMeasure),
      type,
    ]),
  );
}

const CELL = /^[A-Z]{1,2}[1-9]\d{0,4}$/u;
const ROW = /^[1-9]\d{0,4}$/u;

function placesOf({ labelAt, valueAt, stateAt }: FormQuestionPlace): string[] {
  return stateAt === null ? [labelAt, valueAt] : [labelAt, valueAt, stateAt];
}

/** Spreadsheet programs may compose letters anew and fold blanks when they save. */
function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * FNV-1a over 64 bits and code points: it tells slips of a hand apart, it is no proof against
 * intent, for which the sheet offers no ground anyway.
 */
function checksumOf(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of JSON.stringify(parts)) {
    const code = BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, (hash ^ code) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
