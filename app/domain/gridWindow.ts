/** Lengths along one axis of the grid, as running ends: the last is the whole length. */
export type Axis = { readonly ends: readonly number[] };

/** Where each row or column ends, in pixels from the first. */
export function axisOf(lengths: readonly number[]): Axis {
  let end = 0;
  return { ends: lengths.map((length) => (end += length)) };
}

/** Pixels before a row or column. */
export function startOf({ ends }: Axis, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

/**
 * Indices to draw, ascending: those in view with some beyond on both sides, and
 * the pinned ones wherever they are, so that a focused cell never goes away.
 */
export function drawnIndices(
  axis: Axis,
  view: { readonly from: number; readonly to: number },
  beyond: number,
  pinned: readonly number[],
): number[] {
  const count = axis.ends.length;
  const first = Math.max(0, firstEndingAfter(axis, view.from) - beyond);
  const last = Math.min(count - 1, firstEndingAfter(axis, view.to) + beyond);
  const drawn = new Set<number>();
  for (let index = first; index <= last; index += 1) drawn.add(index);
  for (const index of pinned) if (index >= 0 && index < count) drawn.add(index);
  return [...drawn].toSorted((one, other) => one - other);
}

function firstEndingAfter({ ends }: Axis, at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ends[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}
