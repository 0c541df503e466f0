import { toneForm } from './toneForm.ts';

/**
 * Spellings of one text that differ in no length, so that a place found in one
 * is the same place in all: `work` is what values are cut from, `folded` and
 * `plain` are what rules look at.
 */
export type FoldedText = {
  /** As printed, without characters nobody sees; every blank is a space, tab or line feed. */
  readonly work: string;
  /** Lower case, one dash, one quotation mark, one place of the tone mark. */
  readonly folded: string;
  /** `folded` without any mark: for words people mistype, such as titles. */
  readonly plain: string;
  /** For each place in `work`, the code point of the NFC text it came from; one more for the end. */
  readonly codePoints: Int32Array;
};

/** Folds a text that is NFC already. Linear in its length. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const places: number[] = [];
  let codePoint = 0;
  for (const character of text) {
    const shown = shownAs(character);
    for (let unit = 0; unit < shown.length; unit += 1) places.push(codePoint);
    if (shown !== '') parts.push(shown);
    codePoint += 1;
  }
  places.push(codePoint);
  const work = parts.join('');
  const folded = foldSpelling(work);
  return { work, folded, plain: removeMarks(folded), codePoints: Int32Array.from(places) };
}

function shownAs(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // A bar is what is left of the border of a table cell.
  if (character === '|') return '\t';
  if (code >= 0x20 && code < 0x7f) return character;
  if (code === 0x0d) return ' ';
  if (LINE_ENDS.test(character)) return '\n';
  if (character === '\t') return character;
  if (INVISIBLE.test(character)) return '';
  return ODD_SPACE.test(character) ? ' ' : character;
}

const LINE_ENDS = /[\n\v\f\u0085\u2028\u2029]/u;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Cs}]/u;
const ODD_SPACE = /\s/u;

function foldSpelling(work: string): string {
  const lower = sameLength(work, (text) => text.toLowerCase());
  const simple = lower
    .replace(DASHES, '-')
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .replace(D_LOOKALIKES, 'đ');
  const toned = toneForm(simple);
  return toned.length === work.length ? toned : simple;
}

const DASHES = /[\u2010-\u2015\u2212]/gu;
const QUOTES = /[“”„‟«»]/gu;
const APOSTROPHES = /[‘’´`′]/gu;
const D_LOOKALIKES = /[ðɖ]/gu;

/** A few letters change their length with their case; those keep their case. */
function sameLength(text: string, change: (text: string) => string): string {
  const whole = change(text);
  if (whole.length === text.length) return whole;
  return Array.from(text)
    .map((character) => {
      const changed = change(character);
      return changed.length === character.length ? changed : character;
    })
    .join('');
}

function removeMarks(folded: string): string {
  const known = new Map<string, string>();
  return folded.replace(NON_ASCII, (character) => {
    const plain = known.get(character) ?? baseLetter(character);
    known.set(character, plain);
    return plain;
  });
}

const NON_ASCII = /[^\0-\x7f]/gu;

function baseLetter(character: string): string {
  if (character === 'đ') return 'd';
  const base = character.normalize('NFD').charAt(0);
  return base.length === character.length ? base : character;
}
