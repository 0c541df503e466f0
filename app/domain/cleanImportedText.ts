/** What a person should know about characters that cannot be seen or trusted. */
type TextNotice = 'hiddenCharacters' | 'strangeLetters';

export type CleanText = { readonly text: string; readonly notices: readonly TextNotice[] };

/**
 * Brings text from a file, a message or the clipboard to the stored form: NFC,
 * plain spaces, no invisible or control characters (vietnamese-text rules,
 * sections 1 and 12). Tabs and line breaks stay. Must run after any legacy-font
 * conversion: the TCVN3 `ư` is the soft hyphen that is removed here.
 *
 * Removed characters that can reverse or smuggle text give `hiddenCharacters`;
 * the harmless ones that word processors scatter are removed in silence.
 * Letters of other alphabets that pass for Vietnamese ones (Cyrillic о, the
 * Icelandic Ð for Đ) stay as they are and give `strangeLetters`.
 */
export function cleanImportedText(raw: string): CleanText {
  const composed = raw
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(HARMLESS_INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .normalize('NFC');
  const text = composed.replace(DECEPTIVE_INVISIBLE, '').replace(CONTROLS, '');
  const notices: TextNotice[] = [];
  if (DECEPTIVE_INVISIBLE_ONCE.test(composed)) notices.push('hiddenCharacters');
  if (FOREIGN_LETTER.test(text) || D_LOOKALIKE.test(text)) notices.push('strangeLetters');
  return { text: text.normalize('NFC').trim(), notices };
}

const HARMLESS_INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** All blanks but the line break, which separates lines of one cell, and the tab. */
const ODD_SPACES = /(?![\t\n])\s/gu;
const DECEPTIVE_INVISIBLE = /\p{Cf}/gu;
const DECEPTIVE_INVISIBLE_ONCE = /\p{Cf}/u;
const CONTROLS = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const FOREIGN_LETTER = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;
const D_LOOKALIKE = /[ÐðƉɖ]/u;
