import type { FoldedText } from '#app/domain/foldText.ts';

/** A stretch of the folded text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The smallest piece of a line: a word, a number as one expression ("1.250",
 * "5-7", "1tr2"), a number that counts nothing by its shape (a date, a time, a
 * telephone number, the number of a document), or a sign.
 */
export type Lexeme = Span & {
  readonly kind: 'word' | 'number' | 'noCount' | 'sign';
  /** Lower case with marks. */
  readonly folded: string;
  /** Lower case without marks. */
  readonly plain: string;
};

/** Cuts a stretch of one line into lexemes; blanks and what no rule looks at fall away. */
export function lexLine(text: FoldedText, { start, end }: Span): readonly Lexeme[] {
  const line = text.folded.slice(start, end);
  const printed = text.work.slice(start, end);
  const lexemes: Lexeme[] = [];
  let place = 0;
  while (place < line.length) {
    const found = readAt(line, printed, place);
    if (found === null) {
      place += 1;
      continue;
    }
    const folded = line.slice(place, place + found.length);
    const plain = text.plain.slice(start + place, start + place + found.length);
    const from = start + place;
    lexemes.push({ kind: found.kind, start: from, end: from + found.length, folded, plain });
    place += found.length;
  }
  return lexemes;
}

type Read = { readonly kind: Lexeme['kind']; readonly length: number };

function readAt(line: string, printed: string, place: number): Read | null {
  for (const [kind, pattern] of SHAPES) {
    pattern.lastIndex = place;
    const length = pattern.exec(line)?.[0].length ?? 0;
    if (length > 0) return { kind, length };
    if (kind === 'word' && DIGIT.test(line[place] ?? '')) {
      DOCUMENT_NUMBER.lastIndex = place;
      const symbol = DOCUMENT_NUMBER.exec(printed)?.[0].length ?? 0;
      if (symbol > 0) return { kind: 'noCount', length: symbol };
    }
  }
  return null;
}

const DIGIT = /\d/u;
/** `57/UBND-VHXH`, `57-NQ/TW`: capitals follow the number. */
const DOCUMENT_NUMBER = /\d{1,6} ?[/-] ?\p{Lu}{2}[\p{L}\p{Nd}/&-]{0,40}/uy;

const FIGURE = String.raw`\d{1,30}(?:[.,]\d{1,30}){0,12}`;
const GROUPED = String.raw`\d{1,3}(?: \d{3}){1,5}(?![.,]?\d)`;
const DONG = String.raw`(?: ?(?:đồng|dong|vnđ|vnd|đ)(?!\p{L})(?! ?(?:chí|chi)(?!\p{L}))(?!\/c))`;
/** A single "k" after a blank is a short "không", not a thousand. */
const SCALE = String.raw`(?: ?(?:triệu|trieu|tr|nghìn|ngàn|nghin|ngan|tỷ|tỉ|ty)|k)(?!\p{L})`;
/** What follows a scale: "1tr2", "1 triệu 500 nghìn", "2 triệu rưỡi". */
const AFTER_SCALE = String.raw`(?:\d{1,3}(?![.,]?\d)| (?:rưỡi|ruoi)(?!\p{L})| \d{3}(?![.,]?\d)(?: ?(?:nghìn|ngàn|nghin|ngan)(?!\p{L})|k(?!\p{L}))?)`;

/** In this order: the first that fits at a place is what stands there. */
const SHAPES: readonly (readonly [Lexeme['kind'], RegExp])[] = [
  ['word', /\p{L}[\p{L}\p{M}]{0,60}/uy],
  // Telephone numbers.
  ['noCount', /(?:\+84|0\d)(?:[ .-]?\d){8,9}(?![\d.,]?\d)/uy],
  // Days with a year, spans of days, a month of a year.
  ['noCount', /\d{1,2}( ?[-/.] ?)\d{1,2}\1(?:19|20)\d\d(?!\d)/uy],
  ['noCount', /\d{1,2}[/-]\d{1,2}[/-]\d\d(?![\d.,/-])/uy],
  ['noCount', /\d{1,2} ?- ?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/uy],
  ['noCount', /\d{1,2}\/(?:19|20)\d\d(?!\d)/uy],
  ['noCount', /\d{1,2} (?:tháng|thang) \d{1,2}(?:,? (?:năm|nam) \d{4})?(?!\d)/uy],
  // Times.
  ['noCount', /\d{1,2} ?(?:giờ|gio|h|g)(?: ?\d{1,2}(?:'|p|ph|phút)?(?![.,]?\d))?(?![\p{L}\d])/uy],
  ['noCount', /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/uy],
  [
    'number',
    new RegExp(
      String.raw`(?:(?:${GROUPED}|${FIGURE})(?:${SCALE}${AFTER_SCALE}?${DONG}?|${DONG})|\d{1,6}(?:tr|triệu|trieu)\d{1,3}(?![.,]?\d))`,
      'uy',
    ),
  ],
  [
    'number',
    new RegExp(
      String.raw`(?:${GROUPED}|${FIGURE})(?: ?[-+x*/~] ?${FIGURE}(?!\d)){0,6}(?: ?%)?`,
      'uy',
    ),
  ],
  ['number', /[¼½¾⅓⅔]/uy],
  ['sign', /->|=>|→|[^\s\p{L}\p{M}\p{Nd}]/uy],
];
