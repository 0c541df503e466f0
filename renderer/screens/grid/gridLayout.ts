import {
  passesFilter,
  type Column,
  type Grid,
  type GridUnit,
  type UnitFilter,
} from './gridModel.ts';
import { groupRow, TOTAL_ROW, type GridLayout } from './gridNavigation.ts';

/** Which form, which units still wanting work. */
export type GridView = { readonly form: string | null; readonly filter: UnitFilter | null };

/** Units that tabs and filters leave, in the order the table draws them: under their kind. */
export function visibleUnits(
  { units }: Grid,
  columns: readonly Column[],
  { form, filter }: GridView,
): GridUnit[] {
  const shown = units.filter(
    (unit) =>
      (form === null || unit.form === form) &&
      (filter === null || passesFilter(unit, filter, columns)),
  );
  return Array.from(Map.groupBy(shown, ({ kind }) => kind).values()).flat();
}

/** Where keys lead: units of folded groups are passed over, their sub-totals are not. */
export function layoutOf(
  grid: Grid,
  shown: readonly GridUnit[],
  columns: readonly { readonly code: string }[],
  folded: ReadonlySet<string>,
): GridLayout {
  const offForm = new Map(shown.map((unit) => [unit.code, new Set(unit.offForm)]));
  const cells = new Map(shown.map((unit) => [unit.code, unit.cells]));
  const isOpen = grid.campaign.state === 'open';
  return {
    rows: shown.filter(({ kind }) => !folded.has(kind)).map(({ code }) => code),
    stops: [...stopsOf(shown, folded), TOTAL_ROW],
    columns: columns.map(({ code }) => code),
    isEditable: ({ unit, indicator }) => isOpen && offForm.get(unit)?.has(indicator) === false,
    isFilled: ({ unit, indicator }) => {
      const state = cells.get(unit)?.[indicator]?.state;
      return state === 'value' || state === 'none';
    },
  };
}

function stopsOf(shown: readonly GridUnit[], folded: ReadonlySet<string>): string[] {
  const stops = shown.map(({ kind, code }) => (folded.has(kind) ? groupRow(kind) : code));
  return stops.filter((stop, at) => stop !== stops[at - 1]);
}
