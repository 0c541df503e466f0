import { listCampaigns } from '#app/storage/campaignStore.ts';
import { campaignBoard } from '../campaignBoard.ts';
import { campaignOverview } from '../campaignOverview.ts';
import { campaignGrid } from '../campaignGrid.ts';
import { campaignStatus } from '../campaignStatus.ts';
import { reading } from '../serviceContext.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Campaigns: list, figures, board and grid. */
export const campaignRoutes = {
  list: inOffice.campaign.list.handler(({ context }) => listCampaigns(reading(context.office))),
  status: inOffice.campaign.status.handler(({ context, input }) => {
    const { completeness, missingUnits } = unwrap(campaignStatus(context.office, input.campaign));
    return { ...completeness, missingUnits: [...missingUnits] };
  }),
  board: inOffice.campaign.board.handler(({ context, input }) =>
    unwrap(campaignBoard(context.office, input.campaign)),
  ),
  overview: inOffice.campaign.overview.handler(({ context }) => campaignOverview(context.office)),
  grid: inOffice.campaign.grid.handler(({ context, input }) =>
    unwrap(campaignGrid(context.office, input.campaign)),
  ),
};
