import type { FormPlace, FormTarget } from '#app/domain/receivedForm.ts';
import { placeKey } from '#app/domain/receivedForm.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { createIndicatorMatcher } from '#app/importing/matchIndicator.ts';
import type { RawForm, RawFormCell, RawFormTable } from '#app/importing/rawForm.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';

export type Suggestion = FormPlace & { readonly target: FormTarget };

/**
 * What the labels of a form say of its blank cells: an indicator named to the
 * left of a figure or above it. Only ever offered: nothing is filled in by a
 * suggestion. A cell that two labels claim gets none.
 */
export function suggestTargets(
  { tables }: RawForm,
  indicators: readonly Indicator[],
): readonly Suggestion[] {
  const match = createIndicatorMatcher(indicators);
  const indicatorIn = (text: string): string | null => {
    const found = match(text);
    return found.kind === 'one' ? found.indicator.code : null;
  };
  return tables.flatMap((table, index) =>
    table.isHidden ? [] : suggestInTable(table, index, indicatorIn),
  );
}

function suggestInTable(
  table: RawFormTable,
  index: number,
  indicatorIn: (text: string) => string | null,
): Suggestion[] {
  const cells = new Map(table.cells.map((cell) => [placeKey(at(index, cell)), cell]));
  const cellAt = (row: number, column: number): RawFormCell | undefined =>
    cells.get(placeKey({ table: index, row, column }));
  const claims = new Map<string, Suggestion[]>();
  const offer = (suggestion: Suggestion): void => {
    const key = placeKey(suggestion);
    claims.set(key, [...(claims.get(key) ?? []), suggestion]);
  };
  const labels = table.cells.flatMap((cell) => {
    const indicator = cell.kind === 'text' ? indicatorIn(cell.text) : null;
    return indicator === null ? [] : [{ ...cell, indicator }];
  });
  const inOneRow = Map.groupBy(labels, ({ row }) => row);
  for (const { row, column, rowSpan, columnSpan, indicator } of labels) {
    const ofUnits = hasUnitColumn(table, row);
    if ((inOneRow.get(row) ?? []).length === 1 && !ofUnits) {
      const figure = figureColumn(table, cellAt, row, column + columnSpan);
      if (figure !== null) {
        offer({ table: index, row, column: figure, target: { kind: 'total', indicator } });
      }
    } else {
      const below = { table: index, row: row + rowSpan, column };
      if (isOpen(cellAt(below.row, column)) && below.row <= table.rows) {
        const kind = ofUnits ? 'unitValue' : 'total';
        offer({ ...below, target: { kind, indicator } });
      }
    }
  }
  return [...claims.values()].flatMap((claim) => (claim.length === 1 ? claim : []));
}

/** The column right of a label that a head calls result or number; without such a head the next blank one. */
function figureColumn(
  table: RawFormTable,
  cellAt: (row: number, column: number) => RawFormCell | undefined,
  row: number,
  from: number,
): number | null {
  const open: number[] = [];
  for (let column = from; column <= table.columns; column += 1) {
    if (isOpen(cellAt(row, column))) open.push(column);
  }
  const headed = open.filter((column) => hasHead(table, row, column, RESULT_HEAD));
  const rest = open.filter((column) => !hasHead(table, row, column, OTHER_HEAD));
  const [only, ...others] = headed.length > 0 ? headed : rest;
  return only === undefined || others.length > 0 ? null : only;
}

function hasHead(table: RawFormTable, row: number, column: number, head: RegExp): boolean {
  return table.cells.some(
    (cell) => cell.row < row && cell.column === column && head.test(searchKey(cell.text)),
  );
}

const RESULT_HEAD = /^(?:ket qua|so luong|so lieu|thuc hien|tong so)\b/u;
const OTHER_HEAD = /^(?:ghi chu|dvt|don vi tinh|stt|tt)\b/u;

/** Heads over rows of units say so in one of their columns. */
function hasUnitColumn(table: RawFormTable, row: number): boolean {
  return table.cells.some(
    (cell) =>
      cell.row === row && /^(?:ten )?(?:don vi|thon|truong)\b(?! tinh)/u.test(searchKey(cell.text)),
  );
}

/** Blank, dots, or a figure that stands there from before. */
function isOpen(cell: RawFormCell | undefined): boolean {
  if (cell === undefined) return true;
  return !cell.isFixed && (cell.kind !== 'text' || isBlank(cell.text) || isFigure(cell.text));
}

/** Word forms hold figures as words. */
function isFigure(text: string): boolean {
  return /^\s*-?\d[\d.,\s]*%?\s*$/u.test(text);
}

export function isBlank(text: string): boolean {
  return /^[\s.…_]*$/u.test(text);
}

function at(table: number, { row, column }: RawFormCell): FormPlace {
  return { table, row, column };
}
