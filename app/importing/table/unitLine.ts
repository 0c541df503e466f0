import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import type { ImportFlag } from '../importProposal.ts';
import type { ReportingUnit } from '../findReportingUnit.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';

/** Whose results a row or column holds. */
export type UnitLine = {
  /** Unit code; null when the name does not settle it. */
  readonly unit: string | null;
  /** The name as written; null when none stands there. */
  readonly name: string | null;
  readonly candidates: readonly string[];
  readonly flags: readonly ImportFlag[];
};

/** The unit that a name in a table means; a name of no unit stays open under its own name. */
export function unitOfName(cell: TableCell, { matchUnit }: TableContext): UnitLine {
  const { text, notices } = cleanImportedText(cell.text);
  const name = text.replace(/\s+/gu, ' ');
  const found = matchUnit(name);
  if (found.kind === 'one') return { unit: found.code, name, candidates: [], flags: notices };
  if (found.kind === 'several') {
    const flags = [...notices, 'unitAmbiguous' as const];
    return { unit: null, name, candidates: found.codes, flags };
  }
  return { unit: null, name, candidates: found.similar, flags: [...notices, 'unitUnknown'] };
}

/** The unit that a whole table belongs to. */
export function unitOfHeading({ unit, candidates, flags, unknownNames }: ReportingUnit): UnitLine {
  return { unit, name: unknownNames[0] ?? null, candidates, flags };
}
