/**
 * Width that a text is given in a chart, in the units of its size. It is the
 * widest of the fonts charts are drawn in (Be Vietnam Pro, Times New Roman,
 * Arial and their free twins) up to weight 600, so a drawing never runs out of
 * its room whichever of them a machine has; it may leave some room unused.
 */
export function chartTextWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text.normalize('NFC')) ems += characterWidth(character);
  return ems * size;
}

/** The text if it fits, else its beginning with an ellipsis; a letter keeps its marks. */
export function shortenText(text: string, width: number, size: number): string {
  const whole = text.normalize('NFC');
  if (chartTextWidth(whole, size) <= width) return whole;
  const room = width - chartTextWidth(ELLIPSIS, size);
  let kept = '';
  let used = 0;
  for (const { segment } of LETTERS.segment(whole)) {
    used += chartTextWidth(segment, size);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

const ELLIPSIS = '…';
const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Ems by kind of character, each the widest of its kind. */
const NARROW = 0.34;
const SLIM = 0.55;
const HYPHEN = 0.7;
const SMALL = 0.69;
const HORNED = 0.78;
const DIGIT = 0.75;
const CAPITAL = 0.9;
const WIDE = 1.06;
const UNKNOWN = 1.5;

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  const [base = character] = character.normalize('NFD');
  if (/[ijlI.,:;' |!\u00A0]/u.test(base)) return NARROW;
  if (/[frt()[\]/"“”‘’]/u.test(base)) return SLIM;
  if (/[-–\u2011]/u.test(base)) return HYPHEN;
  if (/[mwMW%@—…]/u.test(base)) return WIDE;
  if (/\p{Nd}/u.test(base)) return DIGIT;
  if (/[ou]/u.test(base)) return character.normalize('NFD').includes(HORN) ? HORNED : SMALL;
  if (/[a-zđ]/u.test(base)) return SMALL;
  if (/[A-ZĐ&_+=<>#*]/u.test(base)) return CAPITAL;
  return UNKNOWN;
}

const HORN = '\u031B';
