import type { Annex } from '#app/domain/annexModel.ts';
import type { BarChart } from '#app/domain/barChart.ts';
import { invariant } from '#app/domain/result.ts';

/** The picture of a chart as PNG, drawn before. */
export type DrawChart = (chart: BarChart) => Uint8Array;

/**
 * Draws the charts of a report once. The drawing program is a native module: it
 * is loaded only where a report has charts, which are the office's own figures,
 * never a received file.
 */
export async function chartDrawer(annexes: readonly Annex[]): Promise<DrawChart> {
  const charts = annexes.flatMap((annex) =>
    annex.kind === 'charts' ? annex.charts.flatMap(({ parts }) => parts) : [],
  );
  const drawn = new Map<BarChart, Uint8Array>();
  if (charts.length > 0) {
    const { drawChartPng } = await import('./drawChartPng.ts');
    for (const chart of charts) drawn.set(chart, await drawChartPng(chart));
  }
  return (chart) => {
    const png = drawn.get(chart);
    invariant(png !== undefined, 'charts of the report were drawn before');
    return png;
  };
}
