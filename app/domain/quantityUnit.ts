import { searchKey } from './searchKey.ts';
import type { IndicatorType } from './value.ts';

export type UnitWords = {
  /** Ten-power to multiply the number with: 3 for "nghìn", 6 for "triệu". */
  readonly power: number;
  /** Ten-power of the written money unit; null when no unit of money or scale stands there. */
  readonly moneyPower: number | null;
};

/**
 * Understands the words after a number: a scale ("triệu"), then the
 * indicator's own unit of measure or nothing. Null when the words say anything
 * else, because a number of other things must not be stored.
 */
export function readUnitWords(
  words: string,
  type: Exclude<IndicatorType, 'text'>,
  unitOfMeasure: string,
): UnitWords | null {
  const scales = type === 'money' ? [...SCALES, ...MONEY_SCALES] : SCALES;
  const scale = scales.find(({ pattern }) => pattern.test(words));
  const rest = scale === undefined ? words : words.replace(scale.pattern, '');
  const power = scale?.power ?? 0;
  const restKey = searchKey(rest);
  if (restKey === '') {
    if (rest.trim() !== '') return null;
    return { power, moneyPower: scale === undefined ? null : power };
  }
  if (type === 'money') {
    return MONEY_NAMES.has(restKey) ? { power, moneyPower: power } : null;
  }
  return acceptedUnits(unitOfMeasure).has(restKey) ? { power, moneyPower: null } : null;
}

/** Ten-power of a unit of money in a label ("đồng" 0, "triệu đồng" 6, "1.000đ" 3); null for no money unit. */
export function moneyUnitPower(unit: string): number | null {
  const words = unit
    .normalize('NFC')
    .toLowerCase()
    .replace(/^đvt ?:? ?/u, '')
    .replace(/^1[.,]?000[.,]000 ?/u, 'triệu ')
    .replace(/^1[.,]?000 ?/u, 'nghìn ')
    .trim();
  return readUnitWords(words, 'money', '')?.moneyPower ?? null;
}

/** Whether two units of measure count the same things: "cái" and "chiếc", "đồng" and "VNĐ". */
export function isSameUnitOfMeasure(written: string, own: string): boolean {
  return acceptedUnits(own).has(searchKey(written));
}

type Scale = { readonly pattern: RegExp; readonly power: number };

const SCALES: readonly Scale[] = [
  { pattern: /^(?:nghìn|ngàn|nghin|ngan)(?!\p{L}) ?/u, power: 3 },
  { pattern: /^(?:triệu|trieu)(?!\p{L}) ?/u, power: 6 },
  { pattern: /^(?:tỷ|tỉ|ty)(?!\p{L}) ?/u, power: 9 },
];

/** Short forms that mean a scale only beside money: "3 tr" of other things may be "3 trường". */
const MONEY_SCALES: readonly Scale[] = [
  { pattern: /^k(?!\p{L}) ?/u, power: 3 },
  { pattern: /^tr(?!\p{L}) ?/u, power: 6 },
];

const MONEY_NAMES = new Set(['dong', 'd', 'vnd', 'dong chan']);

/** Classifiers that people use for the same thing; none of them changes what is counted. */
const SAME_THING: readonly (readonly string[])[] = [
  ['chiec', 'cai', 'tam'],
  ['buoi', 'cuoc'],
  ['luot', 'lan'],
];
/** Shorter words that stand for the full unit; not the other way round. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['luot nguoi', ['luot', 'nguoi']],
]);

/** The unit itself, its parts where it lists several ("tin, bài"), and their other classifiers. */
function acceptedUnits(unitOfMeasure: string): Set<string> {
  const whole = searchKey(unitOfMeasure);
  const accepted = new Set([
    whole,
    ...unitOfMeasure.split(/[,/]/u).map(searchKey),
    ...(MONEY_NAMES.has(whole) ? MONEY_NAMES : []),
    ...(SAME_THING.find((words) => words.includes(whole)) ?? []),
    ...(SHORT_FORMS.get(whole) ?? []),
  ]);
  accepted.delete('');
  return accepted;
}
