import { aggregateValues, type Total } from './aggregateValues.ts';
import type { BarLine, BarValue } from './barChart.ts';
import { formatNumber, formatPercent } from './formatNumber.ts';
import {
  displayNumber,
  type Aggregate,
  type EffectiveValue,
  type IndicatorType,
  type ValueState,
} from './value.ts';

/** A numeric indicator as charts need it. */
export type ChartIndicator = {
  readonly code: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: Exclude<IndicatorType, 'text'>;
  readonly aggregate: Aggregate;
};

/** A unit of the roster with its figure of the indicator in question. */
export type ChartUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Its report counts: only then it is part of a sub-total. */
  readonly isReported: boolean;
  /** Its form asks for the indicator. */
  readonly isAsked: boolean;
  readonly value: EffectiveValue;
};

/** Words that stand in the chart; the screen and the report have their own. */
export type ChartWords = {
  readonly states: Readonly<Record<Exclude<ValueState, 'value'>, string>>;
  readonly kind: (kind: string) => string;
  readonly total: string;
  /** A sub-total beside a heading: `Cộng 24 (2/5 đơn vị)`. */
  readonly subtotal: (text: string, units: number, asked: number, aggregate: Aggregate) => string;
  /** `2/5 đơn vị có số liệu` */
  readonly coverage: (units: number, asked: number) => string;
};

export type UnitOrder = 'roster' | 'amount';

/**
 * Results by unit: groups in roster order, each under its sub-total; within a
 * group in roster order, or the largest first and whoever gave no number after
 * them in roster order.
 */
export function unitLines(
  units: readonly ChartUnit[],
  indicator: ChartIndicator,
  order: UnitOrder,
  words: ChartWords,
): BarLine[] {
  return [...byKind(units)].flatMap(([kind, members]) => [
    totalLine(headKey(kind), words.kind(kind), members, indicator, words),
    ...inOrder(members, order).map(({ code, name, value }) => ({
      key: code,
      label: name,
      detail: null,
      isHead: false,
      figures: [{ series: 'now' as const, value: barValue(value, indicator, words) }],
    })),
  ]);
}

/** Results by group of units under the total of all. */
export function groupLines(
  units: readonly ChartUnit[],
  indicator: ChartIndicator,
  words: ChartWords,
): BarLine[] {
  const groups = [...byKind(units)].map(([kind, members]): BarLine => {
    const total = totalOf(members, indicator);
    return {
      key: headKey(kind),
      label: words.kind(kind),
      detail: words.coverage(total.units, askedOf(members)),
      isHead: false,
      figures: [{ series: 'now', value: totalValue(total, indicator, words) }],
    };
  });
  return [totalLine(TOTAL_KEY, words.total, units, indicator, words), ...groups];
}

/** Key of the line that stands for all units. */
export const TOTAL_KEY = 'tong-so';

/** Key of the line of a group; no unit's code has a space. */
export function headKey(kind: string): string {
  return `nhom ${kind}`;
}

/** This year's total of an indicator beside last year's; null where nobody knows last year's. */
export type YearPair = {
  readonly indicator: ChartIndicator;
  readonly now: Pick<Total, 'amount' | 'state'>;
  readonly before: number | null;
};

/** This year above last year, one line an indicator, under the names of the indicator groups. */
export function yearLines(pairs: readonly YearPair[], words: ChartWords): BarLine[] {
  const groups = Map.groupBy(pairs, ({ indicator }) => indicator.groupLabel);
  return [...groups].flatMap(([group, members]) => [
    { key: headKey(group), label: group, detail: null, isHead: true, figures: [] },
    ...members.map(({ indicator, now, before }): BarLine => ({
      key: indicator.code,
      label: indicator.label,
      detail: indicator.unitOfMeasure,
      isHead: false,
      figures: [
        { series: 'now', value: totalValue(now, indicator, words) },
        { series: 'before', value: priorValue(before, indicator) },
      ],
    })),
  ]);
}

/** `+12 (+8,5%)`; without a share where last year was 0, null where one of the years is no number. */
export function describeDifference({ now, before, indicator }: YearPair): string | null {
  if (now.amount === null || before === null) return null;
  const difference = signed(
    now.amount - before,
    formatNumber(displayNumber(now.amount - before, indicator.type)),
  );
  if (before === 0 || now.amount === before) return difference;
  const share = (now.amount - before) / before;
  return `${difference} (${signed(share, formatPercent(share))})`;
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

function byKind(units: readonly ChartUnit[]): Map<string, ChartUnit[]> {
  return Map.groupBy(units, ({ kind }) => kind);
}

function inOrder(members: readonly ChartUnit[], order: UnitOrder): readonly ChartUnit[] {
  if (order === 'roster') return members;
  return members.toSorted((one, other) => rank(other.value) - rank(one.value));
}

/** A number by itself, everything else below every number. */
function rank(value: EffectiveValue): number {
  return value.state === 'value' && 'amount' in value ? value.amount : Number.MIN_SAFE_INTEGER;
}

function totalLine(
  key: string,
  label: string,
  units: readonly ChartUnit[],
  indicator: ChartIndicator,
  words: ChartWords,
): BarLine {
  const total = totalOf(units, indicator);
  const value = totalValue(total, indicator, words);
  const text = (shown: string) =>
    words.subtotal(shown, total.units, askedOf(units), indicator.aggregate);
  const written = value.state === 'value' ? { ...value, text: text(value.text) } : value;
  return { key, label, detail: null, isHead: true, figures: [{ series: 'now', value: written }] };
}

function totalOf(units: readonly ChartUnit[], { aggregate }: ChartIndicator): Total {
  const reported = units.filter(({ isReported }) => isReported);
  return aggregateValues(
    reported.map(({ value }) => value),
    aggregate,
  );
}

function askedOf(units: readonly ChartUnit[]): number {
  return units.filter(({ isAsked }) => isAsked).length;
}

function totalValue(
  { amount, state }: Pick<Total, 'amount' | 'state'>,
  indicator: ChartIndicator,
  words: ChartWords,
): BarValue {
  if (amount !== null) return numberValue(amount, indicator);
  const shown = state ?? 'missing';
  return { state: shown, text: words.states[shown] };
}

function barValue(value: EffectiveValue, indicator: ChartIndicator, words: ChartWords): BarValue {
  if (value.state === 'value') {
    return 'amount' in value ? numberValue(value.amount, indicator) : { state: 'unknown' };
  }
  return { state: value.state, text: words.states[value.state] };
}

function priorValue(before: number | null, indicator: ChartIndicator): BarValue {
  return before === null ? { state: 'unknown' } : numberValue(before, indicator);
}

function numberValue(amount: number, { type }: ChartIndicator): BarValue {
  const shown = displayNumber(amount, type);
  return { state: 'value', amount: shown, text: formatNumber(shown) };
}
