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

/**
 * Doubts about one unit's figures. `group` holds the cells of the other units
 * that answer the same kind of form. What nobody stated is not judged.
 */
export function checkFigures(
  checks: readonly FigureCheck[],
  unit: { readonly cells: Cells; readonly lastYear: ReadonlyMap<string, number> },
  group: readonly Cells[],
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

/** The middle of some amounts; of an even number the mean of the two in the middle. */
export function median(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
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
  group: readonly Cells[],
): FigureDoubt[] {
  const others = group.flatMap((cells) => {
    const cell = cells.get(indicator);
    return cell?.state === 'value' && 'amount' in cell ? [cell.amount] : [];
  });
  const usual = others.length < SMALLEST_GROUP ? null : median(others);
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
