import type { QueryClient } from '@tanstack/react-query';
import { rowsOfCells } from '#app/contract/cellRows.ts';
import { describeRule } from '#app/contract/messages.vi.ts';
import { takeOverSavedCells } from '#app/contract/takeOverSavedCells.ts';
import type { ChangedCell, FieldIssue } from '#app/domain/result.ts';
import { errorSentence, expectedFailure } from '../../api/errors.ts';
import type { Api } from '../../api/connection.ts';
import { putAnswer } from '../../api/putAnswer.ts';
import { runSave } from '../../api/runSave.ts';
import { entryText } from '../../i18n/grid.vi.ts';
import type { CellEntry, SavedCell, SaveOutcome } from './cellEntries.ts';
import { cellKey } from './cellListeners.ts';
import type { Grid, GridCellValue, GridIndicator } from './gridModel.ts';
import { describeCell } from './parseEntry.ts';

/**
 * Sends one step of cells to the core. What the core refuses comes back to its
 * cell: a broken rule as a sentence, a value changed elsewhere as a question
 * with both values. `settle` runs as the grid that holds the saved cells is told.
 */
export async function sendCells(
  api: Api,
  queries: QueryClient,
  campaign: string,
  cells: readonly SavedCell[],
  settle: () => void,
): Promise<SaveOutcome> {
  try {
    const rows = rowsOfCells(
      cells.map(({ unit, indicator, stated, text, statedBefore }) => ({
        unitCode: unit,
        indicator,
        stated,
        raw: text,
        base: statedBefore,
      })),
    );
    const saved = await runSave(queries, () => api.value.saveBlock({ campaign, rows }));
    const indicators = new Set(cells.map(({ indicator }) => indicator));
    await putAnswer<Grid>(
      queries,
      ['grid', campaign],
      (before) => before && takeOverSavedCells(before, saved, indicators),
      settle,
    );
    return { kind: 'saved' };
  } catch (error) {
    const failure = expectedFailure(error);
    const sentence = errorSentence(error);
    if (failure === null) return { kind: 'unreachable', sentence };
    const failed = ({ text, base }: SavedCell): CellEntry => ({
      phase: 'failed',
      text,
      base,
      sentence,
    });
    if (failure.code === 'validation') {
      return { kind: 'refused', entryOf: refusalOf(failure.issues) ?? failed };
    }
    if (failure.code === 'cellsChanged') {
      void queries.invalidateQueries({ queryKey: ['grid', campaign] });
      const grid = queries.getQueryData<Grid>(['grid', campaign]);
      return { kind: 'refused', entryOf: conflictOf(failure.cells, grid) };
    }
    return { kind: 'refused', entryOf: failed };
  }
}

/** Null when the issues name none of the cells: then all of them are refused alike. */
function refusalOf(issues: readonly FieldIssue[]): ((cell: SavedCell) => CellEntry | null) | null {
  const rules = new Map(issues.map(({ path, rule }) => [path, rule]));
  if (issues.some(({ path }) => !path.includes('.'))) return null;
  return (cell) => {
    const rule = rules.get(`${cell.unit}.${cell.indicator}`);
    const { text, base } = cell;
    return rule === undefined
      ? null
      : { phase: 'refused', text, base, sentence: describeRule(rule) };
  };
}

function conflictOf(
  changed: readonly ChangedCell[],
  grid: Grid | undefined,
): (cell: SavedCell) => CellEntry | null {
  const byKey = new Map(
    changed.map((each) => [cellKey({ unit: each.unitCode, indicator: each.indicator }), each.now]),
  );
  return (cell) => {
    const now = byKey.get(cellKey(cell));
    const indicator = grid?.indicators.find(({ code }) => code === cell.indicator);
    if (now === undefined || indicator === undefined) return null;
    return askWhichStands(cell, indicator, now);
  };
}

/** Both values, side by side; nothing is overwritten until a person says which one stands. */
export function askWhichStands(
  { text, stated }: Pick<SavedCell, 'text' | 'stated'>,
  indicator: GridIndicator,
  now: SavedCell['statedBefore'],
): CellEntry {
  const shown = describeCell(cellOf(now), indicator);
  return {
    phase: 'asking',
    text,
    base: shown,
    now,
    sentence: entryText.changed(shown),
    choices: [
      { label: entryText.keepTyped(describeCell(cellOf(stated), indicator)), stated },
      { label: entryText.keepOther(shown), stated: 'keep' },
    ],
  };
}

/** What a cell states for the core; what nobody stated is null. */
export function statedOf(cell: GridCellValue | undefined): SavedCell['statedBefore'] {
  if (cell === undefined || cell.state === 'missing' || cell.state === 'notDue') return null;
  if (cell.state !== 'value') return { state: cell.state };
  return cell.amount === undefined
    ? { state: 'value', text: cell.text ?? '' }
    : { state: 'value', amount: cell.amount };
}

/** A cell that holds what was stated and nothing else. */
export function cellOf(stated: SavedCell['statedBefore']): GridCellValue | undefined {
  if (stated === null) return undefined;
  return stated.state === 'value' ? { ...stated, isApproximate: false } : stated;
}
