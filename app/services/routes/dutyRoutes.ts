import { campaignDuties, saveDuty } from '../campaignDuties.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Duties of a campaign: result and assessment. */
export const dutyRoutes = {
  list: inOffice.duty.list.handler(({ context, input }) =>
    unwrap(campaignDuties(context.office, input.campaign)),
  ),
  save: inOffice.duty.save.handler(({ context, input }) => unwrap(saveDuty(context.office, input))),
};
