import { isSameUnitOfMeasure, moneyUnitPower } from '#app/domain/quantityUnit.ts';
import type { ImportColumn, ImportIndicator } from '../importProposal.ts';
import type { IndicatorMatch } from '../matchIndicator.ts';
import { isColumnNumbers } from './cellLook.ts';
import { withoutBrackets, type HeadBand } from './findHeadBand.ts';
import { isTotalHead, type HeadRole } from './headRole.ts';
import { labelKey, labelWords } from './labelWords.ts';
import { layoutOf, recallColumn } from './knownLayouts.ts';
import type { ResultLine } from './resultLine.ts';
import { isUnitOfMeasure } from './splitLabel.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { TableGrid } from './tableGrid.ts';

export type PlannedColumns = {
  /** Columns that hold results, by their number. */
  readonly results: ReadonlyMap<number, ResultLine>;
  /** Columns with names of units, as their heads say. */
  readonly unitColumns: readonly number[];
  readonly orderColumn: number | null;
  /** Heads that name something the campaign does not ask for. */
  readonly foreign: ReadonlyMap<number, TableCell>;
  readonly layout: string;
};

type Head = {
  readonly column: number;
  /** Different heads over the column, from the outer to the inner one. */
  readonly cells: readonly TableCell[];
};

/** Decides what each column of a table holds by the heads over it. */
export function planColumns(
  grid: TableGrid,
  context: TableContext,
  band: HeadBand,
  sender: string | null,
): PlannedColumns {
  const heads = headsOf(grid, band);
  const isPlanned = heads.some(({ cells }) => cells.some(({ text }) => isBesidePlan(text)));
  const labels = new Map(heads.map((head) => [head.column, fullLabel(head)]));
  const layout = layoutOf([...labels.values()]);
  const results = new Map<number, ResultLine>();
  const foreign = new Map<number, TableCell>();
  const unitColumns: number[] = [];
  let orderColumn: number | null = null;
  for (const head of heads) {
    const { column } = head;
    const inner = head.cells.at(-1);
    if (inner === undefined) continue;
    const role = roleOf(head, context, isPlanned);
    if (role === 'unit') unitColumns.push(column);
    if (role === 'order') orderColumn ??= column;
    const named: ImportColumn = { label: labels.get(column) ?? '', layout };
    const recalled = recallColumn(context, named, sender);
    if (recalled === null || (role !== null && recalled === undefined)) continue;
    const { match, unit } = matchHead(head, context);
    const meaning: IndicatorMatch =
      recalled === undefined ? match : { kind: 'one', indicator: recalled, statedUnit: unit };
    if (meaning.kind === 'none') foreign.set(column, inner);
    else results.set(column, { match: meaning, column: named });
  }
  return { results, unitColumns, orderColumn, foreign, layout };
}

function headsOf(grid: TableGrid, { top, bottom }: HeadBand): readonly Head[] {
  const rows = grid.rows.filter(
    (row) => row >= top && row <= bottom && !isColumnNumbers(grid.cellsOf(row)),
  );
  const heads: Head[] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const cells = rows.flatMap((row) => headAt(grid, rows, row, column) ?? []);
    const different = cells.filter((cell, index) => cells.indexOf(cell) === index);
    if (different.length > 0) heads.push({ column, cells: different });
  }
  return heads;
}

/** The head over a place; an outer head that nobody merged reaches to the next one. */
function headAt(
  grid: TableGrid,
  rows: readonly number[],
  row: number,
  column: number,
): TableCell | undefined {
  const seen = grid.seen(row, column);
  if (seen !== undefined) return seen;
  const isInner = (at: number): boolean =>
    rows.some((below) => below > row && grid.at(below, at) !== undefined);
  if (!isInner(column)) return undefined;
  for (let left = column - 1; left > 0; left -= 1) {
    const outer = grid.seen(row, left);
    if (outer === undefined) continue;
    return grid.mergeAt(row, left) === undefined && isInner(left) ? outer : undefined;
  }
  return undefined;
}

