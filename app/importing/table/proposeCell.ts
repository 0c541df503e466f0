import { isNoActivity } from '#app/domain/parseQuantity.ts';
import type { ImportFlag, ProposedCell } from '../importProposal.ts';
import { joinState } from '../joinState.ts';
import { readCellValue } from '../readCellValue.ts';
import type { ResultLine } from './resultLine.ts';
import { storedText, type TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { UnitLine } from './unitLine.ts';

export type CellPlace = {
  readonly cell: TableCell;
  readonly line: ResultLine;
  readonly unit: UnitLine;
  /** The state chosen beside the value on a handed-out form. */
  readonly state?: TableCell | undefined;
  readonly flags?: readonly ImportFlag[];
};

/** What one cell of a table proposes; null for a blank, which states nothing. */
export function proposeCell(
  { cell, line, unit, state, flags = [] }: CellPlace,
  { campaign }: TableContext,
): ProposedCell | null {
  const place = {
    unit: unit.unit,
    ...nameOf(unit),
    raw: storedText(cell),
    column: line.column,
    source: { at: cell.at },
  };
  const { match } = line;
  if (match.kind === 'several') {
    if (cell.text.trim() === '') return null;
    const candidates = unit.unit === null ? unit.candidates : match.codes;
    const all: ImportFlag[] = [...unit.flags, 'indicatorAmbiguous', ...flags];
    return { ...place, indicator: null, stated: null, candidates, flags: all };
  }
  const { indicator, statedUnit } = match;
  const value = cell === state ? null : readCellValue(cell, indicator, statedUnit);
  const reading = state === undefined ? value : joinState(value, state.text);
  if (reading === null) return null;
  const form = unit.unit === null ? undefined : campaign.applicable?.[unit.unit];
  const isOnForm = form === undefined || form.includes(indicator.code);
  return {
    ...place,
    indicator: indicator.code,
    stated: reading.stated,
    candidates: unit.candidates,
    flags: [
      ...unit.flags,
      ...reading.flags,
      ...flags,
      ...(isOnForm ? [] : (['notOnForm'] as const)),
    ],
  };
}

/** "Không có hoạt động" for all a unit was asked: asked about before it counts for each indicator. */
export function proposeWholeUnit(
  cell: TableCell,
  unit: UnitLine,
  { campaign }: TableContext,
): ProposedCell {
  const asked = unit.unit === null ? undefined : campaign.applicable?.[unit.unit];
  return {
    unit: unit.unit,
    ...nameOf(unit),
    indicator: null,
    stated: { state: 'none' },
    raw: storedText(cell),
    candidates:
      unit.unit === null ? unit.candidates : (asked ?? campaign.indicators.map(({ code }) => code)),
    flags: [...unit.flags, 'wholeUnit'],
    source: { at: cell.at },
  };
}

/** Whether a text says that a unit did nothing at all. */
export function saysNoActivity(cell: TableCell): boolean {
  return cell.kind === 'text' && isNoActivity(cell.text);
}

function nameOf({ unit, name }: UnitLine): Pick<ProposedCell, 'unitName'> {
  return unit === null && name !== null ? { unitName: name } : {};
}
