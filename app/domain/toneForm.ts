/**
 * Brings the two customary places of the tone mark to one form: hòa → hoà,
 * ủy → uỷ (vietnamese-text rules, section 3). For comparing only; the text of
 * people is stored and shown as they typed it.
 *
 * Only open syllables differ: `oa`, `oe`, `uy` with the tone on the first vowel
 * and no letter after them; `quy` is left alone because its `u` belongs to `qu`.
 */
export function toneForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(OPEN_OA_OE, (_, first: string, second: string) => moveTone(first, second))
    .replace(OPEN_UY, (_, first: string, second: string) => moveTone(first, second));
}

const OPEN_OA_OE = /([òóỏõọ])([ae])(?![\p{L}\p{M}])/giu;
const OPEN_UY = /(?<!q)([ùúủũụ])(y)(?![\p{L}\p{M}])/giu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

function moveTone(first: string, second: string): string {
  const parts = first.normalize('NFD');
  const tone = TONES.exec(parts)?.[0] ?? '';
  return parts.replace(TONES, '').normalize('NFC') + (second + tone).normalize('NFC');
}
