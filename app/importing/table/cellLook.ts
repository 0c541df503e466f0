import type { TableCell } from './tableCell.ts';

/** Whether a cell holds something that is entered below heads, never a head itself. */
export function isFigure(cell: TableCell): boolean {
  if (cell.kind !== 'text') return true;
  return FIGURE.test(cell.text.trim());
}

/** "12", "1.250", "15 lượt", "khoảng 30", "10/10 hộ". */
const FIGURE =
  /^(?:(?:khoảng|gần|hơn|trên|ước|~)\s*)?\d[\d.,\s]*(?:[/+–-]\s*\d+)?\s*(?:\p{L}+\.?\s*){0,3}$/iu;

/** Whether a row only numbers the columns: "(1) (2) (3)", "A B 1 2 3=1+2". */
export function isColumnNumbers(cells: readonly TableCell[]): boolean {
  const numbers: number[] = [];
  for (const { text, kind } of cells) {
    if (kind !== 'text' && kind !== 'number') return false;
    const [, number, letter] =
      /^\s*[([]?\s*(?:(\d{1,2})|([A-Z]))\s*[)\]]?\s*(?:=.*)?$/u.exec(text) ?? [];
    if (number !== undefined) numbers.push(Number(number));
    else if (letter === undefined) return false;
  }
  const first = numbers[0] ?? 0;
  return (
    numbers.length >= FEWEST_COLUMNS &&
    first <= 3 &&
    numbers.every((number, index) => number === first + index)
  );
}

const FEWEST_COLUMNS = 3;

/** Nobody writes a paragraph as a head or a name. */
export const LONGEST_LABEL = 200;

/** Texts with letters, and not too many: what can be a head or a name. */
export function isWords({ kind, text }: TableCell): boolean {
  return kind === 'text' && text.length <= LONGEST_LABEL && /\p{L}/u.test(text);
}
