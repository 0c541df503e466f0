import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import { LAST_ROW } from '#app/importing/rawDocument.ts';
import type { XmlAttributes } from './parseXml.ts';
import { isSpace, type PlainElements } from './takePlainElements.ts';

/** How the value of a cell is stored: `t` of its tag. */
type CellType = 'n' | 's' | 'str' | 'b' | 'e';

type PlainCell = {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  readonly style: number;
  readonly value: string;
  readonly formula: boolean;
};

type PlainRowHandlers = {
  readonly row: (attributes: XmlAttributes) => void;
  readonly cell: (cell: PlainCell) => void;
};

/**
 * Rows of a sheet as nearly every program writes them: cells with their place,
 * at most a style and a type, and a value of plain ASCII. A row is read as a
 * whole or left to the XML parser as a whole: inline texts, letters beyond ASCII,
 * entities, shared formulas, anything in another order.
 */
export function plainRows({ row, cell }: PlainRowHandlers): PlainElements {
  const scanned = new Uint32Array(MOST_CELLS * NUMBERS);

  function takeRow(bytes: Uint8Array, from: number): number {
    let at = skipSpace(bytes, from);
    if (!isAt(bytes, at, ROW)) return from;
    const tag = readAttributes(bytes, at + ROW.length);
    if (tag === null) return from;
    at = tag.end;
    let count = 0;
    for (; isAt(bytes, at, CELL); count += 1) {
      if (count === MOST_CELLS) return from;
      at = scanCell(bytes, at + CELL.length, scanned, count * NUMBERS);
      if (at === 0) return from;
    }
    if (!isAt(bytes, at, ROW_END)) return from;
    row(tag.attributes);
    for (let index = 0; index < count; index += 1) giveCell(bytes, index * NUMBERS);
    return at + ROW_END.length;
  }

  function giveCell(bytes: Uint8Array, base: number): void {
    const number = (offset: number): number => scanned[base + offset] ?? 0;
    const [start, end] = [number(5), number(6)];
    if (end === 0) return;
    cell({
      row: number(0),
      column: number(1),
      style: number(2),
      type: TYPES[number(3)] ?? 'n',
      formula: number(4) === 1,
      value: textOf(bytes, start, end),
    });
  }

  return {
    parent: 'sheetData',
    child: 'row',
    take: (bytes, from) => {
      let at = from;
      for (let next = takeRow(bytes, at); next > at; next = takeRow(bytes, at)) at = next;
      return at;
    },
  };
}

/** What is kept of a cell until its row is known to be plain: place, style, type, formula, value. */
const NUMBERS = 7;
const MOST_CELLS = 512;

const TYPES: readonly CellType[] = ['n', 's', 'str', 'b', 'e'];
const TYPE_ATTRIBUTES = TYPES.map((type) => ascii(` t="${type}"`));

const [ROW, ROW_END, CELL, STYLE] = [
  ascii('<row'),
  ascii('</row>'),
  ascii('<c r="'),
  ascii(' s="'),
];
const [EMPTY_END, BLANK_END] = [ascii('/>'), ascii('></c>')];
const [FORMULA, FORMULA_END, VALUE] = [ascii('<f>'), ascii('</f>'), ascii('<v>')];
const VALUE_END = ascii('</v></c>');
const QUOTE = 0x22;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const DIGIT_0 = 0x30;
const LETTER_A = 0x41;