function fullLabel({ cells }: Head): string {
  return cells.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join(' / ');
}

/** Null for a head that may name an indicator. */
function roleOf(
  { cells }: Head,
  context: TableContext,
  isPlanned: boolean,
): HeadRole | 'total' | null {
  const [inner, ...outer] = cells.toReversed().map(({ text }) => text);
  if (inner === undefined) return null;
  const role = context.roleOf(inner);
  const isPlan =
    labelKey(inner) === 'kh' && (isPlanned || outer.some((text) => names(text, context)));
  if (role === 'leftOut' || isPlan) return 'leftOut';
  if (outer.some((text) => context.roleOf(text) === 'leftOut' && isShort(text))) return 'leftOut';
  if (role !== null && role !== 'result') return role;
  const aside = outer.map(context.roleOf).find((each) => each !== null && each !== 'result');
  if (aside !== undefined && aside !== 'leftOut' && role !== 'result') return aside;
  return outer.length === 0 && (isTotalHead(inner) || role === 'result') ? 'total' : null;
}

function names(label: string, { matchColumn }: TableContext): boolean {
  return matchColumn({ label, outer: [], unit: null }).kind === 'one';
}

/** Heads that stand beside a plan: with one of them "KH" is no short form of "Khẩu hiệu". */
function isBesidePlan(text: string): boolean {
  return text.includes('%') || /^(?:th|da th|(?:da )?thuc hien|ti le.*)$/u.test(labelKey(text));
}

/** "Kết quả thực hiện kế hoạch tuyên truyền" is a title, "Kế hoạch" is not. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/u).length <= 5 && !/thực hiện kế hoạch/iu.test(text);
}

type Meaning = { readonly match: IndicatorMatch; readonly unit: string | null };

function matchHead({ cells }: Head, context: TableContext): Meaning {
  const texts = cells.map(({ text }) => text).filter((text) => context.roleOf(text) !== 'result');
  const inner = texts.at(-1) ?? '';
  const isMeasure = (text: string): boolean =>
    isUnitOfMeasure(withoutBrackets(text), context.unitsOfMeasure);
  if (!isMeasure(inner))
    return matchLabels(
      texts.filter((text) => !isBracketed(text)),
      null,
      context,
    );
  const unit = withoutBrackets(inner);
  const outer = texts.slice(0, -1).filter((text) => !isBracketed(text));
  // "Hội nghị" over "Buổi" and "Người": the measure tells which of the two is counted.
  const byLabel = matchLabels(outer, unit, context);
  const found = byLabel.match.kind === 'one' ? byLabel.match.indicator : null;
  if (found !== null && isCountedIn(unit, found)) return byLabel;
  const byMeasure = context.matchColumn({ label: unit, outer, unit });
  return byMeasure.kind === 'one' || outer.length === 0 ? { match: byMeasure, unit } : byLabel;
}

function isCountedIn(unit: string, { type, unitOfMeasure }: ImportIndicator): boolean {
  return type === 'money'
    ? moneyUnitPower(unit) !== null
    : isSameUnitOfMeasure(unit, unitOfMeasure);
}

function matchLabels(
  texts: readonly string[],
  unit: string | null,
  { matchColumn }: TableContext,
): Meaning {
  const labels = [...texts];
  while (labels.length > 1 && labelWords(labels.at(-1) ?? '').size === 0) labels.pop();
  const label = labels.at(-1);
  if (label === undefined) return { match: { kind: 'none' }, unit };
  const outer = labels.slice(0, -1);
  const match = matchColumn({ label, outer, unit });
  const parent = outer.at(-1);
  if (match.kind !== 'none' || parent === undefined) return { match, unit };
  return { match: matchColumn({ label: `${parent} ${label}`, outer, unit }), unit };
}

/** A head that only states a unit of measure or a remark: "(chiếc)". */
function isBracketed(text: string): boolean {
  return /^\s*[([].*[)\]]\s*$/su.test(text);
}
