import { lineAt, type DocumentText, type Found, type Span } from './documentText.ts';
import { ITEM_SIGN, itemOf, splitInlineItems, type ItemPieces } from './listItems.ts';
import { continuesLine, isCapitals, piecesOfLine } from './pieces.ts';
import { SIGNING_PREFIX, startsTitle } from './signingWords.ts';

export type Recipients = {
  readonly items: readonly Found<string>[];
  /** Places of the heading and of every item, also where a second column stands between. */
  readonly areas: readonly Span[];
  readonly start: number;
};

/**
 * Reads "Nơi nhận", also where the extraction lost those words but kept a list
 * that starts with "Như trên". The signature beside the list, web addresses and
 * file paths under it are no recipients.
 */
export function readRecipients(document: DocumentText, from: number): Recipients | null {
  const heading = findHeading(document, from);
  if (heading === null) return null;
  const items: ItemPieces[] = [];
  let skipped = 0;
  for (let index = lineAt(document, heading.end); index < document.lines.length; index += 1) {
    const line = document.lines[index];
    if (line === undefined || items.length > MOST_ITEMS || skipped > MOST_SKIPPED) break;
    const start = Math.max(line.start, heading.end);
    const piece = piecesOfLine(document, { ...line, start }, index).find(
      (each) => !isSignature(document, each),
    );
    if (piece === undefined) continue;
    const cut = withoutSignature(document, piece);
    const text = document.work.slice(cut.start, cut.end);
    const last = items.at(-1);
    const before = last?.at(-1);
    const isKept = isKeepingNote(document, last);
    if (ITEM_SIGN.test(text) && /\p{L}/u.test(text)) {
      if (isKept && !/lưu/iu.test(text)) break;
      for (const part of splitInlineItems(document, cut)) items.push([part]);
    } else if (
      last !== undefined &&
      before !== undefined &&
      continuesLine(document, before, { ...cut, gap: line.gap }) &&
      !isDebris(text)
    ) {
      const [first, ...rest] = splitInlineItems(document, cut);
      if (first !== undefined) last.push(first);
      for (const part of rest) items.push([part]);
    } else if (isKept || isDebris(text)) {
      break;
    } else if (isPlainItem(text)) {
      for (const part of splitInlineItems(document, cut)) items.push([part]);
    } else {
      skipped += 1;
    }
  }
  return {
    items: items.flatMap((pieces) => itemOf(document, pieces) ?? []),
    areas: [heading, ...items.flat()],
    start: heading.start,
  };
}

const MOST_ITEMS = 40;
/** Lines of a signature that an extraction mixed into the list. */
const MOST_SKIPPED = 6;

function findHeading({ folded }: DocumentText, from: number): Span | null {
  const text = folded.slice(from);
  const named = /(?:^|\n|\t| {3}|[./] )\s{0,9}nơi\s{1,9}nhận\s{0,3}(?::|(?=\n))/u.exec(text);
  const match =
    named ?? /(?:^|\n)[ \t]{0,80}(?=[-+*•]\s{0,3}như\s{1,9}(?:trên|kính|điều))/u.exec(text);
  if (match === null) return null;
  const start = from + match.index + (match[0].length - match[0].trimStart().length);
  return { start, end: from + match.index + match[0].length };
}

/** An item without a dash: only where it ends like one or keeps the copies. */
function isPlainItem(text: string): boolean {
  return /;$|^(?:Như|Lưu)(?!\p{L})/u.test(text) && text.length < 120;
}

/** "Lưu: VT" is the last item of every list. */
function isKeepingNote({ folded }: DocumentText, item: ItemPieces | undefined): boolean {
  const first = item?.[0];
  return (
    first !== undefined && /^[-+*•\s]*lưu(?!\p{L})/u.test(folded.slice(first.start, first.end))
  );
}

function isDebris(text: string): boolean {
  return /\\|https?:|www\.|\.(?:docx?|pdf|html?)(?!\p{L})|<\/?\p{L}/iu.test(text);
}

function isSignature({ work, plain }: DocumentText, { start, end }: Span): boolean {
  const text = work.slice(start, end);
  if (/^\(\s?(?:đã ký|ký)/iu.test(text) || SIGNING_PREFIX.test(text)) return true;
  return isCapitals(text) && startsTitle(plain.slice(start, end));
}

/** The signature column may follow an item after a single space. */
function withoutSignature({ work }: DocumentText, { start, end }: Span): Span {
  const cut =
    /(?<=[;.]) (?=(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH)|(?:\p{Lu}\p{Ll}{1,7} ){1,4}\p{Lu}\p{Ll}{1,7}$)/u.exec(
      work.slice(start, end),
    );
  return { start, end: cut === null ? end : start + cut.index };
}
