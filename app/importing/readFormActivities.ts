import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { FORM_ACTIVITY_COLUMNS, type FormIdentity } from '#app/domain/formIdentity.ts';
import { parseStoredQuantity, parseQuantity } from '#app/domain/parseQuantity.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import type { ImportFlag, ProposedActivity } from './importProposal.ts';
import type { TableCell } from './table/tableCell.ts';
import type { UnitLine } from './table/unitLine.ts';

const PEOPLE = { type: 'integer', unitOfMeasure: 'người' } as const;

/**
 * The activities that a unit wrote into the rows of a handed-out form. A field
 * that does not say one thing stays open; a row without a name is no activity.
 */
export function readFormActivities(
  { activityRows }: FormIdentity,
  cells: ReadonlyMap<string, TableCell>,
  unit: UnitLine,
  flags: readonly ImportFlag[],
): readonly ProposedActivity[] {
  const activities: ProposedActivity[] = [];
  for (let row = activityRows.first; row <= activityRows.last; row += 1) {
    const at = (field: keyof typeof FORM_ACTIVITY_COLUMNS): TableCell | undefined =>
      cells.get(`${FORM_ACTIVITY_COLUMNS[field]}${row}`);
    const name = textOf(at('name'));
    const source = at('name')?.at;
    if (name === null || source === undefined) continue;
    const day = dayOf(at('date'));
    activities.push({
      unit: unit.unit,
      name,
      startsOn: day,
      endsOn: day,
      place: textOf(at('place')),
      participants: peopleOf(at('participants')),
      result: null,
      flags: [...unit.flags, ...flags],
      source: { at: source },
    });
  }
  return activities;
}

function textOf(cell: TableCell | undefined): string | null {
  const text = cleanImportedText(cell?.text ?? '').text;
  return text === '' ? null : text;
}

function dayOf(cell: TableCell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.date !== undefined) return cell.date;
  const read = parseVietnameseDate(cell.text);
  return read.ok ? read.value : null;
}

function peopleOf(cell: TableCell | undefined): number | null {
  if (cell === undefined) return null;
  const read =
    cell.kind === 'number'
      ? parseStoredQuantity(cell.text, PEOPLE)
      : parseQuantity(cell.text, PEOPLE);
  return read.kind === 'amount' && read.qualifier === null ? read.amount : null;
}
