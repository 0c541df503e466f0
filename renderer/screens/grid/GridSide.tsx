import { useCallback, useEffect, useRef } from 'react';
import { panelText } from '../../i18n/grid.vi.ts';
import { UnitSheet } from '../sheet/UnitSheet.tsx';
import type { CellPlace } from './cellEntries.ts';
import { useGrid } from './gridContext.tsx';
import { isUnitRow, otherUnit, type GridLayout } from './gridNavigation.ts';
import classes from './GridTable.module.css';
import { useFollowedPlace } from './useFollowedPlace.ts';

type GridSideProps = {
  readonly campaign: string;
  readonly active: CellPlace | null;
  readonly layout: GridLayout;
  readonly onOpen: (unitCode: string) => void;
};

/** The sheet of the active cell's unit; it follows the cell, and rests while figures are typed. */
export function GridSide(props: GridSideProps) {
  const { campaign, active } = props;
  const { entries, focusCell } = useGrid();
  const place = useFollowedPlace(active, entries);
  // The sheet keeps the same handlers while the grid moves on beside it.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const open = useCallback((unitCode: string) => latest.current.onOpen(unitCode), []);
  const close = useCallback(() => {
    if (latest.current.active !== null) focusCell(latest.current.active);
  }, [focusCell]);
  const step = useCallback(
    (by: 1 | -1) => {
      const { active: from, layout } = latest.current;
      const target = from === null ? null : otherUnit(layout, from, by);
      if (target !== null) focusCell(target);
    },
    [focusCell],
  );
  if (place === null || !isUnitRow(place.unit)) {
    return <p className={classes.hint}>{panelText.empty}</p>;
  }
  return (
    <UnitSheet
      campaign={campaign}
      unitCode={place.unit}
      indicator={place.indicator}
      onOpen={open}
      onClose={close}
      onStep={step}
    />
  );
}
