import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { CellPlace } from './cellEntries.ts';
import {
  dataEdgeFrom,
  edge,
  groupRow,
  kindOfGroupRow,
  neighbour,
  nextEditable,
  nextInColumn,
  otherUnit,
  type GridLayout,
  type Step,
} from './gridNavigation.ts';
import type { GridController } from './useGridController.ts';
import type { Selection } from './useSelection.ts';

type KeySetting = {
  readonly layout: GridLayout;
  readonly selection: Selection;
  readonly controller: GridController;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly kindOf: (unit: string) => string | null;
  /** Folds the units of a kind away, or brings them back. */
  readonly fold: (kind: string, isFolded: boolean) => void;
  readonly openNote: (place: CellPlace) => void;
  /** Keys that act on a range; true when the key was one of them. */
  readonly onBlockKey: (event: KeyboardEvent) => boolean;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Excel's keys. A cell is chosen, typed into, or edited (F2): arrows leave a
 * cell unless it is edited. Nothing acts while an IME composes; a key that
 * leaves a cell saves it first, and stays where the cell asks or refuses.
 */
export function useGridKeys(setting: KeySetting): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A double click edits like F2; a fresh focus chooses. */
  readonly onDoubleClick: () => void;
  readonly onFocus: () => void;
  readonly onMouseDown: () => void;
  readonly goOn: (place: CellPlace) => void;
} {
  const latest = useRef(setting);
  useEffect(() => {
    latest.current = setting;
  });
  const isEditing = useRef(false);
  const pending = useRef<CellPlace | null>(null);
  const tabStart = useRef<string | null>(null);

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === IME_KEY) return;
    const place = placeOf(event.target);
    if (place === null) return;
    const { layout, selection, controller, undo, redo, kindOf } = latest.current;
    const entry = controller.entries.get(place);
    const isTyping = entry?.phase === 'typing';
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    const isControl = event.ctrlKey || event.metaKey;

    const leaveFor = (target: CellPlace | null) => {
      event.preventDefault();
      isEditing.current = false;
      pending.current = target;
      if (!controller.commit(place)) {
        focusQuestion();
        return;
      }
      if (target !== null) selection.focusCell(target);
      else input?.select();
    };

    if (!isTyping && !isEditing.current && latest.current.onBlockKey(event)) return;

    const step = STEPS[event.key];
    if (step !== undefined || JUMPS.has(event.key)) tabStart.current = null;
    if (step !== undefined) {
      if (event.altKey) {
        const kind = kindOfGroupRow(place.unit) ?? kindOf(place.unit);
        if (kind === null || step === 'down') return;
        const onSubtotals = { unit: groupRow(kind), indicator: place.indicator };
        if (step === 'up' || place.unit !== onSubtotals.unit) leaveFor(onSubtotals);
        else event.preventDefault();
        if (step !== 'up') latest.current.fold(kind, step === 'left');
        return;
      }
      if (kindOfGroupRow(place.unit) !== null && !layout.stops.includes(place.unit)) {
        event.preventDefault();
        const target = besideOpenGroup(layout, place, step, kindOf);
        if (target !== null) selection.focusCell(target);
        return;
      }
      if (isEditing.current && (step === 'left' || step === 'right')) return;
      if (event.shiftKey && !isTyping) {
        event.preventDefault();
        const from = selection.far ?? place;
        const to = isControl ? dataEdgeFrom(layout, from, step) : neighbour(layout, from, step);
        if (to !== null && layout.rows.includes(to.unit)) selection.extendTo(to);
        return;
      }
      leaveFor(isControl ? dataEdgeFrom(layout, place, step) : neighbour(layout, place, step));
      return;
    }

    switch (event.key) {
      case 'Enter': {
        if (input === null) return;
        const column = tabStart.current ?? place.indicator;
        tabStart.current = null;
        leaveFor(nextInColumn(layout, { ...place, indicator: column }, event.shiftKey ? -1 : 1));
        return;
      }
      case 'Tab': {
        if (input === null) return;
        const target = nextEditable(layout, place, event.shiftKey ? -1 : 1);
        tabStart.current ??= place.indicator;
        if (target !== null || !controller.commit(place)) leaveFor(target);
        return;
      }
      case 'Escape':
        isEditing.current = false;
        if (entry !== null && entry.phase !== 'saved' && entry.phase !== 'saving') {
          event.preventDefault();
          // Drawn at once: the next letter must find the stored text chosen, not join it.
          flushSync(() => controller.drop(place));
          input?.select();
        } else if (selection.far !== null) {
          event.preventDefault();
          selection.collapse();
        }
        return;
      case 'F2':
        event.preventDefault();
        if (event.shiftKey) {
          if (input !== null && controller.commit(place)) latest.current.openNote(place);
          return;
        }
        isEditing.current = true;
        input?.setSelectionRange(input.value.length, input.value.length);
        return;
      case 'Home':
      case 'End': {
        if (isEditing.current) return;
        const side = event.key === 'Home' ? 'left' : 'right';
        const from = event.shiftKey ? (selection.far ?? place) : place;
        const inRow = edge(layout, from, side);
        const target =
          isControl && inRow !== null
            ? edge(layout, inRow, side === 'left' ? 'up' : 'down')
            : inRow;
        if (!event.shiftKey || isTyping) leaveFor(target);
        else {
          event.preventDefault();
          if (target !== null) selection.extendTo(target);
        }
        return;
      }
      case 'PageUp':
      case 'PageDown': {
        const by = event.key === 'PageUp' ? -1 : 1;
        let target: CellPlace | null = place;
        const times = isControl ? 1 : PAGE_ROWS;
        for (let count = 0; count < times; count += 1) {
          target = otherUnit(layout, target ?? place, by) ?? target;
        }
        leaveFor(target);
        return;
      }
      case 'Delete':
        if (input === null || input.readOnly || isEditing.current || isTyping) return;
        event.preventDefault();
        if (event.shiftKey) {
          if (input.dataset['state'] !== 'missing') controller.mark(place, null, '');
        } else if (input.value !== '') controller.type(place, '', false);
        return;
      default:
    }
    const letter = event.key.toLowerCase();
    if (isControl && letter === 'a' && !isTyping && !isEditing.current && input !== null) {
      event.preventDefault();
      selectAllCells(layout, selection);
      return;
    }
    if (!isControl || isTyping || (letter !== 'z' && letter !== 'y')) return;
    event.preventDefault();
    const run = letter === 'y' || event.shiftKey ? redo : undo;
    void controller.entries.settled().then(run);
  }, []);

  const goOn = useCallback((place: CellPlace) => {
    latest.current.selection.focusCell(pending.current ?? place);
    pending.current = null;
  }, []);

  return {
    onKeyDown,
    goOn,
    onDoubleClick: useCallback(() => {
      isEditing.current = true;
    }, []),
    onFocus: useCallback(() => {
      isEditing.current = false;
    }, []),
    onMouseDown: useCallback(() => {
      tabStart.current = null;
    }, []),
  };
}

