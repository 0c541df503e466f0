import { findReportingUnit } from '../findReportingUnit.ts';
import type { ForeignRow, ImportFlag, ProposedCell } from '../importProposal.ts';
import { isFigure, isWords } from './cellLook.ts';
import type { LabelList } from './findLabelLists.ts';
import { layoutOf, recallColumn } from './knownLayouts.ts';
import { labelWords } from './labelWords.ts';
import { proposeCell } from './proposeCell.ts';
import { claimedTwice, type ResultLine } from './resultLine.ts';
import { isTotalRow } from './rowWords.ts';
import { isUnitOfMeasure, splitLabel } from './splitLabel.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { TableGrid } from './tableGrid.ts';
import type { TableReading } from './tableReading.ts';
import { unitOfHeading, unitOfName, type UnitLine } from './unitLine.ts';

type LabelRow = {
  readonly row: number;
  readonly label: TableCell;
  readonly outer: readonly string[];
  /** Null for a label of something the campaign does not ask for. */
  readonly line: ResultLine | null;
  readonly unit: UnitLine;
};

/**
 * Reads a list of labels: one unit's values beside them, or a column of values
 * for each of several units, or a unit named in each row. A line that is
 * nothing but a unit's name changes the unit of the lines below it.
 */
export function readLabelList(
  grid: TableGrid,
  context: TableContext,
  list: LabelList,
  sender: UnitLine,
): Omit<TableReading, 'next'> {
  const rows = labelRows(grid, context, list, sender);
  const twice = namedTwice(rows);
  const cells: ProposedCell[] = [];
  const foreignRows: ForeignRow[] = [];
  const unknownUnits = new Set<string>();
  for (const { row, label, line, unit: unitOfRow } of rows) {
    const state = list.stateColumn === null ? undefined : grid.at(row, list.stateColumn);
    for (const { column, head } of list.values) {
      const cell = grid.at(row, column) ?? state;
      if (cell === undefined) continue;
      if (line === null) {
        foreignRows.push({ label: label.text, raw: cell.text, source: { at: cell.at } });
        continue;
      }
      const unit = head === null ? unitOfRow : unitOfName(head, context);
      if (unit.flags.includes('unitUnknown') && unit.name !== null) unknownUnits.add(unit.name);
      const code = line.match.kind === 'one' ? line.match.indicator.code : null;
      const flags: ImportFlag[] = [];
      if (code !== null && twice.has(code)) flags.push('severalPlaces');
      if (isSharedByLabels(grid, cell, rows)) flags.push('mergedCell');
      const proposed = proposeCell({ cell, line, unit, state, flags }, context);
      if (proposed !== null) cells.push(proposed);
    }
  }
  return { cells, foreignRows, unknownUnits: [...unknownUnits] };
}

/** Whose values a table holds that names no unit itself: as the heading or the tab says. */
export function senderOf(
  grid: TableGrid,
  context: TableContext,
  firstRow: number,
  headRows: readonly number[] = [],
): UnitLine {
  const heading = grid.rows
    .slice(0, HEADING_ROWS)
    .filter((row) => row < firstRow && !headRows.includes(row))
    .flatMap((row) => grid.cellsOf(row))
    .slice(0, HEADING_CELLS);
  const found = findReportingUnit(heading, context.campaign.units, context.matchUnit);
  const isNamed = found.unit !== null || found.candidates.length + found.unknownNames.length > 0;
  const tab = context.matchUnit(grid.sheet);
  if (isNamed || tab.kind !== 'one') return unitOfHeading(found);
  return { unit: tab.code, name: grid.sheet, candidates: [], flags: [] };
}

/** A heading stands at the top of its sheet. */
const HEADING_ROWS = 40;
const HEADING_CELLS = 200;

