import type { z } from 'zod';
import type { contactEntrySchema } from '#app/contract/contactContract.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { insertContact } from '#app/storage/contactLogStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/**
 * Keeps that units were called or written to, as one undoable step: a message to
 * a group of ten is ten entries and one undo.
 */
export function logContact(
  context: ServiceContext,
  entry: z.infer<typeof contactEntrySchema>,
): Result<void> {
  const campaign = findOpenCampaign(reading(context), entry.campaign);
  if (!campaign.ok) return campaign;
  const { id: campaignId } = campaign.value;
  const roster = new Map(
    listRoster(reading(context), campaign.value).map((each) => [each.code, each]),
  );
  const reached = [...new Set(entry.units)].map((code) => ({ code, unit: roster.get(code) }));
  const unknown = reached.find(({ unit }) => unit === undefined);
  if (unknown !== undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: unknown.code });
  }
  const answer = cleanXmlText(entry.answer ?? '').trim();
  const subject = reached.map(({ unit }) => unit?.name ?? '').join(', ');
  return write(context, { name: `contact.${entry.kind}`, subject, campaignId }, (scope) => {
    for (const { unit } of reached) {
      if (unit === undefined) continue;
      insertContact(scope, {
        campaign_id: campaignId,
        roster_entry_id: unit.id,
        kind: entry.kind,
        contacted_on: entry.on,
        contacted_time: entry.time,
        answer: answer === '' ? null : answer,
        logged_by: context.actor,
      });
    }
    return ok(undefined);
  });
}
