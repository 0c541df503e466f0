import { cellSources, coverageUnits } from '../figureSources.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Where figures came from. */
export const sourceRoutes = {
  ofCell: inOffice.source.ofCell.handler(({ context, input }) =>
    unwrap(cellSources(context.office, input.campaign, input.unitCode, input.indicator)),
  ),
  ofCoverage: inOffice.source.ofCoverage.handler(({ context, input }) =>
    unwrap(coverageUnits(context.office, input.campaign, input.reportId)),
  ),
};
