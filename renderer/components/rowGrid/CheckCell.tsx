import classes from './RowGrid.module.css';

/** Column of the ticks, beside those of the cells. */
export const CHECK = 'check';

export type CheckState = {
  readonly name: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
};

/** A tick of a stored row; the arrows reach it like any cell, the space bar turns it. */
export function CheckCell({
  row,
  state,
  isReadOnly,
  isActive,
}: {
  readonly row: string;
  readonly state: CheckState | null;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
}) {
  return (
    <td className={classes.check} data-active={isActive || undefined}>
      {state !== null && (
        <input
          type="checkbox"
          data-row={row}
          data-column={CHECK}
          tabIndex={isActive ? 0 : -1}
          aria-label={state.name}
          checked={state.isChecked}
          disabled={isReadOnly}
          onChange={state.onToggle}
        />
      )}
    </td>
  );
}
