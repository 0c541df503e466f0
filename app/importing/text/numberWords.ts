import type { Lexeme } from './lexLine.ts';
import { withoutMarks } from './phraseIndex.ts';

export type NumberWords = {
  readonly value: number;
  /** How many lexemes the number takes up. */
  readonly length: number;
  /** Typed without its marks, one of its words may be another word ("nam", "sau", "tam"). */
  readonly isUnsure: boolean;
};

/** Reads a number up to 999 in words: "mười hai", "hai chục", "năm tư", "một trăm linh năm". */
export function readNumberWords(lexemes: readonly Lexeme[], at: number): NumberWords | null {
  const digits: Digit[] = [];
  for (let next = at; digits.length < LONGEST; next += 1) {
    const lexeme = lexemes[next];
    if (lexeme?.kind !== 'word') break;
    const digit = digitOf(lexeme);
    if (digit === null) break;
    digits.push(digit);
  }
  for (let length = digits.length; length > 0; length -= 1) {
    const part = digits.slice(0, length);
    const value = valueOf(part.map(({ name }) => name).join(' '));
    if (value !== null) return { value, length, isUnsure: part.some(({ isUnsure }) => isUnsure) };
  }
  return null;
}

const LONGEST = 6;

type Digit = { readonly name: string; readonly isUnsure: boolean };

const DIGITS: readonly (readonly [name: string, spellings: readonly string[]])[] = [
  ['1', ['một']],
  ['1m', ['mốt']],
  ['2', ['hai']],
  ['3', ['ba']],
  ['4', ['bốn']],
  ['4t', ['tư']],
  ['5', ['năm']],
  ['5l', ['lăm', 'nhăm']],
  ['6', ['sáu']],
  ['7', ['bảy', 'bẩy']],
  ['8', ['tám']],
  ['9', ['chín']],
  ['ten', ['mười']],
  ['tens', ['mươi', 'chục']],
  ['hundred', ['trăm']],
  ['and', ['linh', 'lẻ']],
];
/** Without marks these are common words of other meaning. */
const UNSURE = new Set(['nam', 'sau', 'tam', 'tu', 'bay', 'linh', 'le']);

const BY_SPELLING: ReadonlyMap<string, Digit> = new Map(
  DIGITS.flatMap(([name, spellings]) =>
    spellings.flatMap((spelling): [string, Digit][] => {
      const plain = withoutMarks(spelling);
      return [
        [plain, { name, isUnsure: plain !== spelling && UNSURE.has(plain) }],
        [spelling, { name, isUnsure: false }],
      ];
    }),
  ),
);

/** "muoi" without marks is ten, and "mươi" behind another digit: `valueOf` reads both. */
function digitOf({ folded }: Lexeme): Digit | null {
  return folded === 'muoi' ? TEN : (BY_SPELLING.get(folded) ?? null);
}

const TEN: Digit = { name: 'ten', isUnsure: false };

function valueOf(names: string): number | null {
  const hundreds = /^([1-9]) hundred(?: (.+))?$/u.exec(names);
  if (hundreds === null) return belowHundred(names);
  const [, first = '', rest] = hundreds;
  if (rest === undefined) return Number(first) * 100;
  const single = /^and ([1-9])[tl]?$/u.exec(rest);
  if (single !== null) return Number(first) * 100 + Number(single[1]);
  const below = belowHundred(rest);
  return below === null || below < 10 ? null : Number(first) * 100 + below;
}

function belowHundred(names: string): number | null {
  for (const [pattern, value] of SHAPES) {
    const found = pattern.exec(names);
    if (found !== null) return value(Number(found[1] ?? 0), Number(found[2] ?? 0));
  }
  return null;
}

const SHAPES: readonly (readonly [RegExp, (first: number, second: number) => number])[] = [
  [/^([1-9])$/u, (digit) => digit],
  [/^ten$/u, () => 10],
  [/^ten ([1-9])l?$/u, (ones) => 10 + ones],
  [/^tens$/u, () => 10],
  // "hai muoi" without marks.
  [/^([2-9]) ten$/u, (tens) => tens * 10],
  [/^([2-9]) ten ([1-9])[mtl]?$/u, (tens, ones) => tens * 10 + ones],
  [/^([1-9]) tens$/u, (tens) => tens * 10],
  [/^([2-9]) tens ([1-9])[mtl]?$/u, (tens, ones) => tens * 10 + ones],
  // "hai mốt", "năm tư", "ba lăm": the word for ten is left out.
  [/^([2-9]) ([145])[mtl]$/u, (tens, ones) => tens * 10 + ones],
];
