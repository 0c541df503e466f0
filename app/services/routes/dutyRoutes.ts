import { campaignDuties, saveDuty } from '../campaignDuties.ts';
import { removeDuty, writeDuty } from '../writeDuty.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Duties of a campaign: result and assessment. */
export const dutyRoutes = {
  list: inOffice.duty.list.handler(({ context, input }) =>
    unwrap(campaignDuties(context.office, input.campaign)),
  ),
  write: inOffice.duty.write.handler(({ context, input }) =>
    unwrap(writeDuty(context.office, input)),
  ),
  remove: inOffice.duty.remove.handler(({ context, input }) =>
    unwrap(removeDuty(context.office, input)),
  ),
  save: inOffice.duty.save.handler(({ context, input }) => unwrap(saveDuty(context.office, input))),
};
