import { findLabelColumns } from './findLabelColumns.ts';
import type { LabelColumns } from './findLabelColumns.ts';
import { findReportingUnit } from './findReportingUnit.ts';
import type { ReportingUnit } from './findReportingUnit.ts';
import type {
  ForeignRow,
  ImportContext,
  ImportFlag,
  ImportProposal,
  ProposedCell,
} from './importProposal.ts';
import { settleDuplicates } from './settleDuplicates.ts';
import { createIndicatorMatcher } from './matchIndicator.ts';
import type { IndicatorMatch, IndicatorMatcher } from './matchIndicator.ts';
import { createUnitMatcher } from './matchUnit.ts';
import type { RawCell, RawDocument, RawSheet } from './rawDocument.ts';
import { joinState } from './joinState.ts';
import { readCellValue } from './readCellValue.ts';

/**
 * Proposes values from the form one unit fills in: labels in one column,
 * results beside them, the unit's name above. Hidden sheets are ignored, blanks
 * state nothing, rows with labels of other things are listed and never stored.
 * Every other layout is refused with nothing proposed.
 */
export function importTwoColumnSheet(
  document: RawDocument,
  context: ImportContext,
): ImportProposal {
  const matchIndicator = createIndicatorMatcher(context.indicators);
  const matchUnit = createUnitMatcher(context.units);
  const cells: ProposedCell[] = [];
  const foreignRows: ForeignRow[] = [];
  const unknownUnits = new Set<string>();
  let forms = 0;
  for (const sheet of document.sheets) {
    if (sheet.hidden) continue;
    const columns = findLabelColumns(sheet, matchIndicator);
    if (columns === null) continue;
    forms += 1;
    const heading = sheet.cells.filter(({ row }) => row < columns.firstRow);
    const unit = findReportingUnit(heading, context.units, matchUnit);
    unit.unknownNames.forEach((name) => unknownUnits.add(name));
    const read = readRows(sheet, columns, matchIndicator, unit, context);
    cells.push(...read.cells);
    foreignRows.push(...read.foreignRows);
  }
  if (forms === 0) {
    return {
      cells: [],
      unknownUnits: [],
      foreignRows: [],
      activities: [],
      refused: { why: 'layoutUnknown' },
    };
  }
  return {
    cells: settleDuplicates(cells),
    unknownUnits: [...unknownUnits],
    foreignRows,
    activities: [],
    refused: null,
  };
}

function readRows(
  sheet: RawSheet,
  columns: LabelColumns,
  matchIndicator: IndicatorMatcher,
  unit: ReportingUnit,
  context: ImportContext,
): Pick<ImportProposal, 'cells' | 'foreignRows'> {
  const cells: ProposedCell[] = [];
  const foreignRows: ForeignRow[] = [];
  const inColumn = (column: number | null): ReadonlyMap<number, RawCell> =>
    new Map(sheet.cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell]));
  const labels = inColumn(columns.label);
  const units = inColumn(columns.unit);
  const values = inColumn(columns.value);
  const states = inColumn(columns.state);
  const rows = new Set([...values.keys(), ...states.keys()]);
  for (const row of [...rows].toSorted((left, right) => left - right)) {
    const state = states.get(row) ?? null;
    const cell = values.get(row) ?? state;
    if (cell === null || row < columns.firstRow || row > columns.lastRow) continue;
    const labelRow = topOfMerge(sheet, cell.row, columns.label);
    const label = labels.get(labelRow)?.text ?? '';
    const match = matchIndicator(label);
    if (match.kind === 'none') {
      foreignRows.push({ label, raw: cell.text, source: { at: cell.at } });
      continue;
    }
    const shared = isSharedByLabels(sheet, cell, labels, matchIndicator);
    const beside = { unit: units.get(cell.row)?.text ?? null, state };
    const proposed = propose(cell, match, beside, unit, context);
    if (proposed !== null) {
      cells.push(shared ? { ...proposed, flags: [...proposed.flags, 'mergedCell'] } : proposed);
    }
  }
  return { cells, foreignRows };
}

function propose(
  cell: RawCell,
  match: Exclude<IndicatorMatch, { kind: 'none' }>,
  beside: { readonly unit: string | null; readonly state: RawCell | null },
  unit: ReportingUnit,
  context: ImportContext,
): ProposedCell | null {
  const place = { unit: unit.unit, raw: cell.text, source: { at: cell.at } };
  if (match.kind === 'several') {
    if (cell.text.trim() === '') return null;
    const flags: ImportFlag[] = [...unit.flags, 'indicatorAmbiguous'];
    const candidates = unit.unit === null ? unit.candidates : match.codes;
    return { ...place, indicator: null, stated: null, candidates, flags };
  }
  const { indicator, statedUnit } = match;
  const { state } = beside;
  const value = cell === state ? null : readCellValue(cell, indicator, statedUnit ?? beside.unit);
  const reading = state === null ? value : joinState(value, state.text);
  if (reading === null) return null;
  const form = unit.unit === null ? undefined : context.applicable?.[unit.unit];
  const isOnForm = form === undefined || form.includes(indicator.code);
  return {
    ...place,
    indicator: indicator.code,
    stated: reading.stated,
    candidates: unit.candidates,
    flags: [...unit.flags, ...reading.flags, ...(isOnForm ? [] : (['notOnForm'] as const))],
  };
}

/** Row whose label counts for `row`: a merged label stands for all rows it covers. */
function topOfMerge(sheet: RawSheet, row: number, column: number): number {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge?.top ?? row;
}

/** Whether a merged value stands beside labels of more than one indicator. */
function isSharedByLabels(
  sheet: RawSheet,
  cell: RawCell,
  labels: ReadonlyMap<number, RawCell>,
  matchIndicator: IndicatorMatcher,
): boolean {
  const merge = sheet.merges.find(
    ({ top, left, right, bottom }) =>
      top === cell.row && left <= cell.column && cell.column <= right && bottom > top,
  );
  if (merge === undefined) return false;
  return [...labels].some(
    ([row, { text }]) =>
      row > merge.top && row <= merge.bottom && matchIndicator(text).kind !== 'none',
  );
}
