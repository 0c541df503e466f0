import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from '#app/domain/axisTicks.ts';
import { CHART_SIZES, layOutBars, type BarFigure, type BarLine } from '#app/domain/barChart.ts';
import {
  describeDifference,
  groupLines,
  headKey,
  unitLines,
  yearLines,
  type ChartIndicator,
  type ChartUnit,
  type ChartWords,
} from '#app/domain/campaignCharts.ts';
import { chartTextWidth, shortenText } from '#app/domain/chartText.ts';
import type { EffectiveValue } from '#app/domain/value.ts';

const WORDS: ChartWords = {
  states: {
    none: 'không phát sinh',
    notApplicable: 'không thuộc nhiệm vụ',
    missing: 'chưa báo cáo',
    notDue: 'chưa đến hạn',
  },
  kind: (kind) => `Nhóm ${kind}`,
  total: 'Tổng số',
  subtotal: (text, units, asked) => `Cộng ${text} (${units}/${asked} đơn vị)`,
  coverage: (units, asked) => `${units}/${asked} đơn vị có số liệu`,
};

const values: fc.Arbitrary<EffectiveValue> = fc.oneof(
  fc.record({ state: fc.constant('value' as const), amount: fc.nat(1_000_000_000) }),
  fc.record({ state: fc.constant('value' as const), amount: fc.nat(3) }),
  fc.record({ state: fc.constantFrom('none', 'notApplicable', 'missing', 'notDue') }),
);

const indicators: fc.Arbitrary<ChartIndicator> = fc.record({
  code: fc.constant('chi_tieu'),
  groupLabel: fc.constant('Nhóm chỉ tiêu'),
  label: fc.string({ minLength: 1, maxLength: 120 }),
  unitOfMeasure: fc.constantFrom('', 'chiếc', 'đồng'),
  type: fc.constantFrom('integer', 'decimal', 'money'),
  aggregate: fc.constantFrom('sum', 'max'),
});

const rosters: fc.Arbitrary<ChartUnit[]> = fc
  .array(
    fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      kind: fc.constantFrom('thon', 'truong-hoc', 'don-vi'),
      isReported: fc.boolean(),
      isAsked: fc.boolean(),
      value: values,
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((units) => units.map((unit, at) => ({ ...unit, code: `U${at}` })));

const widths = fc.integer({ min: 100, max: 1600 });

test('bars are as long as their numbers say, 0 is a stroke, and no state is drawn as either', () => {
  fc.assert(
    fc.property(rosters, indicators, widths, (units, indicator, width) => {
      const lines = unitLines(units, indicator, 'roster', WORDS);
      const chart = layOutBars({ lines, scale: 'shared', width, isWhole: true });
      const figureOf = new Map(chart.rows.map(({ key, figures }) => [key, figures[0]]));
      const amounts = units.map(({ value }) => ('amount' in value ? value.amount : 0));
      const longest = chart.plotRight - chart.plotLeft;
      expect(longest).toBeGreaterThan(0);
      for (const { code, value } of units) {
        const figure = figureOf.get(code);
        if (value.state !== 'value') {
          expect(figure?.mark).toBe(value.state);
          expect(figure?.text).toBe(WORDS.states[value.state]);
          continue;
        }
        const amount = 'amount' in value ? value.amount : 0;
        expect(figure?.mark).toBe(amount === 0 ? 'zero' : 'bar');
        const share = amount === 0 ? 0 : amount / Math.max(...amounts);
        expect(Math.abs((figure?.width ?? -1) - share * longest)).toBeLessThan(0.01);
        expect(figure?.text).toMatch(/^\d/u);
      }
    }),
  );
});

test('every unit stands once under its group, by roster or by amount, and nothing leaves the picture', () => {
  fc.assert(
    fc.property(rosters, indicators, widths, (units, indicator, width) => {
      const byRoster = unitLines(units, indicator, 'roster', WORDS);
      const byAmount = unitLines(units, indicator, 'amount', WORDS);
      const kinds = [...new Set(units.map(({ kind }) => kind))];
      expect(byRoster.map(({ key }) => key)).toEqual(
        kinds.flatMap((kind) => [
          headKey(kind),
          ...units.filter((each) => each.kind === kind).map(({ code }) => code),
        ]),
      );
      expect(sectionsOf(byAmount).map((keys) => keys.toSorted())).toEqual(
        sectionsOf(byRoster).map((keys) => keys.toSorted()),
      );
      const valueOf = new Map(units.map(({ code, value }) => [code, value]));
      for (const [, ...codes] of sectionsOf(byAmount)) {
        const ranks = codes.map((code) => {
          const value = valueOf.get(code);
          return value !== undefined && 'amount' in value ? value.amount : -1;
        });
        expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
        const stateless = codes.filter((_, at) => ranks[at] === -1);
        expect(stateless).toEqual(units.map(({ code }) => code).filter(isIn(stateless)));
      }
      for (const lines of [byRoster, byAmount, groupLines(units, indicator, WORDS)]) {
        expectInside(lines, width);
      }
    }),
  );
});

test('a line with a scale of its own compares two numbers and nothing else; last year unknown stays blank', () => {
  const years = fc.array(fc.tuple(indicators, values, fc.option(fc.nat(1_000_000_000))), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(years, widths, (given, width) => {
      const pairs = given.map(([indicator, value, before], at) => ({
        indicator: { ...indicator, code: `c${at}` },
        now:
          value.state === 'value'
            ? { amount: 'amount' in value ? value.amount : null, state: null }
            : { amount: null, state: value.state },
        before,
      }));
      const lines = yearLines(pairs, WORDS);
      expectInside(lines, width);
      const chart = layOutBars({ lines, scale: 'each', width, isWhole: false });
      expect(chart.ticks).toEqual([]);
      for (const { indicator, now, before } of pairs) {
        const row = chart.rows.find(({ key }) => key === indicator.code);
        const [first, second] = row?.figures ?? [];
        if (before === null) expect([second?.mark, second?.text]).toEqual(['unknown', '']);
        if (now.state !== null) expect(first?.mark).toBe(now.state);
        if (now.amount === null || before === null) {
          expect([first?.mark, second?.mark]).not.toContain('bar');
          expect([first?.mark, second?.mark]).not.toContain('zero');
          continue;
        }
        const longest = Math.max(first?.width ?? 0, second?.width ?? 0);
        expect(longest).toBe(
          Math.max(now.amount, before) === 0 ? 0 : chart.plotRight - chart.plotLeft,
        );
        const larger = Math.max(now.amount, before, 1);
        expect(first?.width).toBeCloseTo((now.amount / larger) * longest, 1);
        expect(second?.width).toBeCloseTo((before / larger) * longest, 1);
      }
    }),
  );
});

test('names are shortened by an ellipsis alone and keep the marks of their letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 20, max: 900 }),
      (text, room) => {
        const shown = shortenText(text, room, 12);
        const whole = text.normalize('NFC');
        if (shown === whole) return;
        expect(shown.endsWith('…')).toBe(true);
        expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
        expect(chartTextWidth(shown, 12)).toBeLessThanOrEqual(room);
      },
    ),
  );
  expect(shortenText('Thôn Đồng Hòa'.normalize('NFD'), 64, 12)).toBe('Thôn Đ…');
});

