import type { Aggregate, EffectiveValue, StatedValue, ValueState } from './value.ts';

/** Total of one indicator over the units that reported. */
export type Total = {
  /** Sum or maximum in stored amounts; null when no unit gave a number. */
  readonly amount: number | null;
  /** Texts in unit order, for indicators that list. */
  readonly texts: readonly string[];
  /** What prints when there is neither a number nor a text. */
  readonly state: Exclude<ValueState, 'value'> | null;
  /** Over how many units the total is taken: units with a value or "không phát sinh". */
  readonly units: number;
};

/** What one cell is, given what the unit stated and what was asked of it. */
export function effectiveValue(
  stated: StatedValue | undefined,
  asked: { readonly isOnForm: boolean; readonly isDue: boolean },
): EffectiveValue {
  if (stated !== undefined) return stated;
  if (!asked.isOnForm) return { state: 'notApplicable' };
  return { state: asked.isDue ? 'missing' : 'notDue' };
}

/**
 * An indicator of an event is due once the cut-off reaches the event's end; the
 * clock never decides. Without a cut-off or an end everything is due.
 */
export function isDue(eventEndsOn: string | null, cutOffOn: string | null): boolean {
  return eventEndsOn === null || cutOffOn === null || eventEndsOn <= cutOffOn;
}

/** Total over the cells given: `none` counts as a unit and adds nothing; `missing`, `notDue` and `notApplicable` do neither. */
export function aggregateValues(cells: readonly EffectiveValue[], aggregate: Aggregate): Total {
  const amounts: number[] = [];
  const texts: string[] = [];
  let noneCount = 0;
  for (const cell of cells) {
    if (cell.state === 'none') noneCount += 1;
    if (cell.state !== 'value') continue;
    if ('amount' in cell) amounts.push(cell.amount);
    else texts.push(cell.text);
  }
  const units = amounts.length + texts.length + noneCount;
  const amount =
    amounts.length === 0 || aggregate === 'list'
      ? null
      : amounts.reduce((left, right) =>
          aggregate === 'max' ? Math.max(left, right) : left + right,
        );
  const isStated = amount !== null || texts.length > 0;
  return { amount, texts, units, state: isStated ? null : emptyTotalState(cells, noneCount) };
}

function emptyTotalState(
  cells: readonly EffectiveValue[],
  noneCount: number,
): Exclude<ValueState, 'value'> {
  if (noneCount > 0) return 'none';
  if (cells.some(({ state }) => state === 'missing')) return 'missing';
  if (cells.some(({ state }) => state === 'notDue')) return 'notDue';
  return cells.length === 0 ? 'missing' : 'notApplicable';
}
