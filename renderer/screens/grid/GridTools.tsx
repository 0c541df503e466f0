import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconDots, IconEye, type Icon } from '@tabler/icons-react';
import { gridText } from '../../i18n/grid.vi.ts';
import { memo } from 'react';
import type { GridView } from './gridLayout.ts';
import { passesFilter, type Column, type Grid, type UnitFilter } from './gridModel.ts';
import classes from './GridTools.module.css';

type FilterChoice = {
  readonly filter: UnitFilter;
  readonly icon: Icon;
  readonly label: string;
  readonly hint: string;
};

const FILTERS: readonly FilterChoice[] = [
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

/** Forms as tabs at the left, what still wants work as filters at the right. */
export const GridTools = memo(function GridTools({
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
  const forms = [
    { form: null, name: gridText.allForms, count: grid.units.length },
    ...grid.forms.map(({ id, name }) => ({
      form: id,
      name: gridText.formTab(name),
      count: grid.units.filter(({ form }) => form === id).length,
    })),
  ];
  return (
    <>
      <div className={classes.kinds} role="group" aria-label={gridText.forms}>
        {forms.map(({ form, name, count }) => (
          <button
            key={form ?? ''}
            type="button"
            className={classes.kind}
            aria-pressed={view.form === form}
            onClick={() => onChange({ ...view, form })}
          >
            {name}
            <small>{count}</small>
          </button>
        ))}
      </div>
      <div className={classes.filters} role="group" aria-label={gridText.filters}>
        {FILTERS.map((choice) => (
          <FilterButton
            key={choice.filter}
            choice={choice}
            count={grid.units.filter((unit) => passesFilter(unit, choice.filter, columns)).length}
            view={view}
            onChange={onChange}
          />
        ))}
      </div>
    </>
  );
});

/** Drawn again only when its own count moves. */
const FilterButton = memo(function FilterButton({
  choice: { filter, icon: Sign, label, hint },
  count,
  view,
  onChange,
}: {
  readonly choice: FilterChoice;
  readonly count: number;
  readonly view: GridView;
  readonly onChange: (view: GridView) => void;
}) {
  const isOn = view.filter === filter;
  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className={classes.filter}
        aria-pressed={isOn}
        onClick={() => onChange({ ...view, filter: isOn ? null : filter })}
      >
        <Sign size={12} stroke={2} aria-hidden />
        {label}
        <b>{count}</b>
      </button>
    </Tooltip>
  );
});
