import { useCallback, useMemo } from 'react';
import {
  describeDifference,
  groupLines,
  TOTAL_KEY,
  unitLines,
  yearLines,
  type ChartIndicator,
  type UnitOrder,
} from '#app/domain/campaignCharts.ts';
import { CHART_WORDS } from '../../i18n/charts.vi.ts';
import { cellAddress } from '../activities/cellAddress.ts';
import type { Grid } from '../grid/gridModel.ts';
import type { BarChartData } from './BarChartView.tsx';
import { chartUnits, yearPairs, type ActionOf, type LastYear } from './chartTypes.ts';

/** The lines of every chart of a campaign, and what its figures lead to. */
export function useCampaignCharts(
  grid: Grid,
  lastYear: LastYear,
  indicator: ChartIndicator,
  order: UnitOrder,
) {
  const { code } = indicator;
  const isWhole = indicator.type !== 'decimal';
  const units = useMemo(() => chartUnits(grid, code), [grid, code]);
  const codes = useMemo(() => new Set(units.map((unit) => unit.code)), [units]);
  const byUnit = useMemo(
    (): BarChartData => ({
      lines: unitLines(units, indicator, order, CHART_WORDS),
      scale: 'shared',
      isWhole,
    }),
    [units, indicator, order, isWhole],
  );
  const byGroup = useMemo(
    (): BarChartData => ({
      lines: groupLines(units, indicator, CHART_WORDS),
      scale: 'shared',
      isWhole,
    }),
    [units, indicator, isWhole],
  );
  const pairs = useMemo(() => yearPairs(grid, lastYear), [grid, lastYear]);
  const years = useMemo(
    (): BarChartData => ({ lines: yearLines(pairs, CHART_WORDS), scale: 'each', isWhole: false }),
    [pairs],
  );
  const unitAction: ActionOf = useCallback(
    (key) =>
      codes.has(key) ? { kind: 'link', href: cellAddress(key, code) } : { kind: 'sources' },
    [codes, code],
  );
  const differences = useMemo(
    () => new Map(pairs.map((pair) => [pair.indicator.code, describeDifference(pair)])),
    [pairs],
  );
  return { byUnit, byGroup, years, unitAction, differences };
}

/** Totals have the units behind them wherever they stand. */
export const sourcesAction: ActionOf = () => ({ kind: 'sources' });

/** Kind of units behind the line of a group, null for all units. */
export function kindOfLine(key: string): string | null {
  return key === TOTAL_KEY ? null : key.slice(key.indexOf(' ') + 1);
}
