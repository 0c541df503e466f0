import type { Directive } from './directive.ts';
import type { AppError, FileRefusal } from './result.ts';
import { searchKey } from './searchKey.ts';

/** Received from another office, or issued by one's own. */
export type Direction = 'incoming' | 'outgoing';

/** What a directive says, without whether its text could be read. */
export type DirectiveContent = Omit<Directive, 'readable' | 'reason' | 'text'>;

/**
 * Which way a paper goes by who issued it; null where the issuer says neither
 * clearly. Only ever a suggestion: a commune of the same name may exist elsewhere.
 */
export function suggestDirection(
  issuer: string | null,
  office: { readonly communeName: string; readonly superiorName: string | null } | null,
): Direction | null {
  if (issuer === null || office === null) return null;
  const key = searchKey(issuer);
  if (key.includes(searchKey(office.communeName))) return 'outgoing';
  const superior = office.superiorName === null ? '' : searchKey(office.superiorName);
  return HIGHER.test(key) || (superior !== '' && superior.startsWith(key)) ? 'incoming' : null;
}

/** Bodies above a commune. */
const HIGHER = /^(?:so |bo |uy ban nhan dan (?:tinh|thanh pho) |thanh uy |tinh uy )/u;

/** Refusals after which the paper itself can still be typed: the file is no danger, it is only not read. */
export function canBeEnteredByHand(error: AppError): boolean {
  return error.code === 'fileRefused' && BY_HAND.has(error.refusal.why);
}

const BY_HAND: ReadonlySet<FileRefusal['why']> = new Set([
  'timedOut',
  'outOfMemory',
  'readerCrashed',
  'legacyFont',
]);

/** The number as a paper prints it, for a line in a list; empty where nothing identifies it. */
export function directiveLabel({
  number,
  symbol,
  subject,
}: Pick<Directive, 'number' | 'symbol' | 'subject'>): string {
  const printed = [number, symbol].filter((part) => part !== null).join('/');
  return [printed, subject ?? ''].filter((part) => part !== '').join(', ');
}
