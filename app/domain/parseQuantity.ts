import { cleanImportedText } from './cleanImportedText.ts';
import { readNumeral, readStoredNumber, scaleNumeral, wholeNumber } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { moneyUnitPower, readUnitWords } from './quantityUnit.ts';
import { searchKey } from './searchKey.ts';
import { DECIMAL_SCALE, MAX_AMOUNT } from './value.ts';
import type { IndicatorType } from './value.ts';

/** Why a text is not taken as a number without asking. */
export type QuantityFlag =
  /** `1.5`, `1,250`: thousands or decimals? */
  | 'ambiguousSeparator'
  /** `10/10 hộ` */
  | 'fraction'
  /** `5-7` */
  | 'range'
  /** `2 + 1` */
  | 'sumExpression'
  /** `-`: none, or not known? */
  | 'dash'
  /** `x`: a tick, not a number. */
  | 'cross'
  /** Words where a number is expected. */
  | 'words'
  | 'percent'
  | 'date'
  /** `60 (trong đó 20 nữ)` */
  | 'severalNumbers'
  /** `mỗi buổi 50 tờ`: not a total. */
  | 'perEach'
  /** `thêm 2`: to add, or the new total? */
  | 'addition'
  | 'negative'
  | 'tooLarge'
  /** The unit of measure written is not the indicator's. */
  | 'unitMismatch'
  /** A tiny sum of money without its unit: đồng or nghìn? */
  | 'moneyUnitMissing'
  /** `2,5` of something that is counted in whole numbers. */
  | 'fractionInCount';

export type ParsedQuantity =
  | {
      readonly kind: 'amount';
      /** Whole units, đồng, or hundredths for decimals (`DECIMAL_SCALE`). */
      readonly amount: number;
      /** "khoảng", "gần", "hơn": the number is approximate. Null for an exact one. */
      readonly qualifier: string | null;
    }
  /** "không", "không có": the unit states that there was nothing. */
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'doubtful'; readonly flag: QuantityFlag };

/** The measure of the number asked for. */
export type QuantityMeasure = {
  readonly type: Exclude<IndicatorType, 'text'>;
  /** The indicator's own unit of measure ("chiếc", "tin, bài", "đồng"); the only one accepted after a number. */
  readonly unitOfMeasure: string;
  /** The unit of money in the label or column head ("triệu đồng"), when it states one. */
  readonly headUnit?: string;
};

/**
 * Reads a number that a person typed (vietnamese-text rules, section 9). Reads
 * only what has one meaning; everything else comes back as `doubtful` with the
 * reason, and the raw text is shown for a person to decide.
 */
export function parseQuantity(raw: string, measure: QuantityMeasure): ParsedQuantity {
  if (DIGITS_ALONE.test(raw)) {
    return amountOf({ digits: Number(raw), exponent: 0 }, null, measure, null);
  }
  const text = cleanImportedText(raw)
    .text.toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{L}\p{Nd}])[.;]$/u, '')
    .trim();
  if (text === '') return { kind: 'empty' };
  if (isNoneStatement(text)) return { kind: 'none' };
  for (const [flag, pattern] of DOUBTS) {
    if (pattern.test(text)) return doubtful(flag);
  }
  const qualifier = QUALIFIER.exec(text)?.[0].trim() ?? null;
  return readNumber(text.replace(QUALIFIER, ''), qualifier, measure);
}

/** Reads the machine form of a number cell; the same limits and doubts as for typed numbers. */
export function parseStoredQuantity(stored: string, measure: QuantityMeasure): ParsedQuantity {
  const numeral = readStoredNumber(stored);
  if (numeral === 'tooLong') return doubtful('tooLarge');
  if (numeral === 'ambiguous') return doubtful('words');
  return amountOf(numeral, null, measure, null);
}

/** Whether a text says that there was nothing: "không", "k có", "không có hoạt động". */
export function isNoneStatement(text: string): boolean {
  return NONE_STATEMENTS.has(searchKey(text));
}

/** Whether a text says that there was no activity at all, not just none of one thing. */
export function isNoActivity(text: string): boolean {
  return /^(?:khong|ko|k|kg) (?:co |to chuc |phat sinh )*hoat dong(?: nao| gi)?$/u.test(
    searchKey(text),
  );
}

/** Nearly every text of a pasted block: nothing to clean, to doubt or to lose. */
const DIGITS_ALONE = /^\d{1,15}$/u;

const NONE_STATEMENTS = new Set([
  'khong',
  'khong co',
  'ko',
  'ko co',
  'k co',
  'kg co',
  'khong co hoat dong',
  'khong co hoat dong nao',
  'khong phat sinh',
  'kps',
]);

