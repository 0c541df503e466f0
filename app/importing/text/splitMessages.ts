import type { FoldedText } from '#app/domain/foldText.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import type { Span } from './lexLine.ts';

export type TextLine = {
  /** `dòng 5`, `đoạn 5`. */
  readonly at: string;
  /** What was written, without the name of its sender. */
  readonly body: Span;
};

/** What one person sent at one time; a text without senders is one message. */
export type Message = {
  readonly sender: Span | null;
  /** Day it was sent, when the copy says so. */
  readonly sentOn: string | null;
  readonly lines: readonly TextLine[];
};

/**
 * Parts a paste into messages by the headings that chat programs copy along:
 * "[10:32, 3/10/2025] Bác Sơn: …", "10:32 Bác Sơn: …", "3/10/2025, 10:32 - Bác
 * Sơn: …", a name alone above its message, a time alone below it. Quoted lines
 * ("> …") were said before and fall away.
 */
export function splitMessages(text: FoldedText): readonly Message[] {
  const messages: { sender: Span | null; sentOn: string | null; lines: TextLine[] }[] = [];
  const open = (sender: Span | null, sentOn: string | null): void => {
    messages.push({ sender, sentOn, lines: [] });
  };
  open(null, null);
  let number = 0;
  for (const line of linesOf(text.work)) {
    number += 1;
    const at = `dòng ${number}`;
    const printed = text.work.slice(line.start, line.end);
    if (/^\s*>/u.test(printed)) continue;
    if (TIME_ALONE.test(printed)) {
      open(null, messages.at(-1)?.sentOn ?? null);
      continue;
    }
    const heading = readHeading(printed);
    if (heading === null) {
      messages.at(-1)?.lines.push({ at, body: line });
      continue;
    }
    const sender = { start: line.start + heading.from, end: line.start + heading.to };
    open(sender, heading.sentOn ?? messages.at(-1)?.sentOn ?? null);
    const body = { start: line.start + heading.bodyFrom, end: line.end };
    messages.at(-1)?.lines.push({ at, body });
  }
  return messages.filter(({ lines, sender }) => lines.length > 0 || sender !== null);
}

/** Lines of a text that is folded already, so that only line feeds end them. */
function* linesOf(work: string): Generator<Span> {
  let start = 0;
  while (start <= work.length) {
    const feed = work.indexOf('\n', start);
    const end = feed === -1 ? work.length : feed;
    yield { start, end };
    start = end + 1;
  }
}

type Heading = {
  readonly from: number;
  readonly to: number;
  readonly bodyFrom: number;
  readonly sentOn: string | null;
};

const CLOCK = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:SA|CH|AM|PM|am|pm|sa|ch))?`;
const DAY = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`;
const STAMP = String.raw`(?:${CLOCK}(?:[,\s]+(?:ngày\s+)?${DAY})?|${DAY}[,\s]+(?:lúc\s+)?${CLOCK})`;
const TIME_ALONE = new RegExp(String.raw`^\s*[[(]?${STAMP}[\])]?\s*$`, 'u');
const HEADINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`^\s*[[(](?<stamp>[^\][()]{0,8}${STAMP}[^\][()]{0,8})[\])]\s*(?<sender>[^:]{1,80}?)\s*:(?!\d)\s?`,
    'du',
  ),
  new RegExp(
    String.raw`^\s*(?<stamp>${STAMP})\s*[-–:,]?\s+(?<sender>\p{L}[^:\d]{1,60}?)\s*:(?!\d)\s?`,
    'du',
  ),
  new RegExp(
    String.raw`^\s*(?<sender>\p{L}[^:\d,;]{1,60}?)\s*[-–,(]?\s*[[(]?(?<stamp>${STAMP})[\])]?\s*:?\s*$`,
    'du',
  ),
  new RegExp(
    String.raw`^\s*(?<sender>\p{L}[^:\d,;]{1,60}?)\s*[[(](?<stamp>${STAMP})[\])]\s*:\s*`,
    'du',
  ),
];

function readHeading(printed: string): Heading | null {
  for (const pattern of HEADINGS) {
    const found = pattern.exec(printed);
    const place = found?.indices?.groups?.['sender'];
    if (found === null || place === undefined) continue;
    const [from, to] = place;
    if (!printed.trimStart().startsWith('[') && !isPersonLike(printed.slice(from, to))) continue;
    return { from, to, bodyFrom: found[0].length, sentOn: dayIn(found.groups?.['stamp'] ?? '') };
  }
  const alone = isPersonLike(printed) && TITLED.test(printed.trim());
  if (!alone) return null;
  return { from: 0, to: printed.length, bodyFrom: printed.length, sentOn: null };
}

function dayIn(stamp: string): string | null {
  const [day] = new RegExp(DAY, 'u').exec(stamp) ?? [];
  if (day === undefined) return null;
  const date = parseVietnameseDate(day);
  return date.ok ? date.value : null;
}

const TITLES =
  /^(?:bác|anh|chị|cô|chú|ông|bà|em|thầy|trưởng|phó|bí|thư|chi|bộ|tt|bt|đ\/c|đc|đồng|chí|cán|thôn|xóm|ấp|khu|phố|tdp|trường|tổ|dân|mn|th|thcs|cc|ct|hội|đoàn|phòng)$/iu;
const TITLED =
  /^(?:bác|anh|chị|cô|chú|ông|bà|thầy|trưởng thôn|phó thôn|bí thư|tt|bt|đ\/c|đc)\.?\s/iu;

/** Only titles and words with a capital: the name of a person or of a contact. */
function isPersonLike(words: string): boolean {
  const parts = words
    .trim()
    .split(/[\s()–-]+/u)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 8) return false;
  return parts.every(
    (part) =>
      TITLES.test(part.replace(/[.,:]$/u, '')) ||
      /^\p{Lu}[\p{L}\p{M}.]*$/u.test(part) ||
      /^\d{1,2}$/u.test(part),
  );
}