test('the axis is named in round steps from 0 and never too closely', () => {
  expect(axisTicks(345, 5, true)).toEqual([0, 100, 200, 300]);
  expect(axisTicks(3, 5, true)).toEqual([0, 1, 2, 3]);
  expect(axisTicks(1, 5, false)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(axisTicks(0, 5, true)).toEqual([0]);
  expect(axisTicks(999_999_999_999, 1, true)).toEqual([0]);
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 5 }), (largest, most) => {
      const ticks = axisTicks(largest, most, true);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(most + 1);
      expect(ticks.every((tick) => tick <= largest && Number.isInteger(tick))).toBe(true);
    }),
  );
});

test('a sub-total counts the units that reported and says over how many; a difference has its sign', () => {
  const [indicator] = fc.sample(indicators, 1).map((each): ChartIndicator => ({
    ...each,
    type: 'integer',
    aggregate: 'sum',
  }));
  if (indicator === undefined) throw new Error('fast-check gives what it is asked for');
  const unit = (code: string, value: EffectiveValue, isReported = true): ChartUnit => ({
    code,
    name: code,
    kind: 'thon',
    isReported,
    isAsked: value.state !== 'notApplicable',
    value,
  });
  const units = [
    unit('A', { state: 'value', amount: 1200 }),
    unit('B', { state: 'value', amount: 50 }),
    unit('C', { state: 'none' }),
    unit('D', { state: 'missing' }, false),
    unit('E', { state: 'notApplicable' }),
  ];
  const [head] = unitLines(units, indicator, 'roster', WORDS);
  expect(head?.figures[0]?.value).toMatchObject({ text: 'Cộng 1.250 (3/4 đơn vị)' });
  expect(groupLines(units, indicator, WORDS)[1]).toMatchObject({
    detail: '3/4 đơn vị có số liệu',
    figures: [{ value: { amount: 1250, text: '1.250' } }],
  });
  const pair = (now: number | null, before: number | null) =>
    describeDifference({ indicator, now: { amount: now, state: 'missing' }, before });
  expect(pair(120, 100)).toBe('+20 (+20%)');
  expect(pair(90, 120)).toBe('-30 (-25%)');
  expect(pair(5, 0)).toBe('+5');
  expect(pair(7, 7)).toBe('0');
  expect([pair(null, 7), pair(7, null)]).toEqual([null, null]);
});

/** Rows do not overlap, and bars and texts stay within the picture at any width. */
function expectInside(lines: readonly BarLine[], width: number): void {
  const chart = layOutBars({ lines, scale: 'shared', width, isWhole: true });
  expect(chart.rows.map(({ key }) => key)).toEqual(lines.map(({ key }) => key));
  let end = chart.axisHeight;
  for (const row of chart.rows) {
    expect(row.top).toBe(end);
    end = row.top + row.height;
    expect(chartTextWidth(row.label.text, CHART_SIZES.text)).toBeLessThan(chart.plotLeft);
    for (const figure of row.figures) {
      expect(rightEdge(figure)).toBeLessThanOrEqual(chart.width);
      expect(figure.y).toBeGreaterThanOrEqual(row.top);
      expect(figure.y + figure.height).toBeLessThanOrEqual(end);
    }
  }
  expect(chart.height).toBe(end);
  expect(chart.ticks.every(({ x }) => x >= chart.plotLeft && x <= chart.plotRight)).toBe(true);
}

function rightEdge({ x, width, text, textX }: BarFigure): number {
  return Math.max(x + width, textX + chartTextWidth(text, CHART_SIZES.text));
}

function sectionsOf(lines: readonly BarLine[]): string[][] {
  const sections: string[][] = [];
  for (const { key, isHead } of lines) {
    if (isHead) sections.push([key]);
    else sections.at(-1)?.push(key);
  }
  return sections;
}

function isIn(keys: readonly string[]): (key: string) => boolean {
  return (key) => keys.includes(key);
}
