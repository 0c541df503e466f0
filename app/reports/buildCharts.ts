import type { ChartAnnex, ReportChartPicture } from '#app/domain/annexModel.ts';
import { layOutBars, type BarLine } from '#app/domain/barChart.ts';
import {
  groupLines,
  unitLines,
  yearLines,
  type ChartIndicator,
  type ChartUnit,
  type ChartWords,
} from '#app/domain/campaignCharts.ts';
import { isReported } from '#app/domain/completeness.ts';
import type { ReportChart } from '#app/domain/reportSetting.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { PORTRAIT_TEXT_WIDTH } from './a4Page.ts';
import { KIND_NAMES } from './proseTemplates.ts';
import type { CampaignResults } from './queryCampaignResults.ts';

/**
 * The charts that were chosen, laid out for paper. Like the tables they show
 * the units that reported; a chart whose indicator the report does not cover is
 * left out. Null without any.
 */
export function chartAnnex(
  chosen: readonly ReportChart[],
  results: CampaignResults,
  priorTotals: ReadonlyMap<string, number>,
): Omit<ChartAnnex, 'pages'> | null {
  const charts = chosen.flatMap((chart) => chartPicture(chart, results, priorTotals) ?? []);
  return charts.length === 0 ? null : { kind: 'charts', numeral: null, title: 'Biểu đồ', charts };
}

function chartPicture(
  chart: ReportChart,
  results: CampaignResults,
  priorTotals: ReadonlyMap<string, number>,
): ReportChartPicture | null {
  if (chart.kind === 'years') return yearsPicture(results, priorTotals);
  const found = results.indicators.find(({ code }) => code === chart.indicator);
  const indicator = found === undefined ? null : chartIndicator(found);
  const units = indicator === null ? [] : chartUnits(results, indicator.code);
  if (indicator === null || units.length === 0) return null;
  const measured =
    indicator.unitOfMeasure === ''
      ? indicator.label
      : `${indicator.label} (${indicator.unitOfMeasure})`;
  const isByUnit = chart.kind === 'units';
  return picture({
    title: `${measured} theo ${isByUnit ? 'đơn vị' : 'nhóm đơn vị'}`,
    lines: isByUnit
      ? unitLines(units, indicator, 'roster', WORDS)
      : groupLines(units, indicator, WORDS),
    scale: 'shared',
    isWhole: indicator.type !== 'decimal',
  });
}

function yearsPicture(
  { indicators, totals }: CampaignResults,
  priorTotals: ReadonlyMap<string, number>,
): ReportChartPicture | null {
  const pairs = indicators.flatMap((each) => {
    const indicator = chartIndicator(each);
    const before = priorTotals.get(each.code);
    const now = totals.get(each.code);
    return indicator === null || before === undefined || now === undefined
      ? []
      : [{ indicator, now, before }];
  });
  if (pairs.length === 0) return null;
  return picture({
    title: 'Kết quả năm nay và năm trước',
    lines: yearLines(pairs, WORDS),
    scale: 'each',
    isWhole: false,
  });
}

type Drawn = {
  readonly title: string;
  readonly lines: readonly BarLine[];
  readonly scale: 'shared' | 'each';
  readonly isWhole: boolean;
};

function picture({ title, lines, scale, isWhole }: Drawn): ReportChartPicture {
  const hasYears = scale === 'each';
  return {
    title,
    description: `${title}: ${lines.flatMap((line) => describeLine(line, hasYears)).join('; ')}.`,
    hasYears,
    parts: [layOutBars({ lines, scale, width: PAPER_WIDTH, isWhole })],
  };
}

/** The text width of an upright page in pixels of 96 to the inch. */
const PAPER_WIDTH = Math.floor(PORTRAIT_TEXT_WIDTH / 15);

function describeLine({ label, figures }: BarLine, hasYears: boolean): string[] {
  const texts = figures.flatMap(({ series, value }) => {
    if (value.state === 'unknown') return [];
    return hasYears ? [`${SERIES[series]} ${value.text}`] : [value.text];
  });
  return texts.length === 0 ? [] : [`${label} ${texts.join(', ')}`];
}

const SERIES = { now: 'năm nay', before: 'năm trước' } as const;

function chartIndicator(indicator: Indicator): ChartIndicator | null {
  const { type, aggregate } = indicator;
  return type === 'text' || aggregate === 'list' ? null : { ...indicator, type, aggregate };
}

function chartUnits({ units }: CampaignResults, code: string): ChartUnit[] {
  return units
    .filter(({ status }) => isReported(status))
    .map(({ entry, cells }) => ({
      code: entry.code,
      name: entry.name,
      kind: entry.kind,
      isReported: true,
      isAsked: entry.indicatorCodes.has(code),
      value: cells.get(code) ?? { state: 'missing' },
    }));
}

const WORDS: ChartWords = {
  states: {
    none: 'không phát sinh',
    notApplicable: 'không thuộc nhiệm vụ',
    missing: 'chưa có số liệu',
    notDue: 'chưa đến hạn',
  },
  kind: (kind) => {
    const name = KIND_NAMES[kind] ?? 'đơn vị khác';
    return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
  },
  total: 'Tổng số',
  subtotal: (text, units, asked, aggregate) =>
    `${aggregate === 'max' ? 'Cao nhất' : 'Cộng'} ${text} (${units}/${asked} đơn vị)`,
  coverage: (units, asked) => `${units}/${asked} đơn vị có số liệu`,
};
