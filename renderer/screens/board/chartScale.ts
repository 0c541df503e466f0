import type { Board } from './boardTypes.ts';
import { daysBetween } from './daysBetween.ts';

/** Drawing units of the chart; it stretches to the width of its panel. */
export const WIDTH = 344;
export const HEIGHT = 154;
export const LEFT = 30;
const RIGHT = 316;
const TOP = 22;
const BOTTOM = 130;
const MOST_BAR = 14;
const BAR_SHARE = 0.6;
const MOST_DAYS_NAMED = 6;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Places of days and counts. The days run from the one before the first report
 * to the last report, the deadline or today, whichever is last; today only while
 * it is near, so that an old campaign keeps its shape.
 */
export function chartScale({ progress, coverage, campaign, today }: Board) {
  const first = progress[0]?.on ?? today;
  const latest = progress.at(-1) ?? { on: today, reported: 0 };
  const lastKnown = latestOf([latest.on, campaign.unitDeadline?.on ?? latest.on]);
  const from = dayBefore(first);
  const isNear = today > lastKnown && daysBetween(lastKnown, today) <= MOST_DAYS_NAMED;
  const to = isNear ? today : lastKnown;
  const span = Math.max(1, daysBetween(from, to));
  const top = Math.max(1, coverage.expected);
  return {
    right: RIGHT,
    barWidth: round(Math.min(MOST_BAR, ((RIGHT - LEFT) / span) * BAR_SHARE)),
    x: (day: string) => round(LEFT + (daysBetween(from, day) / span) * (RIGHT - LEFT)),
    y: (count: number) => round(BOTTOM - (count / top) * (BOTTOM - TOP)),
    days: namedDays(from, span),
    levels: levelsOf(top),
    /** Where the line ends: reports counted until today, or until the last day shown. */
    last: { on: latestOf([latest.on, today < to ? today : to]), reported: latest.reported },
  };
}

function namedDays(from: string, span: number): readonly string[] {
  const step = Math.max(1, Math.ceil(span / (MOST_DAYS_NAMED - 1)));
  const count = Math.floor(span / step) + 1;
  return Array.from({ length: count }, (_, index) => addDays(from, index * step));
}

/** Whole numbers from 0 to all units; quarters where they are whole. */
function levelsOf(top: number): readonly number[] {
  const parts = [4, 3, 2].find((count) => top % count === 0 && top >= count * 2) ?? 1;
  return Array.from({ length: parts + 1 }, (_, index) => (top / parts) * index);
}

function latestOf(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

function dayBefore(day: string): string {
  return addDays(day, -1);
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
