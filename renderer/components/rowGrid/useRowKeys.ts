import { useCallback, useRef, type KeyboardEvent, type MouseEvent } from 'react';

export type RowPlace = { readonly row: string; readonly column: string };

type RowKeyActions = {
  /** Keys of the rows in the order of the screen, over all sections. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly focus: (place: RowPlace) => boolean;
  /** Whether the cell, or only its row, holds typing that is not saved. */
  readonly typingAt: (place: RowPlace) => 'cell' | 'row' | null;
  readonly type: (place: RowPlace, text: string) => void;
  readonly textOf: (place: RowPlace) => string;
  readonly dropCell: (place: RowPlace) => void;
  /** Takes the last typed cell of the row back and says which it was. */
  readonly dropLast: (row: string) => RowPlace | null;
  readonly commit: (row: string) => void;
  readonly remove: (row: string) => void;
  /** Alt with an arrow moves the row; null where rows have no order of their own. */
  readonly moveRow: ((row: string, by: 1 | -1) => void) | null;
  readonly undo: () => void;
  readonly redo: () => void;
};

/**
 * Excel's keys over rows of real fields, as in the grid of figures: a cell is
 * chosen, typed into, or edited (F2); arrows leave a cell unless it is edited.
 * Nothing acts while an IME composes.
 */
export function useRowKeys(act: RowKeyActions): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
} {
  const isEditing = useRef(false);
  const tabStart = useRef<string | null>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === IME_KEY) return;
    const place = placeOf(event.target);
    if (place === null || event.defaultPrevented) return;
    const field = isTextField(event.target) ? event.target : null;
    const isControl = event.ctrlKey || event.metaKey;
    const move = (rowStep: number, columnStep: number): boolean => {
      const row = act.rows[act.rows.indexOf(place.row) + rowStep];
      const column = act.columns[act.columns.indexOf(place.column) + columnStep];
      return row !== undefined && column !== undefined && act.focus({ row, column });
    };
    const stay = () => {
      act.commit(place.row);
      field?.select();
    };

    const [rowStep, columnStep] = ARROWS[event.key] ?? [0, 0];
    if (rowStep !== 0 || columnStep !== 0) {
      if (event.altKey && rowStep !== 0 && act.moveRow !== null) {
        event.preventDefault();
        act.moveRow(place.row, rowStep > 0 ? 1 : -1);
        return;
      }
      if (event.altKey || event.shiftKey) return;
      if (isEditing.current && field !== null && (rowStep === 0 || isLong(field))) return;
      tabStart.current = null;
      event.preventDefault();
      if (!move(rowStep, columnStep) && rowStep !== 0) stay();
      return;
    }
    switch (event.key) {
      case 'Enter': {
        if (event.altKey) {
          if (!isLong(field) || field.readOnly) return;
          event.preventDefault();
          field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
          act.type(place, field.value);
          return;
        }
        if (isControl) return;
        event.preventDefault();
        const column = tabStart.current ?? place.column;
        tabStart.current = null;
        const row = act.rows[act.rows.indexOf(place.row) + (event.shiftKey ? -1 : 1)];
        if (row === undefined || !act.focus({ row, column })) stay();
        return;
      }
      case 'Tab': {
        if (isControl) return;
        const by = event.shiftKey ? -1 : 1;
        tabStart.current ??= place.column;
        const column = by === 1 ? act.columns[0] : act.columns.at(-1);
        const row = act.rows[act.rows.indexOf(place.row) + by];
        if (move(0, by)) event.preventDefault();
        else if (row !== undefined && column !== undefined && act.focus({ row, column })) {
          event.preventDefault();
        }
        return;
      }
      case 'Escape':
        isEditing.current = false;
        if (act.typingAt(place) !== 'cell') return;
        event.preventDefault();
        act.dropCell(place);
        field?.select();
        return;
      case 'F2':
        event.preventDefault();
        isEditing.current = true;
        field?.setSelectionRange(field.value.length, field.value.length);
        return;
      case 'Home':
      case 'End': {
        if (isEditing.current) return;
        const column = event.key === 'Home' ? act.columns[0] : act.columns.at(-1);
        const row = isControl ? act.rows.at(event.key === 'Home' ? 0 : -1) : place.row;
        if (column === undefined || row === undefined) return;
        event.preventDefault();
        act.focus({ row, column });
        return;
      }
      case 'Delete':
        if (isControl) {
          event.preventDefault();
          act.remove(place.row);
        } else if (field !== null && !field.readOnly && !isEditing.current) {
          if (act.typingAt(place) === 'cell') return;
          event.preventDefault();
          act.type(place, '');
        }
        return;
      default:
    }
    if (!isControl || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === 'd' && field !== null && !field.readOnly) {
      event.preventDefault();
      const above = act.rows[act.rows.indexOf(place.row) - 1];
      if (above !== undefined) act.type(place, act.textOf({ ...place, row: above }));
    } else if (letter === 'z' || letter === 'y') {
      const typing = act.typingAt(place);
      if (typing === 'cell') return;
      event.preventDefault();
      if (letter === 'y' || event.shiftKey) act.redo();
      else if (typing === null) act.undo();
      else {
        const dropped = act.dropLast(place.row);
        if (dropped !== null) act.focus(dropped);
      }
    }
  };

  return {
    onKeyDown,
    onFocus: useCallback(() => {
      isEditing.current = false;
    }, []),
    onMouseDown: useCallback((event: MouseEvent) => {
      tabStart.current = null;
      // The first click chooses the cell and is used up; the next one puts the caret into it.
      if (!event.defaultPrevented) isEditing.current = placeOf(event.target) !== null;
    }, []),
    onDoubleClick: useCallback(() => {
      isEditing.current = true;
    }, []),
  };
}

/** The code browsers give a key that an IME took. */
const IME_KEY = 229;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type TextField = HTMLInputElement | HTMLTextAreaElement;

function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

function isLong(field: TextField | null): field is HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement;
}

/** The cell a field of a row stands for. */
export function placeOf(target: EventTarget | null): RowPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row, column };
}
