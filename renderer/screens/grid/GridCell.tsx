import { VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { memo, type ChangeEvent, type FocusEvent, type MouseEvent } from 'react';
import { gridText, STATE_SIGNS_ON_SCREEN } from '../../i18n/grid.vi.ts';
import { stateNameId } from './StateNames.tsx';
import { CellMark } from './CellMark.tsx';
import { CellQuestion } from './CellQuestion.tsx';
import classes from './GridCell.module.css';
import { isConflict } from './cellEntries.ts';
import { useGrid } from './gridContext.tsx';
import { cellText, type Column, type GridCellValue } from './gridModel.ts';
import { useCellInput } from './useCellInput.ts';

type GridCellProps = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly column: Column;
  /** Place among the columns of the table, counted from 1. */
  readonly columnIndex: number;
  readonly cell: GridCellValue | undefined;
  /** What a person wrote about the cell, null when nothing. */
  readonly note: string | null;
  /** What asks "kiểm tra lại?", null when nothing does. */
  readonly doubt: string | null;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  /** The single cell that Tab reaches from outside. */
  readonly isEntrance: boolean;
  /** Letters T, B, L, R name the edges of the range on this cell; null outside of it. */
  readonly range: string | null;
};

/**
 * One cell: a real input that is always there, so that the first letter, also
 * of a composing IME, lands in it. A state is the placeholder, which the
 * browser takes away as soon as anything is typed. Signs stand in a box of their
 * own inside the cell of the table: what changes in it never reaches the table.
 */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { unitCode, unitName, column, cell, note, doubt, isReadOnly, isActive, isEntrance, range } =
    props;
  const hints = [doubt, note === null ? null : gridText.noteHint(note)].filter(
    (hint) => hint !== null,
  );
  const place = { unit: unitCode, indicator: column.code };
  const grid = useGrid();
  const { entry, inputRef } = useCellInput(place, cellText(cell, column.type));
  const state = cell?.state ?? 'missing';
  const isApproximate = cell?.state === 'value' && cell.isApproximate;
  const warning = doubt ?? (isApproximate ? gridText.approximate : null);
  const noteId = `${column.code} ${unitCode}`.replace(/\s/gu, '-');
  const described = [
    ...(state === 'value' ? [] : [stateNameId(state)]),
    ...(note === null ? [] : [`ghi-chu-${noteId}`]),
  ];
  const isWrong = entry?.phase === 'refused' || entry?.phase === 'failed';
  const phase = isConflict(entry)
    ? 'conflict'
    : (entry?.phase ?? (warning === null ? undefined : 'warning'));

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { nativeEvent } = event;
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
    grid.type(place, event.target.value, isComposing);
  };
  const focus = (event: FocusEvent<HTMLInputElement>) => {
    grid.activate(place);
    event.target.select();
  };
  const press = (event: MouseEvent<HTMLInputElement>) => {
    if (event.shiftKey) {
      event.preventDefault();
      grid.extendTo(place);
      return;
    }
    grid.collapse();
    if (document.activeElement === event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  return (
    <td
      className={classes.place}
      data-starts={column.startsGroup || undefined}
      data-range={range ?? undefined}
      aria-colindex={props.columnIndex}
    >
      <div
        className={classes.cell}
        data-shown={state}
        data-phase={phase}
        data-active={isActive || undefined}
        data-chosen={range === null ? undefined : true}
        data-note={note === null ? undefined : true}
      >
        <input
          ref={inputRef}
          className={classes.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          data-unit={unitCode}
          data-indicator={column.code}
          data-state={state}
          aria-label={gridText.cell(column.label, unitName)}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          aria-invalid={isWrong || undefined}
          title={hints.length > 0 ? hints.join('\n') : (warning ?? undefined)}
          tabIndex={isActive || isEntrance ? 0 : -1}
          readOnly={isReadOnly}
          placeholder={state === 'value' ? undefined : STATE_SIGNS_ON_SCREEN[state]}
          onChange={change}
          onFocus={focus}
          onBlur={() => grid.leave(place)}
          onMouseDown={press}
          onMouseEnter={(event) => {
            if (event.buttons === 1) grid.extendTo(place);
          }}
        />
        {state === 'notDue' && (
          <IconClock className={classes.clock} size={13} stroke={1.8} aria-hidden />
        )}
        <CellMark entry={entry} warning={warning} />
        {note !== null && (
          <VisuallyHidden id={`ghi-chu-${noteId}`}>{gridText.noteHint(note)}</VisuallyHidden>
        )}
        {isActive && entry !== null && <CellQuestion place={place} entry={entry} />}
      </div>
    </td>
  );
});
