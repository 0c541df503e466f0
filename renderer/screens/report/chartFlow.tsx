import type { ChartAnnex, ReportChartPicture } from '#app/domain/annexModel.ts';
import { paperText } from '../../i18n/report.vi.ts';
import { ChartAxis } from '../charts/BarChartView.tsx';
import { BarRowView } from '../charts/BarRowView.tsx';
import type { FlowItem } from './flow.ts';
import classes from './Paper.module.css';

/** Charts on the pages the model puts them, drawn from the layout that Word and Excel get as pictures. */
export function chartPages(annex: ChartAnnex, id: string): FlowItem[][] {
  return annex.pages.map(({ parts }) =>
    parts.flatMap((place): FlowItem[] => {
      const chart = annex.charts[place.chart];
      return chart === undefined
        ? []
        : [
            {
              kind: 'block',
              id: `${id}-chart-${place.chart}-${place.part}`,
              node: <ChartPart chart={chart} part={place.part} />,
            },
          ];
    }),
  );
}

function ChartPart({ chart, part }: { readonly chart: ReportChartPicture; readonly part: number }) {
  const bars = chart.parts[part];
  if (bars === undefined) return null;
  return (
    <figure className={classes.chart} aria-label={chart.description}>
      <figcaption>{part === 0 ? chart.title : paperText.continued(chart.title)}</figcaption>
      {chart.hasYears && <div className={classes.chartLegend}>{paperText.yearLegend}</div>}
      <ChartAxis chart={bars} />
      {bars.rows.map((row) => (
        <BarRowView key={row.key} chart={bars} row={row} />
      ))}
    </figure>
  );
}
