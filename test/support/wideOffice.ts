import { saveBlock } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { write } from '#app/services/write.ts';
import { invariant, ok } from '#app/domain/result.ts';
import {
  insertCampaign,
  insertForm,
  insertFormIndicator,
  insertIndicator,
  insertRosterEntry,
  markCampaignIssued,
} from '#app/storage/campaignStore.ts';
import { insertGroupMember, insertUnit, listUnitGroups } from '#app/storage/unitStore.ts';
import { amount } from './builders.ts';
import { valueOf } from './serviceContext.ts';

/** Code of the campaign of a wide office. */
export const WIDE = 'rong';

/**
 * Adds an open campaign of many villages and indicators to an office, with a
 * figure in every cell of the first villages. Villages are W001…, indicators c1….
 */
export function addWideCampaign(
  context: ServiceContext,
  { units, indicators, filled }: { units: number; indicators: number; filled: number },
): void {
  valueOf(
    write(context, { name: 'campaign.create', subject: WIDE }, (scope) => {
      const campaignId = insertCampaign(scope, {
        code: WIDE,
        name: 'Đợt rất rộng',
        reportSubject: 'Kết quả',
        requestedById: null,
        passedOnById: null,
        reportTo: null,
        collectFrom: null,
        collectTo: null,
        unitDeadline: null,
        superiorDeadline: null,
        cutOffOn: null,
      });
      const unitIds = Array.from({ length: units }, (_, at) =>
        insertUnit(
          scope,
          {
            code: villageCode(at),
            name: `Thôn số ${at + 1}`,
            kind: 'thon',
            aliases: [],
            contactName: null,
            contactRole: null,
            phone: null,
            validFrom: null,
          },
          1000 + at,
        ),
      );
      const villages = listUnitGroups(scope.recorder.db).find(({ code }) => code === 'thon');
      invariant(villages !== undefined, 'the office has its groups');
      for (const unitId of unitIds) insertGroupMember(scope, villages.id, unitId);
      const formId = insertForm(scope, {
        campaign_id: campaignId,
        name: 'Mẫu thôn',
        group_id: villages.id,
        unit_id: null,
        position: 0,
      });
      for (let at = 0; at < indicators; at += 1) {
        const indicatorId = insertIndicator(scope, {
          campaign_id: campaignId,
          code: `c${at + 1}`,
          group_label: `Nhóm ${Math.floor(at / 5) + 1}`,
          label: `Chỉ tiêu ${at + 1}`,
          unit_of_measure: 'lượt',
          type: 'integer',
          aggregate: 'sum',
          position: at,
          event_id: null,
          derives_from: null,
          help_text: null,
        });
        insertFormIndicator(scope, {
          form_id: formId,
          indicator_id: indicatorId,
          position: at,
          help_text: null,
        });
      }
      for (const [at, unitId] of unitIds.entries()) {
        insertRosterEntry(scope, {
          campaign_id: campaignId,
          unit_id: unitId,
          form_id: formId,
          position: at,
          code: villageCode(at),
          name: `Thôn số ${at + 1}`,
          kind: 'thon',
          due_on: null,
          due_time: null,
        });
      }
      markCampaignIssued(scope, campaignId);
      return ok(undefined);
    }),
  );
  const cells = Array.from({ length: filled }, (_, at) => at).flatMap((at) =>
    Array.from({ length: indicators }, (_, place) => ({
      unitCode: villageCode(at),
      indicator: `c${place + 1}`,
      stated: amount(1 + ((at * 7 + place) % 30)),
      raw: String(1 + ((at * 7 + place) % 30)),
    })),
  );
  if (cells.length > 0) valueOf(saveBlock(context, WIDE, cells));
}

/** Code of the village at a place from 0. */
function villageCode(at: number): string {
  return `W${String(at + 1).padStart(3, '0')}`;
}
