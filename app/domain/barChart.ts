import { axisTicks } from './axisTicks.ts';
import { formatNumber } from './formatNumber.ts';
import { chartTextWidth, shortenText } from './chartText.ts';
import type { ValueState } from './value.ts';

/** Which of at most two series a figure belongs to: this year's or last year's. */
export type Series = 'now' | 'before';

/**
 * What a bar stands for: a number as people read it (0 is one), a state in
 * words, or nothing that anybody knows, which stays blank.
 */
export type BarValue =
  | { readonly state: 'value'; readonly amount: number; readonly text: string }
  | { readonly state: Exclude<ValueState, 'value'>; readonly text: string }
  | { readonly state: 'unknown' };

/** One line of a chart: a heading with what is written beside it, or a name with its bars. */
export type BarLine = {
  readonly key: string;
  readonly label: string;
  /** Small words under the name. */
  readonly detail: string | null;
  /** A heading draws no bar: a sub-total on the scale of its parts would dwarf them. */
  readonly isHead: boolean;
  readonly figures: readonly { readonly series: Series; readonly value: BarValue }[];
};

type BarChartInput = {
  readonly lines: readonly BarLine[];
  /**
   * `shared`: all bars on one axis. `each`: a line has a scale of its own and
   * compares its two figures with each other alone, as for figures that differ
   * by orders of magnitude or in what they count.
   */
  readonly scale: 'shared' | 'each';
  /** Room from edge to edge, in px of 96 to the inch; a chart is never narrower than 480. */
  readonly width: number;
  /** Whether what is counted has no decimals. */
  readonly isWhole: boolean;
};

/**
 * How a figure is drawn. `written` is a number without a bar: of a heading, or
 * one that has no other number on its line to be compared with. `zero` is a
 * stroke on the axis. The states have signs of their own; `unknown` is blank.
 */
type BarMark = 'bar' | 'zero' | 'written' | Exclude<ValueState, 'value'> | 'unknown';

export type BarFigure = {
  readonly series: Series;
  readonly mark: BarMark;
  /** The bar; for a sign the room it is drawn in. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly textX: number;
  /** Base line of the text. */
  readonly textY: number;
};

export type BarRow = {
  readonly key: string;
  readonly isHead: boolean;
  readonly top: number;
  readonly height: number;
  /** `text` is what fits, `full` what it is short for. */
  readonly label: { readonly text: string; readonly full: string; readonly y: number };
  readonly detail: { readonly text: string; readonly y: number } | null;
  readonly figures: readonly BarFigure[];
};

export type BarChart = {
  readonly width: number;
  readonly height: number;
  /** Where bars begin and where the longest of them ends. */
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Height above the first row that the values of the axis take. */
  readonly axisHeight: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly BarRow[];
};

/** Sizes every drawing of a chart keeps to, in px of 96 to the inch. */
export const CHART_SIZES = { text: 12, small: 11, sign: 14, bar: 8 } as const;

/**
 * Places everything of a chart of horizontal bars. Whoever draws it (the
 * screen, a picture in Word or Excel) computes nothing, so they all show the
 * same. Amounts are never negative; one that is gets no bar.
 */
export function layOutBars(input: BarChartInput): BarChart {
  const width = Math.max(LEAST_WIDTH, Math.floor(input.width));
  const plot = plotOf(input.lines, width);
  const largest = Math.max(0, ...input.lines.map(largestOf));
  const ticks = input.scale === 'shared' ? ticksOf(largest, plot, input.isWhole) : [];
  const axisHeight = ticks.length === 0 ? 0 : AXIS_HEIGHT;
  const rows: BarRow[] = [];
  let top = axisHeight;
  for (const line of input.lines) {
    const scaledTo = input.scale === 'shared' ? largest : comparedTo(line);
    const row = rowOf(line, top, plot, scaledTo);
    rows.push(row);
    top += row.height;
  }
  return {
    width,
    height: top,
    plotLeft: plot.left,
    plotRight: plot.right,
    axisHeight,
    ticks,
    rows,
  };
}

/**
 * A chart in parts of at most so great a height, each with the axis above it, so
 * that all parts are on one scale. A row never parts; a heading stays with the
 * row below it.
 */
export function partBars(chart: BarChart, mostHeight: number): BarChart[] {
  const parts: BarRow[][] = [[]];
  for (const [index, row] of chart.rows.entries()) {
    const part = parts.at(-1) ?? [];
    const next = row.isHead ? chart.rows[index + 1] : undefined;
    const bottom = (next ?? row).top + (next ?? row).height;
    const top = part[0]?.top ?? row.top;
    if (part.length > 0 && bottom - top + chart.axisHeight > mostHeight) parts.push([row]);
    else part.push(row);
  }
  return parts.map((rows) => {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return chart;
    const up = first.top - chart.axisHeight;
    return {
      ...chart,
      height: last.top + last.height - up,
      rows: rows.map((row) => moveUp(row, up)),
    };
  });
}

function moveUp(row: BarRow, up: number): BarRow {
  return {
    ...row,
    top: row.top - up,
    label: { ...row.label, y: row.label.y - up },
    detail: row.detail === null ? null : { ...row.detail, y: row.detail.y - up },
    figures: row.figures.map((figure) => ({
      ...figure,
      y: figure.y - up,
      textY: figure.textY - up,
    })),
  };
}

