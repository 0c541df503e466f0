import type { IndicatorWords, NounSense } from './indicatorWords.ts';
import { flagged, type Statement } from './statements.ts';

/** What was said so far in the sentence: it tells what "lượt" or "người" means. */
export type Surroundings = {
  /** Names before this item, the last one first. */
  readonly nouns: readonly NounSense[];
  /** Plain words of heading and sentence. */
  readonly plain: string;
  /** A meeting was spoken of before, so that "người" are those who came. */
  readonly hasMeeting: boolean;
  /** The sentence itself speaks of a meeting. */
  readonly isOfMeeting: boolean;
};

/**
 * Chooses among indicators that share their words by the words only one of
 * them has ("Techfest"). Where a meeting is spoken of too, nothing is chosen.
 */
export function settle(
  statement: Statement,
  words: IndicatorWords,
  around: Surroundings,
): Statement {
  if (statement.codes.length < 2 || statement.flags.includes('indicatorAmbiguous'))
    return statement;
  const own = (code: string): readonly string[] => {
    const others = statement.codes.filter((each) => each !== code);
    return [...(words.ownWords.get(code) ?? [])].filter(
      (word) => !others.some((other) => words.ownWords.get(other)?.has(word)),
    );
  };
  const said = new Set(around.plain.split(' '));
  const special = statement.codes.filter((code) => own(code).some((word) => said.has(word)));
  const general = statement.codes.filter((code) => own(code).length === 0);
  const [only, ...more] = special.length > 0 ? special : general;
  const isClear =
    only !== undefined &&
    more.length === 0 &&
    !(special.length > 0 && general.length > 0 && around.isOfMeeting);
  return isClear ? { ...statement, codes: [only] } : flagged(statement, 'indicatorAmbiguous');
}
