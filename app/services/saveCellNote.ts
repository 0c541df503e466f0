import type { z } from 'zod';
import type { cellNoteSchema } from '#app/contract/gridSchemas.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listIndicators, listRoster } from '#app/storage/campaignStore.ts';
import { putCellNote, readCellNote } from '#app/storage/cellNoteStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/**
 * Keeps what a person wrote about one cell, as one undoable step; an empty text
 * takes the note off. A note that somebody else changed meanwhile is not overwritten.
 */
export function saveCellNote(
  context: ServiceContext,
  { campaign: reference, unitCode, indicator: code, text, seen }: z.infer<typeof cellNoteSchema>,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const unit = listRoster(db, campaign).find((each) => each.code === unitCode);
  if (unit === undefined) return fail({ code: 'notFound', entity: 'unit', reference: unitCode });
  const indicator = listIndicators(db, campaign.id).find((each) => each.code === code);
  if (indicator === undefined) {
    return fail({ code: 'notFound', entity: 'indicator', reference: code });
  }
  const subject = `${unit.name}, ${indicator.label}`;
  const stored = readCellNote(db, unit.id, indicator.id)?.text ?? '';
  if (stored !== seen) {
    return fail({
      code: 'conflict',
      entity: 'indicator',
      reference: subject,
      reason: 'changedElsewhere',
    });
  }
  const cell = { campaign_id: campaign.id, roster_entry_id: unit.id, indicator_id: indicator.id };
  return write(context, { name: 'cell.note', subject, campaignId: campaign.id }, (scope) => {
    putCellNote(scope, cell, cleanXmlText(text).trim(), context.actor);
    return ok(undefined);
  });
}
