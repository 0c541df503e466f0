import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';
import {
  formEffectsSchema,
  newCampaignSchema,
  reopenSchema,
  saveDocumentSchema,
  saveEventsSchema,
  saveFactsSchema,
  saveFormsSchema,
  saveRosterSchema,
  setupSchema,
} from './setupSchemas.ts';

/** Campaign set-up and life: draft → open → closed, and open again with a reason. */
export const setupContract = {
  create: operation.input(newCampaignSchema).output(z.object({ campaign: z.string() })),
  read: operation.input(campaignReference).output(setupSchema),
  saveFacts: operation.input(saveFactsSchema).output(setupSchema),
  saveDocument: operation.input(saveDocumentSchema).output(setupSchema),
  saveEvents: operation.input(saveEventsSchema).output(setupSchema),
  /** What the change would do to units that answered; nothing is saved. */
  formEffects: operation.input(saveFormsSchema).output(formEffectsSchema),
  saveForms: operation.input(saveFormsSchema).output(setupSchema),
  saveRoster: operation.input(saveRosterSchema).output(setupSchema),
  open: operation.input(campaignReference).output(setupSchema),
  close: operation.input(campaignReference).output(setupSchema),
  reopen: operation.input(reopenSchema).output(setupSchema),
  /** A draft that was never opened. */
  discard: operation.input(campaignReference).output(z.void()),
};
