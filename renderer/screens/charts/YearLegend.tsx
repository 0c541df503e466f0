import { chartText } from '../../i18n/charts.vi.ts';
import classes from './ChartScreen.module.css';
import type { LastYear } from './chartTypes.ts';

/** Which bar is which year, and that lines are not to be compared with each other. */
export function YearLegend({
  campaign,
  lastYear,
}: {
  readonly campaign: string;
  readonly lastYear: LastYear;
}) {
  const { previous } = lastYear;
  const before = previous === null ? chartText.lastYearTyped : chartText.lastYearOf(previous.name);
  return (
    <div className={classes.legend}>
      <span className={classes.series}>
        <i className={classes.now} aria-hidden />
        {chartText.thisYearOf(campaign)}
      </span>
      <span className={classes.series}>
        <i className={classes.before} aria-hidden />
        {before}
      </span>
      <span className={classes.ownScale}>{chartText.ownScale}</span>
    </div>
  );
}
