import type { DocumentText } from './documentText.ts';
import type { Paragraph } from './paragraphs.ts';

/** Start of the sentence a place stands in; a new item is a new sentence. */
export function sentenceStart(
  { work }: DocumentText,
  paragraphs: readonly Paragraph[],
  place: number,
): number {
  const paragraph = paragraphAt(paragraphs, place);
  const floor = Math.max(paragraph?.text.start ?? 0, place - LONGEST);
  const before = work.slice(floor, place);
  let start = floor;
  for (const match of before.matchAll(BOUNDARY)) start = floor + match.index + match[0].length;
  return start;
}

/** End of the sentence a place stands in. */
export function sentenceEnd(
  { work }: DocumentText,
  paragraphs: readonly Paragraph[],
  place: number,
): number {
  const paragraph = paragraphAt(paragraphs, place);
  const ceiling = Math.min(paragraph?.end ?? work.length, place + LONGEST);
  const stop = BOUNDARY_ONCE.exec(work.slice(place, ceiling));
  return stop === null ? ceiling : place + stop.index;
}

function paragraphAt(paragraphs: readonly Paragraph[], place: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low];
  return paragraph !== undefined && paragraph.start <= place ? paragraph : undefined;
}

const LONGEST = 700;
const STOP = String.raw`(?<!(?:^|[\s(,])(?:TP|Tp|TT|TX|Tx|Q|P|T|ThS|TS|Đ\/c|đ\/c|đc|tr|gồm))[.;!?](?=\s)(?!\s{1,9}\S{1,60}@)\s{1,9}`;
const BOUNDARY = new RegExp(STOP, 'gu');
const BOUNDARY_ONCE = new RegExp(STOP, 'u');
