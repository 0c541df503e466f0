import { isNumeric, type EffectiveValue, type IndicatorType } from './value.ts';

/**
 * A plain check a campaign makes on typed figures. `atLeast`: not smaller than
 * the other (minutes of broadcasts and broadcasts). `requires`: more than 0 only
 * where the other is more than 0 too (attendance and meetings). `outlier`: far
 * above what the group, or the unit last year, reported.
 */
export type FigureCheck =
  | {
      readonly kind: 'atLeast' | 'requires';
      readonly indicator: string;
      readonly other: string;
    }
  | { readonly kind: 'outlier'; readonly indicator: string; readonly other: null };

/** A figure that asks "kiểm tra lại?"; it still counts as it stands. */
export type FigureDoubt =
  | { readonly kind: 'atLeast' | 'requires'; readonly indicator: string; readonly other: string }
  | {
      readonly kind: 'outlier';
      readonly indicator: string;
      readonly against: 'group' | 'lastYear';
      /** Median of the group, or last year's figure, in stored amounts. */
      readonly usual: number;
    };

/** How many times the usual figure is too much to be taken unread. */
export const OUTLIER_FACTOR = 5;

/** With fewer other figures a median says nothing about what is usual. */
export const SMALLEST_GROUP = 4;

type Cells = ReadonlyMap<string, EffectiveValue>;

/** Figures from the smallest on; an array of numbers alone is sorted in a fraction of the time. */
export type SortedFigures = Readonly<ArrayLike<number>>;

/** The figures of the units of one kind, sorted once, by indicator. */
export type GroupFigures = (indicator: string) => SortedFigures;

/**
 * Reads what a group stated; the answer for an indicator is worked out when it is
 * asked for first, and kept in `sorted`, which may hold some already.
 */
export function groupFigures(
  group: readonly Cells[],
  sorted: Map<string, SortedFigures> = new Map(),
): GroupFigures {
  return (indicator) => {
    const known = sorted.get(indicator);
    if (known !== undefined) return known;
    const amounts: number[] = [];
    for (const cells of group) {
      const cell = cells.get(indicator);
      if (cell?.state === 'value' && 'amount' in cell) amounts.push(cell.amount);
    }
    const ordered = Float64Array.from(amounts).sort();
    sorted.set(indicator, ordered);
    return ordered;
  };
}

/**
 * Doubts about one unit's figures. `group` holds the figures of all units of its
 * kind, its own among them. What nobody stated is not judged.
 */
export function checkFigures(
  checks: readonly FigureCheck[],
  unit: { readonly cells: Cells; readonly lastYear: ReadonlyMap<string, number> },
  group: GroupFigures,
): FigureDoubt[] {
  return checks.flatMap((check): FigureDoubt[] => {
    const amount = amountOf(unit.cells.get(check.indicator));
    if (amount === null) return [];
    if (check.kind === 'outlier') return outlierDoubt(check.indicator, amount, unit, group);
    const other = amountOf(unit.cells.get(check.other));
    if (other === null) return [];
    const isDoubtful = check.kind === 'atLeast' ? amount < other : amount > 0 && other === 0;
    return isDoubtful ? [{ kind: check.kind, indicator: check.indicator, other: check.other }] : [];
  });
}

/**
 * The middle of sorted amounts without one of them; of an even number the mean
 * of the two in the middle. Null when no other is left.
 */
export function medianOfOthers(sorted: SortedFigures, own: number): number | null {
  const at = placeOf(sorted, own);
  if (sorted[at] !== own || sorted.length === 1) return null;
  const other = (index: number): number => sorted[index < at ? index : index + 1] ?? own;
  const count = sorted.length - 1;
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? other(middle) : (other(middle - 1) + other(middle)) / 2;
}

/** Where the first of sorted amounts stands that is not below one: halved, every figure of a group is looked up. */
function placeOf(sorted: SortedFigures, amount: number): number {
  let [from, end] = [0, sorted.length];
  while (from < end) {
    const middle = (from + end) >>> 1;
    if ((sorted[middle] ?? amount) < amount) from = middle + 1;
    else end = middle;
  }
  return from;
}

/** Checks that fit the indicators of a campaign: pairs that are known, and far figures everywhere. */
export function usualChecks(
  indicators: readonly { readonly code: string; readonly type: IndicatorType }[],
): FigureCheck[] {
  const codes = new Set(indicators.map(({ code }) => code));
  const pairs = KNOWN_PAIRS.filter(
    ({ indicator, other }) => codes.has(indicator) && codes.has(other),
  );
  const counted = indicators.filter(({ type }) => isNumeric(type));
  return [
    ...pairs,
    ...counted.map(({ code }) => ({ kind: 'outlier', indicator: code, other: null }) as const),
  ];
}

const KNOWN_PAIRS = [
  { kind: 'atLeast', indicator: 'phut_phat_thanh', other: 'luot_phat_thanh' },
  { kind: 'requires', indicator: 'luot_nguoi_du', other: 'so_buoi' },
  { kind: 'requires', indicator: 'luot_nguoi_xem', other: 'buoi_van_nghe' },
  { kind: 'requires', indicator: 'nguoi_ra_quan', other: 'buoi_ra_quan' },
] as const;

function outlierDoubt(
  indicator: string,
  amount: number,
  { lastYear }: { readonly lastYear: ReadonlyMap<string, number> },
  group: GroupFigures,
): FigureDoubt[] {
  const figures = group(indicator);
  const usual = figures.length - 1 < SMALLEST_GROUP ? null : medianOfOthers(figures, amount);
  if (usual !== null && usual > 0 && amount > OUTLIER_FACTOR * usual) {
    return [{ kind: 'outlier', indicator, against: 'group', usual }];
  }
  const before = lastYear.get(indicator) ?? 0;
  return before > 0 && amount > OUTLIER_FACTOR * before
    ? [{ kind: 'outlier', indicator, against: 'lastYear', usual: before }]
    : [];
}

/** "Không phát sinh" is 0 for a check; what nobody stated is nothing. */
function amountOf(cell: EffectiveValue | undefined): number | null {
  if (cell?.state === 'none') return 0;
  return cell?.state === 'value' && 'amount' in cell ? cell.amount : null;
}
