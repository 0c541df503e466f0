import type { ChartAnnex, ReportChartPicture } from '#app/domain/annexModel.ts';
import { partBars } from '#app/domain/barChart.ts';
import { footHeight, PORTRAIT_PAGE_ROOM } from './annexGeometry.ts';
import { linesHeight } from './breakLines.ts';
import { fillPages } from './fillPages.ts';

/** Puts charts on upright pages, one under the other; one higher than a page goes on in parts. */
export function placeCharts(
  charts: readonly ReportChartPicture[],
  firstRoom: number,
): Pick<ChartAnnex, 'charts' | 'pages'> {
  const foot = footHeight([]);
  const smallest = Math.min(firstRoom, PORTRAIT_PAGE_ROOM) - foot;
  const parted = charts.map((chart) => ({
    ...chart,
    parts: chart.parts.flatMap((part) =>
      partBars(part, (smallest - titleHeight(chart)) / TWIPS_PER_PIXEL),
    ),
  }));
  const rows = parted.flatMap((chart, at) =>
    chart.parts.map((bars, part) => ({
      row: { chart: at, part },
      height: titleHeight(chart) + Math.ceil(bars.height) * TWIPS_PER_PIXEL,
    })),
  );
  const pages = fillPages(rows, { first: firstRoom, next: PORTRAIT_PAGE_ROOM, foot });
  return { charts: parted, pages: pages.map((page) => ({ parts: page.map(({ row }) => row) })) };
}

/** Title of at most two lines, the legend below it, space around. */
function titleHeight({ hasYears }: ReportChartPicture): number {
  return 120 + 60 + linesHeight(hasYears ? 3 : 2, 12) + 60;
}

const TWIPS_PER_PIXEL = 15;
