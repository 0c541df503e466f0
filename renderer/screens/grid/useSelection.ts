import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { BlockRange } from '#app/domain/clipboardBlock.ts';
import type { CellPlace } from './cellEntries.ts';
import type { GridLayout } from './gridNavigation.ts';

/** Indices into the layout's rows and columns. */
export type CellRange = BlockRange;

export type Selection = {
  readonly active: CellPlace | null;
  /** Indices into the layout's rows and columns; null while a single cell is chosen. */
  readonly range: CellRange | null;
  readonly far: CellPlace | null;
  readonly activate: (place: CellPlace) => void;
  /** Spans the range to a cell and brings that cell into view. */
  readonly extendTo: (place: CellPlace) => void;
  /** Spans the range to a cell; the view stays where it is. */
  readonly spanTo: (place: CellPlace) => void;
  readonly collapse: () => void;
  /** A cell that is to be drawn although it is not in view: the focus is on its way there. */
  readonly wanted: CellPlace | null;
  /** Puts the focus on a cell; the cell's own focus handler makes it the active one. Not while React draws. */
  readonly focusCell: (place: CellPlace) => void;
  readonly tableRef: RefObject<HTMLTableElement | null>;
};

/** The active cell and the range that Shift spans from it. */
export function useSelection(layout: GridLayout): Selection {
  const [active, setActive] = useState<CellPlace | null>(null);
  const [far, setFar] = useState<CellPlace | null>(null);
  const tableRef = useRef<HTMLTableElement>(null);
  const activate = useCallback((place: CellPlace) => {
    setActive((now) => (isSame(now, place) ? now : place));
    setFar((now) => (now === null || isSame(now, place) ? now : null));
  }, []);
  const [wanted, setWanted] = useState<CellPlace | null>(null);
  const focusCell = useCallback((place: CellPlace) => {
    // Drawn at once: keys that follow must land in the cell they were meant for.
    if (findCell(tableRef, place) === null) flushSync(() => setWanted(place));
    findCell(tableRef, place)?.focus();
  }, []);
  const followed = useRef<CellPlace | null>(null);
  useEffect(() => {
    if (far !== null && far === followed.current) {
      findCell(tableRef, far)?.scrollIntoView(NEAREST);
    }
  }, [far]);
  const extendTo = useCallback((place: CellPlace) => {
    followed.current = place;
    setFar(place);
  }, []);
  const spanTo = useCallback((place: CellPlace) => setFar(place), []);
  const collapse = useCallback(() => setFar(null), []);
  const range = useMemo(() => rangeOf(layout, active, far), [layout, active, far]);
  return useMemo(
    () => ({
      active,
      far,
      range,
      wanted,
      activate,
      extendTo,
      spanTo,
      collapse,
      focusCell,
      tableRef,
    }),
    [active, far, range, wanted, activate, extendTo, spanTo, collapse, focusCell],
  );
}

const NEAREST = { block: 'nearest', inline: 'nearest' } as const;

function findCell(
  tableRef: RefObject<HTMLTableElement | null>,
  { unit, indicator }: CellPlace,
): HTMLElement | null {
  const selector = `[data-unit="${CSS.escape(unit)}"][data-indicator="${CSS.escape(indicator)}"]`;
  return tableRef.current?.querySelector<HTMLElement>(selector) ?? null;
}

function rangeOf(
  { rows, columns }: GridLayout,
  active: CellPlace | null,
  far: CellPlace | null,
): CellRange | null {
  if (active === null || far === null || isSame(active, far)) return null;
  const at = [rows.indexOf(active.unit), rows.indexOf(far.unit)];
  const across = [columns.indexOf(active.indicator), columns.indexOf(far.indicator)];
  if ([...at, ...across].includes(-1)) return null;
  return {
    top: Math.min(...at),
    bottom: Math.max(...at),
    left: Math.min(...across),
    right: Math.max(...across),
  };
}

function isSame(left: CellPlace | null, right: CellPlace): boolean {
  return left?.unit === right.unit && left.indicator === right.indicator;
}
