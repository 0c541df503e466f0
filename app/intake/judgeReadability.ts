import type { TextDoubt } from '#app/domain/intakeDraft.ts';
import type { DocumentText } from './documentText.ts';

/**
 * Judges by the letters alone whether a text is Vietnamese that kept its marks
 * (vietnamese-text rules, section 13). `detachedMarks` leaves some words whole, so
 * a caller may still use fields without damage; every other doubt refuses the text.
 */
export function judgeReadability({ work, folded }: DocumentText): TextDoubt | null {
  const { letters, marked, foreign, odd } = countLetters(folded);
  const shown = work.replace(/\s+/gu, '').length;
  if (letters === 0) return shown === 0 ? 'empty' : 'garbage';
  if (odd > shown * ODD_SHARE || letters < shown * LETTER_SHARE) return 'garbage';
  if (foreign > letters * FOREIGN_SHARE && foreign > 2) return 'oldFont';
  if (letters < FEWEST_LETTERS) return 'tooLittle';
  if (countDetachedMarks(work) > Math.max(FEWEST_DETACHED, letters * DETACHED_SHARE)) {
    return 'detachedMarks';
  }
  return marked < letters * MARKED_SHARE ? 'lettersLost' : null;
}

/** Vietnamese prose has marks on a fifth to a third of its letters; a tenth is a long way off. */
const MARKED_SHARE = 0.08;
const FOREIGN_SHARE = 0.03;
const ODD_SHARE = 0.05;
const LETTER_SHARE = 0.3;
const FEWEST_LETTERS = 40;
const FEWEST_DETACHED = 5;
const DETACHED_SHARE = 0.005;

function countLetters(folded: string): {
  readonly letters: number;
  readonly marked: number;
  readonly foreign: number;
  readonly odd: number;
} {
  let [letters, marked, foreign, odd] = [0, 0, 0, 0];
  for (const character of folded) {
    if (character < '\u0080') {
      if (character >= 'a' && character <= 'z') letters += 1;
    } else if (VIETNAMESE.test(character)) {
      letters += 1;
      marked += 1;
    } else if (/\p{L}/u.test(character)) {
      letters += 1;
      foreign += 1;
    } else if (/[\u00a1-\u00bf]/u.test(character) && !'«»°·²³'.includes(character)) {
      foreign += 1;
    } else if (/[\p{Co}\p{Cn}\ufffd]/u.test(character)) {
      odd += 1;
    }
  }
  return { letters, marked, foreign, odd };
}

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u;

function countDetachedMarks(work: string): number {
  return work.match(/(?<=^|\s)\p{M}/gu)?.length ?? 0;
}

/**
 * Whether words of a text with detached marks lost one: a mark stands among or
 * right behind them, or a syllable ends in a stop without the tone it must have.
 */
export function isDamaged({ work }: DocumentText, start: number, end: number): boolean {
  const words = work.slice(start, end);
  return (
    /(?<=^|\s)\p{M}/u.test(words) ||
    /^[\s.,;:]{0,4}(?<=\s)\p{M}/u.test(work.slice(end, end + 5)) ||
    TONELESS_STOP.test(words)
  );
}

const TONELESS_STOP =
  /(?<![\p{L}\p{M}])[b-df-hj-np-tv-xđ]{0,3}[aăâeêioôơuưy]{1,3}(?:c|ch|p|t)(?![\p{L}\p{M}@.])/iu;