/** The code browsers give a key that an IME took. */
const IME_KEY = 229;

const PAGE_ROWS = 10;

/** Keys that leave the run of Tabs whose first column Enter returns to. */
const JUMPS = new Set(['Home', 'End', 'PageUp', 'PageDown']);

/** From the sub-totals of an open group: sideways along them, down to its first unit, up to what stands above. */
function besideOpenGroup(
  layout: GridLayout,
  { unit, indicator }: CellPlace,
  step: Step,
  kindOf: KeySetting['kindOf'],
): CellPlace | null {
  const { columns, rows, stops } = layout;
  if (step === 'left' || step === 'right') {
    const beside = columns[columns.indexOf(indicator) + (step === 'left' ? -1 : 1)];
    return beside === undefined ? null : { unit, indicator: beside };
  }
  const first = rows.find((code) => groupRow(kindOf(code) ?? '') === unit);
  if (first === undefined) return null;
  const row = step === 'down' ? first : stops[stops.indexOf(first) - 1];
  return row === undefined ? null : { unit: row, indicator };
}

function selectAllCells({ rows, columns }: GridLayout, selection: Selection): void {
  const [unit, indicator] = [rows[0], columns[0]];
  const [lastUnit, lastIndicator] = [rows.at(-1), columns.at(-1)];
  if (unit === undefined || indicator === undefined) return;
  selection.focusCell({ unit, indicator });
  if (lastUnit === undefined || lastIndicator === undefined) return;
  selection.spanTo({ unit: lastUnit, indicator: lastIndicator });
}

function placeOf(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const { unit, indicator } = target.dataset;
  return unit === undefined || indicator === undefined ? null : { unit, indicator };
}

/** The question box opens with the next drawing; it takes the focus so that figures choose. */
function focusQuestion(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-question]')?.focus();
  });
}
