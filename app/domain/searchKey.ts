/**
 * The key under which Vietnamese text is found: no case, no marks, no
 * punctuation (vietnamese-text rules, section 5). Two different names may share
 * a key (An Khoái, Ân Khoái), so a key finds and sorts out, but never decides
 * by itself that two names are the same. Registered as a deterministic SQL
 * function: the result must depend on the input alone.
 *
 * `ð` and `ɖ` are typed for `đ` by people whose font shows them alike.
 * Compatibility forms (full-width letters, circled digits) fold here and
 * nowhere else: stored text keeps them.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(D_LOOKALIKES, 'd')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SEPARATORS, ' ')
    .trim();
}

/** The same key once more without blanks, for names whose spaces people drop ("pano", "pa nô"). */
export function compactKey(text: string): string {
  return searchKey(text).replaceAll(' ', '');
}

const INVISIBLE = /\p{Cf}/gu;
const D_LOOKALIKES = /[đðɖ]/gu;
const MARKS = /\p{M}/gu;
const SEPARATORS = /[^\p{L}\p{Nd}]+/gu;
