import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconDots, IconEye, type Icon } from '@tabler/icons-react';
import { gridText, KIND_NAMES } from '../../i18n/grid.vi.ts';
import { groupUnits, passesFilter, type Column, type Grid, type UnitFilter } from './gridModel.ts';
import classes from './GridTools.module.css';

export type GridView = { readonly kind: string | null; readonly filter: UnitFilter | null };

const FILTERS: readonly {
  readonly filter: UnitFilter;
  readonly icon: Icon;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    filter: 'unreported',
    icon: IconCircle,
    label: gridText.unreported,
    hint: gridText.unreportedHint,
  },
  {
    filter: 'incomplete',
    icon: IconDots,
    label: gridText.incomplete,
    hint: gridText.incompleteHint,
  },
  {
    filter: 'doubtful',
    icon: IconAlertTriangle,
    label: gridText.doubtful,
    hint: gridText.doubtfulHint,
  },
  {
    filter: 'unchecked',
    icon: IconEye,
    label: gridText.unchecked,
    hint: gridText.uncheckedHint,
  },
];

/** Kinds of units as tabs at the left, what still wants work as filters at the right. */
export function GridTools({
  grid,
  columns,
  view,
  onChange,
}: {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly view: GridView;
  readonly onChange: (view: GridView) => void;
}) {
  const kinds = [
    { kind: null, name: gridText.allKinds, count: grid.units.length },
    ...groupUnits(grid.units).map(({ kind, units }) => ({
      kind,
      name: KIND_NAMES[kind] ?? kind,
      count: units.length,
    })),
  ];
  return (
    <>
      <div className={classes.kinds} role="group" aria-label={gridText.kinds}>
        {kinds.map(({ kind, name, count }) => (
          <button
            key={kind ?? ''}
            type="button"
            className={classes.kind}
            aria-pressed={view.kind === kind}
            onClick={() => onChange({ ...view, kind })}
          >
            {name}
            <small>{count}</small>
          </button>
        ))}
      </div>
      <div className={classes.filters} role="group" aria-label={gridText.filters}>
        {FILTERS.map(({ filter, icon: Sign, label, hint }) => (
          <Tooltip key={filter} label={hint}>
            <button
              type="button"
              className={classes.filter}
              aria-pressed={view.filter === filter}
              onClick={() => onChange({ ...view, filter: view.filter === filter ? null : filter })}
            >
              <Sign size={12} stroke={2} aria-hidden />
              {label}
              <b>{grid.units.filter((unit) => passesFilter(unit, filter, columns)).length}</b>
            </button>
          </Tooltip>
        ))}
      </div>
    </>
  );
}
