import { isReported } from '#app/domain/completeness.ts';
import { placeKey, type MappedCell } from '#app/domain/receivedForm.ts';
import { FORM_LIMITS, type RawFormTable } from '#app/importing/rawForm.ts';
import type { UnitResult } from '#app/reports/queryCampaignResults.ts';
import { unitFigure, type Figure } from './formFigures.ts';
import type { CellWriter, FormFilling, FormPlan, PlannedCell } from './planFormFill.ts';
import { isBlank } from './suggestTargets.ts';

type AddedRows = FormPlan['addRows'][number];

/**
 * Fills the rows that repeat for every unit, one block for each mapped row. A
 * form that names its units gets the figures beside the names; one with blank
 * rows gets the units that reported, in the order of the roster. A workbook is
 * never moved: units that the blank rows cannot take are left out and said.
 */
export function planUnitRows(
  filling: FormFilling,
  repeated: readonly MappedCell[],
  write: CellWriter,
): FormPlan {
  const cells: PlannedCell[] = [];
  const addRows: AddedRows[] = [];
  const unplaced: FormPlan['unplaced'][number][] = [];
  const blocks = Map.groupBy(repeated, ({ table, row }) => `${table}:${row}`);
  for (const block of blocks.values()) {
    const planned = planBlock(filling, block, write);
    cells.push(...planned.cells);
    unplaced.push(...planned.unplaced);
    // One block a table may grow: the places of a second one would be wrong.
    for (const added of planned.addRows) {
      if (addRows.every(({ table }) => table !== added.table)) addRows.push(added);
    }
  }
  return { cells, addRows, unplaced };
}

function planBlock(
  filling: FormFilling,
  block: readonly MappedCell[],
  write: CellWriter,
): FormPlan {
  const [{ table: index, row: first } = { table: 0, row: 0 }] = block;
  const table = filling.raw.tables[index];
  const name = block.find(({ target }) => target.kind === 'unitName');
  if (table === undefined || name === undefined) {
    const cells = block.map((cell) => ({
      ...write(cell, { kind: 'unknown' }),
      content: null,
      empty: 'noUnitName' as const,
    }));
    return { cells, addRows: [], unplaced: [] };
  }
  const named = namedRows(filling, table, first, name.column);
  return named.length > 0
    ? besideNames(filling, block, named, write)
    : intoBlankRows(filling, block, { table, index, first }, write);
}

type NamedRow = { readonly row: number; readonly unit: UnitResult };

/** Rows from the first on whose name is one unit of the roster. */
function namedRows(
  { results, matchUnit }: FormFilling,
  table: RawFormTable,
  first: number,
  column: number,
): NamedRow[] {
  const units = new Map(results.units.map((unit) => [unit.entry.code, unit]));
  return table.cells.flatMap((cell) => {
    if (cell.column !== column || cell.row < first || cell.kind !== 'text') return [];
    const match = matchUnit(cell.text);
    const unit = match.kind === 'one' ? units.get(match.code) : undefined;
    return unit === undefined ? [] : [{ row: cell.row, unit }];
  });
}

function besideNames(
  filling: FormFilling,
  block: readonly MappedCell[],
  named: readonly NamedRow[],
  write: CellWriter,
): FormPlan {
  const values = block.filter(({ target }) => target.kind === 'unitValue');
  const cells = named.flatMap(({ row, unit }) =>
    rowOf(filling, values, { row, unit, order: 0 }, write),
  );
  const placed = new Set(named.map(({ unit }) => unit.entry.code));
  const [{ table } = { table: 0 }] = block;
  const anchors = block
    .filter(({ target }) => target.kind !== 'unitValue')
    .map((cell) => ({ ...write(cell, { kind: 'unknown' }), content: null, empty: null, text: '' }));
  return {
    cells: [...anchors, ...cells],
    addRows: [],
    unplaced: reportedUnits(filling)
      .filter(({ entry }) => !placed.has(entry.code))
      .map(({ entry }) => ({ table, unit: entry.code })),
  };
}

function intoBlankRows(
  filling: FormFilling,
  block: readonly MappedCell[],
  {
    table,
    index,
    first,
  }: { readonly table: RawFormTable; readonly index: number; readonly first: number },
  write: CellWriter,
): FormPlan {
  const units = reportedUnits(filling);
  const isWord = filling.raw.kind === 'docx';
  const free = freeRows(table, index, first, block, isWord ? table.rows : LAST_ROW);
  const taken = isWord && free > 0 ? units.length : Math.min(units.length, free);
  const placed = units.slice(0, taken);
  const surplus = taken - free;
  return {
    cells: placed.flatMap((unit, place) =>
      rowOf(filling, block, { row: first + place, unit, order: place + 1 }, write),
    ),
    addRows:
      isWord && surplus > 0 ? [{ table: index, after: first + free - 1, count: surplus }] : [],
    unplaced: units.slice(taken).map(({ entry }) => ({ table: index, unit: entry.code })),
  };
}

const LAST_ROW = FORM_LIMITS.rows + 1_000;

/** How many rows from the first on hold nothing but an order number; below the form a sheet is free. */
function freeRows(
  table: RawFormTable,
  index: number,
  first: number,
  block: readonly MappedCell[],
  last: number,
): number {
  const order = block.find(({ target }) => target.kind === 'unitOrder')?.column;
  const mapped = new Set(block.map(placeKey));
  const taken = new Set(
    table.cells
      .filter(({ row, column, rowSpan, columnSpan, text, isFixed }) => {
        const isPlain = rowSpan === 1 && columnSpan === 1;
        const isOurs = row === first && mapped.has(placeKey({ table: index, row, column }));
        const isOpen = isBlank(text) || column === order || isOurs;
        return !(isOpen && isPlain && !isFixed);
      })
      .flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, at) => row + at)),
  );
  let free = 0;
  while (first + free <= last && !taken.has(first + free)) free += 1;
  return free;
}

function rowOf(
  { results }: FormFilling,
  block: readonly MappedCell[],
  { row, unit, order }: { readonly row: number; readonly unit: UnitResult; readonly order: number },
  write: CellWriter,
): PlannedCell[] {
  return block.map((cell) => {
    const figure = figureOfUnit();
    return write({ ...cell, row }, figure, { unit: unit.entry.code, likeRow: cell.row });

    function figureOfUnit(): Figure {
      const { target } = cell;
      if (target.kind === 'unitName') return { kind: 'text', text: unit.entry.name };
      if (target.kind === 'unitOrder') return { kind: 'number', value: order };
      const code = target.kind === 'unitValue' ? target.indicator : '';
      const indicator = results.indicators.find((each) => each.code === code);
      return indicator === undefined ? { kind: 'unknown' } : unitFigure(unit, indicator);
    }
  });
}

/** Units that have not reported are named on no page that leaves the office. */
function reportedUnits({ results }: FormFilling): UnitResult[] {
  return results.units.filter(({ status }) => isReported(status));
}
