import type { DocumentText, Span } from './documentText.ts';
import { MARKER, continuesLine } from './pieces.ts';

/** How deep an item of a list stands; text without a number or sign is the deepest. */
type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 9;

/** Lines that form one item or one block of text. `text` leaves the number or sign out. */
export type Paragraph = Span & { readonly rank: Rank; readonly text: Span };

/** Divides the text proper into items by their numbers, letters and signs. */
export function divideParagraphs(document: DocumentText, within: Span): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of document.lines) {
    if (line.end <= within.start) continue;
    if (line.start >= within.end) break;
    const cut = {
      start: Math.max(line.start, within.start),
      end: Math.min(line.end, within.end),
      gap: line.gap,
    };
    for (const [index, part] of splitInline(document, cut).entries()) {
      const before = paragraphs.at(-1);
      if (
        index === 0 &&
        before !== undefined &&
        goesOn(document, before, { ...part, gap: line.gap })
      ) {
        const end = part.end;
        paragraphs[paragraphs.length - 1] = { ...before, end, text: { ...before.text, end } };
      } else {
        paragraphs.push(toParagraph(document, part));
      }
    }
  }
  return paragraphs;
}

/** Items below a heading, up to the next one as high; closing words are no part of them. */
export function belowHeading(paragraphs: readonly Paragraph[], index: number): Paragraph[] {
  const rank = paragraphs[index]?.rank ?? 9;
  const below: Paragraph[] = [];
  for (let next = index + 1; next < paragraphs.length; next += 1) {
    const paragraph = paragraphs[next];
    if (paragraph === undefined || paragraph.rank <= rank) break;
    below.push(paragraph);
  }
  return below;
}

/** Items right below a heading, each with what stands below itself. */
export function itemsBelow(
  paragraphs: readonly Paragraph[],
  index: number,
): { readonly item: Paragraph; readonly index: number; readonly end: number }[] {
  const below = belowHeading(paragraphs, index);
  const first = below[0]?.rank;
  if (first === undefined) return [];
  const items: { item: Paragraph; index: number; end: number }[] = [];
  for (const [offset, item] of below.entries()) {
    const last = items.at(-1);
    if (item.rank <= first) items.push({ item, index: index + 1 + offset, end: item.end });
    else if (last !== undefined) last.end = item.end;
  }
  return items;
}

/** Joined to the text before it although it looks like a line of its own. */
function goesOn(
  document: DocumentText,
  before: Paragraph,
  line: Span & { readonly gap: number },
): boolean {
  const lastLine = document.work.lastIndexOf('\n', before.end - 1) + 1;
  const last = { start: Math.max(before.start, lastLine), end: before.end };
  if (before.text.start >= before.end) return true;
  const isShort = before.end - before.start < LONGEST_QUOTED;
  if (isShort && line.gap <= document.usualGap && isOpenQuote(document, before)) return true;
  if (
    /^(?:Tổ chức|Chủ trì|Phối hợp|Tham mưu|Tuyên truyền|Chỉ đạo|Triển khai|Vậy|Đề nghị|Trên đây|Nhận được)\s/u.test(
      document.work.slice(line.start, line.start + 20),
    )
  ) {
    return false;
  }
  return continuesLine(document, last, line);
}

/** A quotation may go on behind a dash on the next line. */
function isOpenQuote({ folded }: DocumentText, { start, end }: Span): boolean {
  return (folded.slice(start, end).match(/"/gu)?.length ?? 0) % 2 === 1;
}

const LONGEST_QUOTED = 400;

function splitInline({ work }: DocumentText, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of work.slice(start, end).matchAll(INLINE_MARKER)) {
    const cut = start + match.index + match[0].length;
    parts.push({ start: from, end: cut - match[0].length + 1 });
    from = cut;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.start < part.end);
}

const INLINE_MARKER =
  /[:;.]\s{1,9}(?=(?:[-–+•]\s{1,3}\p{L}|\d{1,2}[.)/]\s{1,3}\p{Lu}|[a-zđ][)]\s{1,3}\p{Lu}|[IVX]{1,4}\.\s\p{Lu}))/gu;

function toParagraph({ work }: DocumentText, { start, end }: Span): Paragraph {
  const text = work.slice(start, Math.min(end, start + 30));
  const marker = MARKER.exec(text)?.[0] ?? '';
  return { start, end, rank: rankOf(marker), text: { start: start + skipped(marker), end } };
}

function skipped(marker: string): number {
  return marker.endsWith('là') ? 0 : marker.length;
}

function rankOf(marker: string): Rank {
  if (marker === '') return 9;
  if (/^[IVX]/u.test(marker)) return 1;
  if (/^\d{1,2}\.\d/u.test(marker)) return 3;
  if (/^\d/u.test(marker)) return 2;
  if (/^[+•●▪◦]/u.test(marker)) return 6;
  return /^[-–—*]/u.test(marker) ? 5 : 4;
}
