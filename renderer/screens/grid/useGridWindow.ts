import { startTransition, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Column } from './gridModel.ts';
import { axisOf, drawnIndices, type Axis } from '#app/domain/gridWindow.ts';

/** A grid of the usual size is drawn whole. */
const USUAL_ROWS = 40;
const USUAL_COLUMNS = 20;

/** Of a larger one so much is drawn beyond the view that scrolling meets drawn cells. */
const ROWS_BEYOND = 3;
const COLUMNS_BEYOND = 1;

/** The view is asked about in these steps, about a row: little is drawn at a time, and nothing for a few pixels. */
const STEP = 32;

/** A view that moved no further is still drawn: what comes next is drawn once no key waits. */
const STILL_DRAWN = STEP;

/** Pixels of the table's body that are in view, frozen parts apart. */
type View = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type GridWindow = {
  readonly rows: readonly number[];
  readonly rowAxis: Axis;
  readonly columns: readonly number[];
};

/**
 * Which rows and columns of the table are drawn. The rest are kept free by
 * spacers of the same size, so that the scroll bars tell the truth.
 */
export function useGridWindow(
  tableRef: RefObject<HTMLTableElement | null>,
  rowKinds: readonly ('group' | 'unit')[],
  columns: readonly Column[],
  pinned: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): GridWindow {
  const [view, setView] = useState<View>(firstView);
  const [sizes, setSizes] = useState(readSizes);
  const shown = useRef(view);
  useLayoutEffect(() => {
    shown.current = view;
  }, [view]);
  useLayoutEffect(() => {
    const table = tableRef.current;
    const scroller = table?.parentElement;
    const body = table?.tBodies[0];
    if (scroller === null || scroller === undefined || body === undefined) return;
    const look = () => {
      const frame = scroller.getBoundingClientRect();
      const origin = body.getBoundingClientRect();
      const next = steppedView({
        top: frame.top - origin.top,
        bottom: frame.bottom - origin.top,
        left: frame.left - origin.left,
        right: frame.right - origin.left,
      });
      const draw = () => setView((now) => (isSame(now, next) ? now : next));
      if (isNear(shown.current, next)) startTransition(draw);
      else draw();
    };
    const resize = new ResizeObserver(() => {
      setSizes((now) => {
        const next = readSizes();
        return isSame(now, next) ? now : next;
      });
      look();
    });
    resize.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resize.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [tableRef]);
  const rowAxis = useMemo(
    () => axisOf(rowKinds.map((kind) => (kind === 'group' ? sizes.groupRow : sizes.row))),
    [rowKinds, sizes],
  );
  const columnAxis = useMemo(
    () => axisOf(columns.map(({ width }) => sizes[width])),
    [columns, sizes],
  );
  const rows = drawnIndices(
    rowAxis,
    { from: view.top, to: view.bottom },
    beyond(rowKinds.length, USUAL_ROWS, ROWS_BEYOND),
    pinned.rows,
  );
  const across = drawnIndices(
    columnAxis,
    { from: view.left - sizes.unitColumn, to: view.right - sizes.unitColumn },
    beyond(columns.length, USUAL_COLUMNS, COLUMNS_BEYOND),
    pinned.columns,
  );
  const key = across.join(' ');
  // Rows at rest compare their columns by identity.
  const stableColumns = useMemo(() => key.split(' ').filter(Boolean).map(Number), [key]);
  return { rows, rowAxis, columns: stableColumns };
}

function beyond(count: number, usual: number, few: number): number {
  return count <= usual ? usual : few;
}

function firstView(): View {
  return steppedView({ top: 0, bottom: window.innerHeight, left: 0, right: window.innerWidth });
}

function steppedView({ top, bottom, left, right }: View): View {
  return {
    top: Math.floor(top / STEP) * STEP,
    bottom: Math.ceil(bottom / STEP) * STEP,
    left: Math.floor(left / STEP) * STEP,
    right: Math.ceil(right / STEP) * STEP,
  };
}

function isNear(one: View, other: View): boolean {
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) <= STILL_DRAWN);
}

/** Sizes of the tokens, which are larger on a wide screen. */
function readSizes() {
  const style = getComputedStyle(document.documentElement);
  const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name));
  return {
    row: pixels('--row'),
    groupRow: pixels('--grid-group-row'),
    unitColumn: pixels('--grid-unit-column'),
    plain: pixels('--grid-column'),
    reach: pixels('--grid-column-reach'),
    money: pixels('--grid-column-money'),
  };
}

function isSame<T extends Readonly<Record<string, number>>>(one: T, other: T): boolean {
  return Object.keys(one).every((key) => one[key] === other[key]);
}
