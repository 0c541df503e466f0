import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconDots, IconEye, type Icon } from '@tabler/icons-react';
import { gridText } from '../../i18n/grid.vi.ts';
import { createContext, memo, useCallback, useContext, useMemo } from 'react';
import type { GridView } from './gridLayout.ts';
import { passesFilter, perUnit, type Column, type Grid, type UnitFilter } from './gridModel.ts';
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

type FilterCounts = Readonly<Record<UnitFilter, number>>;

/** How many units each filter leaves, told past the buttons: a figure that moves draws itself alone. */
const CountsContext = createContext<FilterCounts | null>(null);

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
  const filtersOf = useMemo(
    () =>
      perUnit((unit) =>
        FILTERS.map(({ filter }) => filter).filter((each) => passesFilter(unit, each, columns)),
      ),
    [columns],
  );
  const counts = useMemo(() => {
    const passed = { unreported: 0, incomplete: 0, doubtful: 0, unchecked: 0 };
    for (const unit of grid.units) for (const filter of filtersOf(unit)) passed[filter] += 1;
    return passed;
  }, [grid.units, filtersOf]);
  const turn = useCallback(
    (filter: UnitFilter) => onChange({ ...view, filter: view.filter === filter ? null : filter }),
    [view, onChange],
  );
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
        <CountsContext value={counts}>
          {FILTERS.map((choice) => (
            <FilterButton
              key={choice.filter}
              choice={choice}
              isOn={view.filter === choice.filter}
              onTurn={turn}
            />
          ))}
        </CountsContext>
      </div>
    </>
  );
});

const FilterButton = memo(function FilterButton({
  choice: { filter, icon: Sign, label, hint },
  isOn,
  onTurn,
}: {
  readonly choice: FilterChoice;
  readonly isOn: boolean;
  readonly onTurn: (filter: UnitFilter) => void;
}) {
  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className={classes.filter}
        aria-pressed={isOn}
        onClick={() => onTurn(filter)}
      >
        <Sign size={12} stroke={2} aria-hidden />
        {label}
        <FilterCount filter={filter} />
      </button>
    </Tooltip>
  );
});

function FilterCount({ filter }: { readonly filter: UnitFilter }) {
  return <b>{useContext(CountsContext)?.[filter]}</b>;
}
