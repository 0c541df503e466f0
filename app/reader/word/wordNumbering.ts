import type { Archive } from '../openArchive.ts';
import { parseXml } from '../parseXml.ts';

/** Counts the numbers that Word writes in front of paragraphs and keeps nowhere in the text. */
export type NumberingCounter = {
  /** "1.", "a)", "II." or "-" of the next paragraph of this list and level; empty when it has none. */
  readonly next: (numId: string, level: number) => string;
};

type Level = { start: number; format: string; text: string };
type List = { readonly levels: Map<number, Level>; counts: number[] };

/** The lists of a document; a part that is absent has none. */
export async function readNumbering(
  archive: Archive,
  part: string | undefined,
): Promise<NumberingCounter> {
  const lists = new Map<string, List>();
  const listOfNumber = new Map<string, string>();
  const restarts = new Map<string, Map<number, number>>();
  let list = '';
  let number = '';
  let level = 0;
  let isOverride = false;
  const current = (): Level | undefined =>
    isOverride ? undefined : lists.get(list)?.levels.get(level);
  if (part !== undefined) {
    await parseXml(archive.read(part), {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        const found = current();
        if (name === 'abstractNum') {
          list = attributes['w:abstractNumId'] ?? '';
          lists.set(list, { levels: new Map(), counts: [] });
        } else if (name === 'lvl') {
          level = Number(attributes['w:ilvl']);
          if (!isOverride) {
            lists.get(list)?.levels.set(level, { start: 1, format: 'decimal', text: '' });
          }
        } else if (name === 'start' && found !== undefined) found.start = Number(value);
        else if (name === 'numFmt' && found !== undefined) found.format = value;
        else if (name === 'lvlText' && found !== undefined) found.text = value;
        else if (name === 'num') number = attributes['w:numId'] ?? '';
        else if (name === 'abstractNumId') listOfNumber.set(number, value);
        else if (name === 'lvlOverride') {
          isOverride = true;
          level = Number(attributes['w:ilvl']);
        } else if (name === 'startOverride') {
          const starts = restarts.get(number) ?? new Map<number, number>();
          restarts.set(number, starts.set(level, Number(value)));
        }
      },
      close: (name) => {
        if (name === 'lvlOverride') isOverride = false;
      },
    });
  }
  return { next: (numId, ilvl) => countOn(numId, ilvl) };

  function countOn(numId: string, ilvl: number): string {
    const found = lists.get(listOfNumber.get(numId) ?? '');
    const own = found?.levels.get(ilvl);
    if (found === undefined || own === undefined) return '';
    const restart = restarts.get(numId)?.get(ilvl);
    if (restart !== undefined) {
      found.counts[ilvl] = restart - 1;
      restarts.get(numId)?.delete(ilvl);
    }
    for (let above = 0; above <= ilvl; above += 1) {
      found.counts[above] ??= (found.levels.get(above)?.start ?? 1) - (above === ilvl ? 1 : 0);
    }
    found.counts = found.counts.slice(0, ilvl + 1);
    found.counts[ilvl] = (found.counts[ilvl] ?? 0) + 1;
    if (own.format === 'bullet') return bulletOf(own.text);
    if (own.format === 'none') return '';
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      return formatCount(found.counts[place] ?? 1, found.levels.get(place)?.format ?? 'decimal');
    });
  }
}

/** Bullets are letters of picture fonts; on paper they are dashes and dots. */
function bulletOf(text: string): string {
  return /^[-+*•–—]$/u.test(text) ? text : '-';
}

const LETTERS = 26;

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letterOf(count);
    case 'upperLetter':
      return letterOf(count).toUpperCase();
    case 'lowerRoman':
      return romanOf(count).toLowerCase();
    case 'upperRoman':
      return romanOf(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, then aa, bb, as Word counts. */
function letterOf(count: number): string {
  if (!(count >= 1) || count > 10 * LETTERS) return String(count);
  const letter = String.fromCodePoint(97 + ((count - 1) % LETTERS));
  return letter.repeat(Math.floor((count - 1) / LETTERS) + 1);
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(count: number): string {
  if (!(count >= 1) || count > 100) return String(count);
  let rest = count;
  let roman = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}