const DASHES = '\\-\u2010-\u2015\u2212';
/** In this order: the first that fits names the doubt. */
const DOUBTS: readonly (readonly [QuantityFlag, RegExp])[] = [
  ['dash', new RegExp(`^[${DASHES}_/]+$`, 'u')],
  ['cross', /^[x×✓✔✗✘]+$/u],
  // `1E+05`, as Excel shows a number that is wider than its column.
  ['words', /^\P{Nd}*$|^\d[\d.,]*e[+-]?\d+$/u],
  ['date', /^(?:ngày )?\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})$/u],
  ['perEach', /(?<!\p{L})(?:mỗi|moi)(?!\p{L})|\/ ?\p{L}/u],
  ['fraction', /\d ?\/ ?\d|[¼½¾⅓⅔]/u],
  ['percent', /%|phần trăm|phan tram/u],
  ['addition', /^(?:\+|thêm|bổ sung|them|bo sung)(?!\p{L})/u],
  ['negative', new RegExp(`^(?:[${DASHES}]|âm ) ?\\d`, 'u')],
  ['sumExpression', /\d ?[+x×*] ?\d/u],
  ['range', new RegExp(`\\d ?(?:[${DASHES}~]|đến|den|tới) ?\\d`, 'u')],
];

const QUALIFIER =
  /^(?:(?:ước tính|ước đạt|ước|xấp xỉ|khoảng|chừng|tầm|gần|hơn|trên|dưới|ít nhất|khoang|gan|hon|tren|duoi)(?!\p{L})|[~≈<>≥≤]) ?/u;

/** Below this many đồng a number without unit is more likely thousands or millions. */
const SMALLEST_PLAIN_MONEY = 10_000;

/** "2tr5", "1 triệu 500": the figures after the unit are its decimals. */
const COLLOQUIAL_MILLIONS = /^(\d{1,6}) ?(?:tr|triệu|trieu) ?(\d{3}|\d)(?: ?(?:đ|đồng|dong))?$/u;

function readNumber(
  text: string,
  qualifier: string | null,
  measure: QuantityMeasure,
): ParsedQuantity {
  const colloquial = COLLOQUIAL_MILLIONS.exec(text);
  if (colloquial !== null && measure.type === 'money') {
    const [, millions = '', rest = ''] = colloquial;
    const numeral = { digits: Number(millions + rest), exponent: 6 - rest.length };
    return amountOf(numeral, qualifier, measure, 6);
  }
  const parts = /^(\d(?:[\d.,]| (?=\d{3}(?!\d)))*)(?<![.,]) ?(.*)$/u.exec(text);
  const [, figures, rest = ''] = parts ?? [];
  if (figures === undefined) return doubtful(/\d.*\d/u.test(text) ? 'ambiguousSeparator' : 'words');
  if (/\d/u.test(rest)) return doubtful('severalNumbers');
  const words = readUnitWords(rest, measure.type, measure.unitOfMeasure);
  if (words === null) return doubtful('unitMismatch');
  const numeral = readNumeral(figures);
  if (numeral === 'ambiguous') return doubtful('ambiguousSeparator');
  if (numeral === 'tooLong') return doubtful('tooLarge');
  return amountOf(scaleNumeral(numeral, words.power), qualifier, measure, words.moneyPower);
}

/** `writtenPower` is the ten-power of the money unit beside the number, null when there is none. */
function amountOf(
  numeral: Numeral,
  qualifier: string | null,
  measure: QuantityMeasure,
  writtenPower: number | null,
): ParsedQuantity {
  if (numeral.digits < 0) return doubtful('negative');
  const headPower = measure.type === 'money' ? moneyUnitPower(measure.headUnit ?? '') : null;
  if (writtenPower !== null && headPower !== null && headPower > 0 && headPower !== writtenPower) {
    return doubtful('unitMismatch');
  }
  const inBaseUnit = scaleNumeral(numeral, writtenPower === null ? (headPower ?? 0) : 0);
  const scaled =
    measure.type === 'decimal' ? scaleNumeral(inBaseUnit, Math.log10(DECIMAL_SCALE)) : inBaseUnit;
  const amount = wholeNumber(scaled);
  if (amount === null) {
    if (measure.type === 'money' && writtenPower === null && headPower === null) {
      return doubtful('moneyUnitMissing');
    }
    return doubtful(measure.type === 'decimal' ? 'ambiguousSeparator' : 'fractionInCount');
  }
  if (amount > MAX_AMOUNT) return doubtful('tooLarge');
  if (
    measure.type === 'money' &&
    writtenPower === null &&
    (headPower ?? 0) === 0 &&
    amount > 0 &&
    amount < SMALLEST_PLAIN_MONEY
  ) {
    return doubtful('moneyUnitMissing');
  }
  return { kind: 'amount', amount, qualifier };
}

function doubtful(flag: QuantityFlag): ParsedQuantity {
  return { kind: 'doubtful', flag };
}
