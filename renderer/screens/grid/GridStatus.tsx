import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import { gridText, legendText, STATE_SIGNS_ON_SCREEN } from '../../i18n/grid.vi.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import { cellKey } from './cellListeners.ts';
import { useGrid } from './gridContext.tsx';
import { formatAmount, type Column, type GridUnit } from './gridModel.ts';
import classes from './GridStatus.module.css';
import type { CellRange } from './useSelection.ts';

/** Count and sum of the range, what is saved and what is not, the legend of the states. */
export function GridStatus({
  range,
  units,
  columns,
}: {
  readonly range: CellRange | null;
  readonly units: readonly GridUnit[];
  readonly columns: readonly Column[];
}) {
  return (
    <>
      {range !== null && <RangeFigures range={range} units={units} columns={columns} />}
      <SaveState />
      <Legend />
    </>
  );
}

function RangeFigures({
  range,
  units,
  columns,
}: {
  readonly range: CellRange;
  readonly units: readonly GridUnit[];
  readonly columns: readonly Column[];
}) {
  const rows = units.slice(range.top, range.bottom + 1);
  const across = columns.slice(range.left, range.right + 1);
  const sum = sumOf(rows, across);
  return (
    <span className={classes.item} role="status">
      {gridText.selectedLabel} <b>{gridText.selected(rows.length * across.length)}</b>
      {sum !== null && (
        <>
          {gridText.sumLabel} <b>{sum}</b>
        </>
      )}
    </span>
  );
}

/** Null where the columns count different things: such a sum means nothing. */
function sumOf(units: readonly GridUnit[], columns: readonly Column[]): string | null {
  const [first] = columns;
  if (first === undefined) return null;
  const isSame = columns.every(
    ({ unitOfMeasure, type }) => unitOfMeasure === first.unitOfMeasure && type === first.type,
  );
  const amounts = units.flatMap((unit) =>
    columns.flatMap(({ code }) => {
      const cell = unit.cells[code];
      return cell?.state === 'value' && cell.amount !== undefined ? [cell.amount] : [];
    }),
  );
  if (!isSame || amounts.length === 0) return null;
  const total = amounts.reduce((sum, each) => sum + each, 0);
  return `${formatAmount(total, first.type)} ${first.unitOfMeasure}`;
}

function SaveState() {
  const { entries, focusCell } = useGrid();
  const waiting = () =>
    entries.unsaved().filter((place) => {
      const phase = entries.get(place)?.phase;
      return phase !== 'saving' && phase !== 'typing';
    });
  const time = () => {
    const savedAt = entries.lastSavedAt();
    return savedAt === null ? null : clockTime(savedAt);
  };
  // Drawn again when it says something else, not with every letter.
  useSyncExternalStore(
    (listener) => entries.subscribe(null, listener),
    () => [time(), ...waiting().map(cellKey)].join('\r'),
  );
  const unsaved = waiting();
  const [first] = unsaved;
  const savedAt = time();
  return (
    <>
      {first !== undefined && (
        <button type="button" className={classes.unsaved} onClick={() => focusCell(first)}>
          <IconAlertCircle size={13} stroke={2} aria-hidden />
          {gridText.notSavedCount(unsaved.length)}
        </button>
      )}
      {savedAt !== null && (
        <span className={classes.saved} role="status">
          <IconCheck size={13} stroke={2} aria-hidden />
          {gridText.savedAt(savedAt)}
        </span>
      )}
    </>
  );
}

const Legend = memo(function Legend() {
  return (
    <span className={classes.legend} role="group" aria-label={legendText.label}>
      <span className={classes.item}>
        <i className={classes.none}>{STATE_SIGNS_ON_SCREEN.none}</i>
        <kbd>k</kbd> {legendText.none}
      </span>
      <span className={classes.item}>
        <i className={classes.notApplicable} />
        <kbd>/</kbd> {legendText.notApplicable}
      </span>
      <span className={classes.item}>
        <i className={classes.missing}>{STATE_SIGNS_ON_SCREEN.missing}</i>
        {legendText.missing}
      </span>
      <span className={classes.item}>
        <i className={classes.notDue}>
          <IconClock size={10} stroke={2} aria-hidden />
        </i>
        {legendText.notDue}
      </span>
    </span>
  );
});
