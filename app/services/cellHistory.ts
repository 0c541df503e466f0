import type { z } from 'zod';
import type { cellHistorySchema } from '#app/contract/recordSchemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listIndicators, listRoster } from '#app/storage/campaignStore.ts';
import { listCellChanges } from '#app/storage/cellChanges.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** "Ai sửa số này?": every change of one figure of one unit, newest first, undo and redo included. */
export function cellHistory(
  context: ServiceContext,
  campaignReference: string | null,
  unitCode: string,
  indicatorCode: string,
): Result<z.infer<typeof cellHistorySchema>> {
  const db = reading(context);
  const campaign = findCampaign(db, campaignReference);
  if (!campaign.ok) return campaign;
  const unit = listRoster(db, campaign.value).find(({ code }) => code === unitCode);
  if (unit === undefined) return fail({ code: 'notFound', entity: 'unit', reference: unitCode });
  const indicator = listIndicators(db, campaign.value.id).find(
    ({ code }) => code === indicatorCode,
  );
  if (indicator === undefined) {
    return fail({ code: 'notFound', entity: 'indicator', reference: indicatorCode });
  }
  return ok({
    unitName: unit.name,
    label: indicator.label,
    type: indicator.type,
    entries: listCellChanges(db, unit.id, indicator.id),
  });
}
