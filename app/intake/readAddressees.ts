import { lineAt, type DocumentText, type Found, type Span } from './documentText.ts';
import { ITEM_SIGN, itemOf, splitInlineItems, type ItemPieces } from './listItems.ts';
import { MARKER, continuesLine, piecesOfLine } from './pieces.ts';
import { BODY_STARTER } from './vocabulary.ts';

export type Addressees = {
  readonly items: readonly Found<string>[];
  /** Where the list ends and the text proper starts. */
  readonly end: number;
};

/** Reads the items after "Kính gửi", one or many; null without those words. */
export function readAddressees(document: DocumentText): Addressees | null {
  const match = SIGN.exec(document.folded);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const items: ItemPieces[] = [];
  let end = start;
  let isDone = false;
  const first = lineAt(document, start);
  for (let index = first; index < document.lines.length && !isDone; index += 1) {
    const line = document.lines[index];
    if (line === undefined || items.length > MOST_ITEMS) break;
    const whole = { ...line, start: Math.max(start, line.start) };
    if (whole.start >= whole.end) continue;
    const before = items.at(-1)?.at(-1);
    const goesOn =
      before !== undefined && whole.start === line.start && continuesLine(document, before, line);
    if (index > first + 1 && before === undefined) break;
    if (index > first && endsList(document, line, before, goesOn)) break;
    for (const piece of piecesOfLine(document, whole, index)) {
      const cut = cutAtSentence(document, piece);
      for (const [position, part] of splitInlineItems(document, cut).entries()) {
        const last = items.at(-1);
        if (goesOn && position === 0 && last !== undefined) last.push(part);
        else items.push([part]);
      }
      end = cut.end;
      if (cut.end < piece.end) {
        isDone = true;
        break;
      }
    }
  }
  return {
    items: items.flatMap((pieces) => itemOf(document, pieces) ?? []).filter(isStated),
    end,
  };
}

const SIGN = /(?<=^|\s|["“])(?<!đồng )kính\s{1,3}g[ửở]i\s{0,9}(?::|(?=\n)|(?=\s{2}))[\s.…]{0,9}/u;
const MOST_ITEMS = 40;

/** Dots to write a name on are no addressee. */
function isStated({ value }: Found<string>): boolean {
  return !/^(?:ông|bà|ông\s?[/(]\s?bà\)?|đồng chí)?[\s:.…_]*$/iu.test(value);
}

function endsList(
  document: DocumentText,
  line: Span & { readonly gap: number },
  before: Span | undefined,
  goesOn: boolean,
): boolean {
  const work = document.work.slice(line.start, line.end);
  const folded = document.folded.slice(line.start, line.end);
  if (ITEM_SIGN.test(work)) return STARTER.test(folded.replace(/^[-–—+*•●▪◦]\s*/u, ''));
  if (before === undefined) {
    return line.gap > document.usualGap + 2 || STARTER.test(folded) || MARKER.test(work);
  }
  if (MARKER.test(work) || (/^\p{Lu}/u.test(work) && STARTER.test(folded))) return true;
  if (goesOn) return false;
  const last = document.work.slice(before.start, before.end).trimEnd();
  return !last.endsWith(';') || line.gap > document.usualGap;
}

const STARTER = new RegExp(`^(?:${BODY_STARTER})(?!\\p{L})`, 'u');

/** A text on one line goes on with its first sentence after the last addressee. */
function cutAtSentence({ work }: DocumentText, { start, end }: Span): Span {
  const text = work.slice(start, end);
  const stop = SENTENCE_END.exec(text);
  const starter = / (?=(?:Thực hiện|Căn cứ|Nhân dịp|Để) )/u.exec(text);
  const cut = Math.min(stop === null ? text.length : stop.index + 1, starter?.index ?? text.length);
  return { start, end: start + cut };
}

const SENTENCE_END =
  /(?<!(?:^|[\s(,])(?:TP|Tp|TT|TX|Tx|Q|P|T|ThS|TS|Đ\/c|đ\/c|GS|PGS))\.(?=\s{1,9}[^\s\-–+•])/u;
