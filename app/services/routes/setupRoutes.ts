import { createCampaign } from '../setup/createCampaign.ts';
import {
  closeCampaign,
  discardCampaign,
  openCampaign,
  reopenCampaign,
} from '../setup/moveCampaign.ts';
import { formEffects } from '../setup/formEffects.ts';
import { readSetup } from '../setup/readSetup.ts';
import { saveEvents } from '../setup/saveEvents.ts';
import { saveForms } from '../setup/saveForms.ts';
import { saveRoster } from '../setup/saveRoster.ts';
import { saveDocument, saveFacts } from '../setup/saveSetup.ts';
import { inOffice, unwrap } from './routeBase.ts';

const { setup } = inOffice;

/** Campaign set-up and life. */
export const setupRoutes = {
  create: setup.create.handler(({ context, input }) =>
    unwrap(createCampaign(context.office, input)),
  ),
  read: setup.read.handler(({ context, input }) =>
    unwrap(readSetup(context.office, input.campaign)),
  ),
  saveFacts: setup.saveFacts.handler(({ context, input }) =>
    unwrap(saveFacts(context.office, input, input.facts)),
  ),
  saveDocument: setup.saveDocument.handler(({ context, input }) =>
    unwrap(saveDocument(context.office, input, input.which, input.document)),
  ),
  saveEvents: setup.saveEvents.handler(({ context, input }) =>
    unwrap(saveEvents(context.office, input, input.events)),
  ),
  formEffects: setup.formEffects.handler(({ context, input }) =>
    unwrap(formEffects(context.office, input.campaign, input)),
  ),
  saveForms: setup.saveForms.handler(({ context, input }) =>
    unwrap(saveForms(context.office, input, input)),
  ),
  saveRoster: setup.saveRoster.handler(({ context, input }) =>
    unwrap(saveRoster(context.office, input, input.units)),
  ),
  open: setup.open.handler(({ context, input }) =>
    unwrap(openCampaign(context.office, input.campaign)),
  ),
  close: setup.close.handler(({ context, input }) =>
    unwrap(closeCampaign(context.office, input.campaign)),
  ),
  reopen: setup.reopen.handler(({ context, input }) =>
    unwrap(reopenCampaign(context.office, input.campaign, input.reason)),
  ),
  discard: setup.discard.handler(({ context, input }) =>
    unwrap(discardCampaign(context.office, input.campaign)),
  ),
};