/** Reads one cell behind `<c r="` into `into`; the place behind it, 0 when it is not plain. */
function scanCell(bytes: Uint8Array, from: number, into: Uint32Array, base: number): number {
  let at = from;
  let column = 0;
  for (; isBetween(bytes[at], LETTER_A, 26); at += 1) {
    column = column * 26 + (bytes[at] ?? 0) - LETTER_A + 1;
  }
  const letters = at - from;
  const row = readNumber(bytes, at, 7);
  if (letters < 1 || letters > 2 || row < 1 || row > LAST_ROW) return 0;
  at += digitsOf(row);
  if (bytes[at] !== QUOTE) return 0;
  at += 1;
  let style = 0;
  if (isAt(bytes, at, STYLE)) {
    at += STYLE.length;
    style = readNumber(bytes, at, 6);
    if (style < 0 || bytes[at + digitsOf(style)] !== QUOTE) return 0;
    at += digitsOf(style) + 1;
  }
  const type = TYPE_ATTRIBUTES.findIndex((attribute) => isAt(bytes, at, attribute));
  if (type !== -1) at += TYPE_ATTRIBUTES[type]?.length ?? 0;
  let formula = 0;
  let start = 0;
  let end = 0;
  if (isAt(bytes, at, EMPTY_END)) at += EMPTY_END.length;
  else if (isAt(bytes, at, BLANK_END)) at += BLANK_END.length;
  else {
    if (bytes[at] !== GREATER) return 0;
    at += 1;
    if (isAt(bytes, at, FORMULA)) {
      formula = 1;
      at = endOfText(bytes, at + FORMULA.length);
      if (!isAt(bytes, at, FORMULA_END)) return 0;
      at += FORMULA_END.length;
    }
    if (!isAt(bytes, at, VALUE)) return 0;
    start = at + VALUE.length;
    end = endOfText(bytes, start);
    if (end === start || end - start > DOCUMENT_LIMITS.cellText) return 0;
    if (!isAt(bytes, end, VALUE_END)) return 0;
    at = end + VALUE_END.length;
  }
  into[base] = row;
  into[base + 1] = column;
  into[base + 2] = style;
  into[base + 3] = type === -1 ? 0 : type;
  into[base + 4] = formula;
  into[base + 5] = start;
  into[base + 6] = end;
  return at;
}

type PlainTag = { readonly attributes: XmlAttributes; readonly end: number };

/** Attributes up to the end of an opening tag; null for any that could be read in two ways. */
function readAttributes(bytes: Uint8Array, from: number): PlainTag | null {
  const attributes: Record<string, string> = Object.create(null);
  let at = from;
  while (isSpace(bytes[at])) {
    const nameStart = at + 1;
    at = nameStart;
    while (isNameByte(bytes[at])) at += 1;
    const name = textOf(bytes, nameStart, at);
    if (name === '' || name in attributes) return null;
    if (bytes[at] !== EQUALS || bytes[at + 1] !== QUOTE) return null;
    const valueStart = at + 2;
    at = valueStart;
    while (isTextByte(bytes[at]) && bytes[at] !== QUOTE) at += 1;
    if (bytes[at] !== QUOTE) return null;
    attributes[name] = textOf(bytes, valueStart, at);
    at += 1;
  }
  return bytes[at] === GREATER ? { attributes, end: at + 1 } : null;
}

/** The number written at a place, -1 when it has no digit, too many, or a leading zero. */
function readNumber(bytes: Uint8Array, from: number, mostDigits: number): number {
  let number = 0;
  let at = from;
  for (; isBetween(bytes[at], DIGIT_0, 10); at += 1) {
    if (at - from === mostDigits) return -1;
    number = number * 10 + (bytes[at] ?? 0) - DIGIT_0;
  }
  return at > from && at - from === digitsOf(number) ? number : -1;
}

function digitsOf(number: number): number {
  let digits = 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
  return digits;
}

function endOfText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isTextByte(bytes[at])) at += 1;
  return at;
}

/** Signs that stand for themselves in a text and in an attribute. */
function isTextByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte >= 0x20 &&
    byte < 0x7f &&
    byte !== 0x3c &&
    byte !== 0x3e &&
    byte !== 0x26
  );
}

/** Letters, and inside of a name digits and the colon of a prefix. */
function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return isBetween(byte, LETTER_A, 26) || isBetween(byte, 0x61, 26) || isBetween(byte, DIGIT_0, 11);
}

function isBetween(byte: number | undefined, first: number, count: number): boolean {
  return byte !== undefined && byte >= first && byte < first + count;
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/** Whole numbers of up to four digits fill most tables: each is made once. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  const number = end - start <= 4 ? readNumber(bytes, start, 4) : -1;
  if (number !== -1 && digitsOf(number) === end - start) return (SMALL[number] ??= String(number));
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

const SMALL: string[] = [];

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
