import { Button, TextInput } from '@mantine/core';
import { memo, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { gridText, STATE_NAMES, STATE_SIGNS_ON_SCREEN } from '../../i18n/grid.vi.ts';
import type { CellEntry, CellPlace } from '../grid/cellEntries.ts';
import { CellMark } from '../grid/CellMark.tsx';
import { useGrid } from '../grid/gridContext.tsx';
import { cellText, type GridCellValue } from '../grid/gridModel.ts';
import { goOnEnter } from './DraftFieldRow.tsx';
import classes from './Sheet.module.css';
import type { FormItem } from './sheetTypes.ts';

/** One figure of the unit's form: the same cell as in the grid, with its label, unit and help. */
export const SheetField = memo(function SheetField({
  unitCode,
  cell,
  item,
  isReadOnly,
}: {
  readonly unitCode: string;
  readonly cell: GridCellValue | undefined;
  readonly item: FormItem;
  readonly isReadOnly: boolean;
}) {
  const grid = useGrid();
  const place = { unit: unitCode, indicator: item.code };
  const [isTypedHere, setTypedHere] = useState(false);
  const entry = useFieldEntry(place, isTypedHere);
  if (isTypedHere && entry === null) setTypedHere(false);
  const state = cell?.state ?? 'missing';
  const isApproximate = cell?.state === 'value' && cell.isApproximate;
  const typed = entry === null || entry.phase === 'saved' ? null : entry.text;
  // The grid asks at its own cell; the sheet asks about what was typed in the sheet.
  const [isMine, setMine] = useState(false);
  const choices = entry?.phase === 'asking' ? entry.choices : [];
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && entry !== null) {
      event.preventDefault();
      grid.drop(place);
    }
    if (event.key === 'Enter' && !grid.commit(place)) {
      event.preventDefault();
      return;
    }
    goOnEnter(event);
  };
  return (
    <div className={classes.field}>
      <label className={classes.fieldLabel} htmlFor={`phieu-${item.code}`} title={item.label}>
        {item.label}
        {item.helpText !== null && <small>{item.helpText}</small>}
      </label>
      <div className={classes.fieldInput} data-shown={state}>
        <TextInput
          id={`phieu-${item.code}`}
          classNames={{ input: classes.figure ?? '' }}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          readOnly={isReadOnly}
          data-sheet-field
          data-state={state}
          value={typed ?? cellText(cell, item.type)}
          placeholder={state === 'value' ? undefined : placeholderOf(state)}
          error={entry?.phase === 'refused' || entry?.phase === 'failed'}
          onChange={({ currentTarget, nativeEvent }) => {
            setTypedHere(true);
            grid.type(
              place,
              currentTarget.value,
              nativeEvent instanceof InputEvent && nativeEvent.isComposing,
            );
          }}
          onFocus={(event) => {
            setMine(true);
            event.currentTarget.select();
          }}
          onBlur={(event) => {
            grid.leave(place);
            if (event.relatedTarget?.closest('[data-sheet]') === null) setMine(false);
          }}
          onKeyDown={press}
        />
        <CellMark entry={entry} warning={isApproximate ? gridText.approximate : null} />
      </div>
      <span className={classes.measure} title={item.unitOfMeasure}>
        {item.unitOfMeasure}
      </span>
      {isMine && entry !== null && ('sentence' in entry || entry.phase === 'restored') && (
        <div className={classes.choices} role="alert">
          {'sentence' in entry ? entry.sentence : gridText.restored}
          {choices.map((choice) => (
            <Button key={choice.label} variant="default" onClick={() => grid.choose(place, choice)}>
              {choice.label}
            </Button>
          ))}
          {entry.phase === 'failed' && (
            <Button variant="default" onClick={() => grid.commit(place)}>
              {gridText.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});

/**
 * The unfinished entry of one figure. What is typed in the grid is shown here once it
 * is saved, unless it asks for a person; what is typed here, letter by letter.
 */
function useFieldEntry({ unit, indicator }: CellPlace, isTypedHere: boolean): CellEntry | null {
  const { entries } = useGrid();
  return useSyncExternalStore(
    (listener) => entries.subscribe({ unit, indicator }, listener),
    () => {
      const entry = entries.get({ unit, indicator });
      return !isTypedHere && entry !== null && GOES_ON_ALONE.has(entry.phase) ? null : entry;
    },
  );
}

const GOES_ON_ALONE: ReadonlySet<CellEntry['phase']> = new Set(['typing', 'saving', 'saved']);

/** The grid's signs, and words where the grid has a pattern. */
function placeholderOf(state: Exclude<keyof typeof STATE_NAMES, 'value'>): string {
  const sign = STATE_SIGNS_ON_SCREEN[state].trim();
  return sign === '' ? STATE_NAMES[state] : sign;
}
