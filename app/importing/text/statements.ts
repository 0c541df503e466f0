import type { ImportFlag } from '../importProposal.ts';
import type { Noun, Quantity } from './elements.ts';
import type { Span } from './lexLine.ts';

/** What a sentence says of one indicator, before anybody asked whose it is. */
export type Statement = {
  /** The indicators it may be about: one where the words are clear. */
  readonly codes: readonly string[];
  readonly said: { readonly quantity: Quantity } | 'none' | 'vague';
  /** Figure or negation as written. */
  readonly raw: Span;
  /** Raw and the name it belongs to. */
  readonly words: Span;
  readonly flags: readonly ImportFlag[];
  /** The name stands right behind the number: another name behind a comma may share it. */
  readonly noun: Noun | null;
  readonly isNounBehind: boolean;
  /** A meeting is spoken of right beside it. */
  readonly isOfMeeting?: boolean;
};

/** The smallest stretch that holds both. */
export function spanOver(first: Span, second: Span): Span {
  return { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
}

export function flagged(statement: Statement, ...flags: readonly ImportFlag[]): Statement {
  return { ...statement, flags: [...new Set([...statement.flags, ...flags])] };
}

/** The same statement, now about any of these indicators. */
export function openTo(statement: Statement, codes: readonly string[]): Statement {
  const all = [...new Set([...statement.codes, ...codes])];
  return all.length === statement.codes.length && statement.codes.length === 1
    ? statement
    : flagged({ ...statement, codes: all }, 'indicatorAmbiguous');
}

/** A number with the name it belongs to. */
export function figureOf(
  quantity: Quantity,
  codes: readonly string[],
  flags: readonly ImportFlag[],
  noun: Noun | null,
  isNounBehind: boolean,
): Statement {
  const raw = { start: quantity.start, end: quantity.figure.end };
  return {
    codes,
    said: { quantity },
    raw,
    words: noun === null ? spanOver(raw, quantity) : spanOver(spanOver(raw, quantity), noun),
    flags,
    noun,
    isNounBehind,
  };
}
