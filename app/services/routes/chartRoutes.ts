import { lastYearFigures } from '../lastYearFigures.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Charts of a campaign: last year's figures beside this year's. */
export const chartRoutes = {
  lastYear: inOffice.chart.lastYear.handler(({ context, input }) =>
    unwrap(lastYearFigures(context.office, input.campaign)),
  ),
};