type Plot = { readonly left: number; readonly right: number; readonly labelRoom: number };

const LEAST_WIDTH = 480;
const AXIS_HEIGHT = 22;
const HEAD_HEIGHT = 26;
const ROW_PADDING = 14;
const BAR_PITCH = 15;
const DETAIL_PITCH = 15;
const GAP = 8;
const LABEL_SHARE = 0.42;
const LEAST_LABEL = 80;
/** Text stands a little below the middle of what it belongs to. */
const BASE_LINE = 4;
const MOST_TICKS = 5;

/** Names give way to what is written at the right, which is never shortened. */
function plotOf(lines: readonly BarLine[], width: number): Plot {
  const labels = lines.flatMap(({ label, detail }) => [
    chartTextWidth(label, CHART_SIZES.text),
    chartTextWidth(detail ?? '', CHART_SIZES.small),
  ]);
  const written = lines.flatMap(({ figures }) => figures.map(({ value }) => writtenWidth(value)));
  const room = width - Math.max(0, ...written) - CHART_SIZES.sign - 4 * GAP;
  const wanted = Math.min(Math.max(0, ...labels), width * LABEL_SHARE, room);
  const labelRoom = Math.ceil(Math.max(LEAST_LABEL, wanted));
  const numbers = lines.flatMap(({ isHead, figures }) =>
    isHead ? [] : figures.map(({ value }) => (value.state === 'value' ? writtenWidth(value) : 0)),
  );
  const left = labelRoom + 2 * GAP;
  return { left, right: Math.floor(width - Math.max(0, ...numbers) - 2 * GAP), labelRoom };
}

function writtenWidth(value: BarValue): number {
  return value.state === 'unknown' ? 0 : chartTextWidth(value.text, CHART_SIZES.text);
}

function largestOf(line: BarLine): number {
  return line.isHead ? 0 : Math.max(0, ...amountsOf(line));
}

/** A number alone on its line has nothing to be compared with: null. */
function comparedTo(line: BarLine): number | null {
  const amounts = amountsOf(line);
  return amounts.length === line.figures.length && amounts.length > 1 ? largestOf(line) : null;
}

function amountsOf({ figures }: BarLine): number[] {
  return figures.flatMap(({ value }) => (value.state === 'value' ? [value.amount] : []));
}

function ticksOf(largest: number, { left, right }: Plot, isWhole: boolean): BarChart['ticks'] {
  const widest = chartTextWidth(formatNumber(largest), CHART_SIZES.small) + 2 * GAP;
  const most = Math.min(MOST_TICKS, Math.floor((right - left) / widest));
  return axisTicks(largest, most, isWhole).map((value) => ({
    x: round(left + (largest === 0 ? 0 : (value / largest) * (right - left))),
    text: formatNumber(value),
  }));
}

function rowOf(line: BarLine, top: number, plot: Plot, scaledTo: number | null): BarRow {
  const bars = Math.max(1, line.figures.length) * BAR_PITCH;
  const words = BAR_PITCH + (line.detail === null ? 0 : DETAIL_PITCH);
  const content = Math.max(bars, words);
  const height = line.isHead ? HEAD_HEIGHT : content + ROW_PADDING - GAP;
  const wordsTop = top + (height - words) / 2;
  const barsTop = top + (height - bars) / 2;
  const shorten = (text: string, size: number) => shortenText(text, plot.labelRoom, size);
  return {
    key: line.key,
    isHead: line.isHead,
    top,
    height,
    label: {
      text: shorten(line.label, CHART_SIZES.text),
      full: line.label,
      y: wordsTop + BAR_PITCH / 2 + BASE_LINE,
    },
    detail:
      line.detail === null
        ? null
        : {
            text: shorten(line.detail, CHART_SIZES.small),
            y: wordsTop + BAR_PITCH + DETAIL_PITCH / 2 + BASE_LINE,
          },
    figures: line.figures.map(({ series, value }, index) => {
      const middle = barsTop + index * BAR_PITCH + BAR_PITCH / 2;
      const mark = markOf(value, line.isHead ? null : scaledTo);
      return { series, mark, ...placeOf(value, mark, middle, plot, scaledTo ?? 0) };
    }),
  };
}

function markOf(value: BarValue, scaledTo: number | null): BarMark {
  if (value.state !== 'value') return value.state;
  if (scaledTo === null) return 'written';
  return value.amount > 0 ? 'bar' : 'zero';
}

function placeOf(
  value: BarValue,
  mark: BarMark,
  middle: number,
  { left, right }: Plot,
  scaledTo: number,
): Omit<BarFigure, 'series' | 'mark'> {
  const length =
    mark === 'bar' && value.state === 'value' ? (value.amount / scaledTo) * (right - left) : 0;
  const hasSign = mark === 'notApplicable' || mark === 'missing' || mark === 'notDue';
  const width = hasSign ? CHART_SIZES.sign : round(length);
  const height = hasSign ? CHART_SIZES.sign - 2 : CHART_SIZES.bar;
  const textGap = mark === 'written' || mark === 'none' ? 2 : GAP - 2;
  return {
    x: hasSign ? left + 2 : left,
    y: middle - height / 2,
    width,
    height,
    text: value.state === 'unknown' ? '' : value.text,
    textX: round(left + width + textGap + (hasSign ? 2 : 0)),
    textY: middle + BASE_LINE,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
