import { searchKey } from './searchKey.ts';
import { toneForm } from './toneForm.ts';

/**
 * A unit's name in the form in which two spellings are the same name: lower
 * case, tone marks in one place, no prefix (thôn, xóm, ấp, …), "số 01" as "1"
 * (vietnamese-text rules, sections 3 and 7). Accents stay, because An Khoái and
 * Ân Khoái are two villages. For comparing only; the stored name is shown.
 */
export function unitForm(name: string): string {
  const words = toneForm(name.normalize('NFC').toLowerCase().replace(/[ðɖ]/gu, 'đ'))
    .replace(/[\s\p{Pd}\p{Po}−_()]+/gu, ' ')
    .trim();
  const bare = words
    .replace(PREFIX, '')
    .replace(/^(?:số|so) (?=\d)/u, '')
    .trim();
  return (bare === '' ? words : bare).replace(/(?<![\p{L}\p{Nd}])0+(?=\d)/gu, '');
}

/**
 * The form without accents. Two active units may share a key: saving warns, an
 * import never chooses between them (rule 7.10).
 */
export function unitKey(name: string): string {
  return searchKey(unitForm(name));
}

/**
 * Words for a kind of settlement before its name, with and without accents. A
 * lone "t" is the short form of "thôn".
 */
const PREFIX =
  /^(?:tổ dân phố|to dan pho|khu phố|khu pho|tdp|thôn|thon|xóm|xom|ấp|ap|bon|buôn|buon|khối|khoi|khu|t)(?: |(?=\d))/u;