function labelRows(
  grid: TableGrid,
  context: TableContext,
  list: LabelList,
  sender: UnitLine,
): readonly LabelRow[] {
  const inside = grid.rows.filter((row) => row >= list.firstRow && row <= list.lastRow);
  const valueColumns = [...list.values.map(({ column }) => column), list.stateColumn];
  const found: Omit<LabelRow, 'line'>[] = [];
  const labels: string[] = [];
  let group: string | null = null;
  let unit = sender;
  for (const row of inside) {
    const label = grid.seen(row, list.labelColumn);
    if (label !== undefined) labels.push(label.text);
    const hasValue = valueColumns.some(
      (column) => column !== null && grid.at(row, column) !== undefined,
    );
    const named = list.unitColumn === null ? undefined : grid.seen(row, list.unitColumn);
    if (named !== undefined && !isFigure(named)) unit = unitOfName(named, context);
    if (!hasValue) {
      const heading = grid.cellsOf(row).find(isWords);
      const isUnit =
        list.unitColumn === null &&
        heading !== undefined &&
        context.matchUnit(heading.text).kind === 'one';
      if (isUnit) unit = unitOfName(heading, context);
      if (label !== undefined && !isAsked(grid, list, row)) {
        group = isUnit ? null : label.text;
        continue;
      }
    }
    if (label === undefined || isTotalRow(label.text) || context.roleOf(label.text) === 'leftOut') {
      continue;
    }
    found.push({ row, label, outer: group === null ? [] : [group], unit });
  }
  const layout = layoutOf(labels);
  return found.map((each) => {
    const beside =
      list.measureColumn === null ? undefined : grid.seen(each.row, list.measureColumn);
    return { ...each, line: lineOf(context, each, layout, beside, sender) };
  });
}

/** Whether a row without a value still asks for one: it has a number or a unit of measure. */
function isAsked(grid: TableGrid, { labelColumn, measureColumn }: LabelList, row: number): boolean {
  if (measureColumn !== null && grid.at(row, measureColumn) !== undefined) return true;
  return grid.cellsOf(row).some((cell) => cell.column < labelColumn && isFigure(cell));
}

function lineOf(
  context: TableContext,
  { label, outer }: Pick<LabelRow, 'label' | 'outer'>,
  layout: string,
  measure: TableCell | undefined,
  sender: UnitLine,
): ResultLine | null {
  const column = { label: label.text.replace(/\s+/gu, ' ').trim(), layout };
  const recalled = recallColumn(context, column, sender.unit);
  if (recalled === null) return null;
  const unit = measure === undefined ? null : measure.text.trim();
  if (recalled !== undefined) {
    return { column, match: { kind: 'one', indicator: recalled, statedUnit: unit } };
  }
  const match = context.matchColumn({ label: label.text, outer, unit });
  return match.kind === 'none' ? null : { column, match };
}

/** Indicators that labels of different words claim, for one unit: "Pano" and "Áp phích". */
function namedTwice(rows: readonly LabelRow[]): ReadonlySet<string> {
  const byUnit = Map.groupBy(rows, ({ unit }) => unit.unit ?? unit.name);
  const twice = [...byUnit.values()].flatMap((ofUnit) => {
    const different = new Map<string, ResultLine>();
    for (const { line } of ofUnit) {
      if (line === null) continue;
      const words = [...labelWords(splitLabel(line.column.label, NO_UNITS).name)];
      different.set(words.toSorted().join(' '), line);
    }
    return [...claimedTwice(different.values())];
  });
  return new Set(twice);
}

const NO_UNITS: ReadonlySet<string> = new Set();

/** Whether a merged value stands beside labels of more than one indicator. */
function isSharedByLabels(grid: TableGrid, cell: TableCell, rows: readonly LabelRow[]): boolean {
  const merge = grid.mergeAt(cell.row, cell.column);
  if (merge === undefined || merge.bottom === merge.top) return false;
  const labelColumn = rows[0]?.label.column ?? 1;
  for (let row = merge.top + 1; row <= merge.bottom; row += 1) {
    const label = grid.at(row, labelColumn);
    if (label !== undefined && isWords(label) && !isUnitOfMeasure(label.text, NO_UNITS))
      return true;
  }
  return false;
}
