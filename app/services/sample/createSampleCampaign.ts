import { usualChecks } from '#app/domain/checkFigures.ts';
import { invariant } from '#app/domain/result.ts';
import {
  insertCampaign,
  insertForm,
  insertFormIndicator,
  insertIndicator,
  insertRosterEntry,
  markCampaignIssued,
} from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { replaceIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import { readEventId, insertDirective } from '#app/storage/directiveStore.ts';
import { insertGroupMember, insertUnit } from '#app/storage/unitStore.ts';
import { samplePassedOn, sampleRequest } from './sampleDirectives.ts';
import { CENTRE_FORM, sampleForms } from './sampleForms.ts';
import { sampleIndicators } from './sampleIndicators.ts';
import { sampleOffice } from './sampleOffice.ts';
import { sampleUnits } from './sampleUnits.ts';

const SAMPLE_CAMPAIGN_CODE = 'ngay-hoi-dmst-2025';

/**
 * Practice units, both documents and an open campaign with its forms. Deadline
 * and cut-off are entered by hand, since the directive states neither.
 */
export function createSampleCampaign(
  scope: ChangeScope,
  groupIds: ReadonlyMap<string, string>,
): void {
  const unitIds = insertSampleUnits(scope, groupIds);
  const passedOnById = insertDirective(scope, samplePassedOn, 'outgoing');
  const campaignId = insertCampaign(scope, {
    code: SAMPLE_CAMPAIGN_CODE,
    name: 'Ngày hội Đổi mới sáng tạo quốc gia 01-10 và Techfest Hải Phòng 2025',
    reportSubject:
      'Kết quả tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10 và sự kiện Techfest Hải Phòng 2025',
    requestedById: insertDirective(scope, sampleRequest, 'incoming'),
    passedOnById,
    reportTo: sampleOffice.superiorName,
    collectFrom: '2025-09-22',
    collectTo: '2025-10-05',
    unitDeadline: { on: '2025-10-05', time: '16:00' },
    superiorDeadline: null,
    cutOffOn: '2025-10-07',
  });
  const eventId = readEventId(scope.recorder.db, passedOnById, 0);
  const indicatorIds = new Map(
    sampleIndicators.map((indicator, position) => [
      indicator.code,
      insertIndicator(scope, {
        campaign_id: campaignId,
        code: indicator.code,
        group_label: indicator.groupLabel,
        label: indicator.label,
        unit_of_measure: indicator.unitOfMeasure,
        type: indicator.type,
        aggregate: indicator.aggregate,
        position,
        event_id: indicator.isOfEvent ? eventId : null,
        derives_from: indicator.derivesFrom ?? null,
        help_text: null,
      }),
    ]),
  );
  const formIds = insertForms(scope, campaignId, { groupIds, unitIds }, indicatorIds);
  for (const [position, unit] of sampleUnits.entries()) {
    const unitId = unitIds.get(unit.code);
    const formId = formIds.get(unit.code === CENTRE_FORM.unit ? unit.code : unit.kind);
    invariant(unitId !== undefined && formId !== undefined, 'sample units have a group');
    insertRosterEntry(scope, {
      campaign_id: campaignId,
      unit_id: unitId,
      form_id: formId,
      position,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      due_on: null,
      due_time: null,
    });
  }
  replaceIndicatorChecks(scope, campaignId, usualChecks(sampleIndicators), indicatorIds);
  markCampaignIssued(scope, campaignId);
}

function insertSampleUnits(
  scope: ChangeScope,
  groupIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    sampleUnits.map((unit, position) => {
      const unitId = insertUnit(scope, unit, position);
      const groupId = groupIds.get(unit.kind);
      invariant(groupId !== undefined, 'every kind has its group');
      insertGroupMember(scope, groupId, unitId);
      return [unit.code, unitId];
    }),
  );
}

/** By whom each form is of: a unit kind, or the code of the one unit that answers it. */
function insertForms(
  scope: ChangeScope,
  campaignId: string,
  owners: {
    readonly groupIds: ReadonlyMap<string, string>;
    readonly unitIds: ReadonlyMap<string, string>;
  },
  indicatorIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    sampleForms([...owners.groupIds.keys()]).map(({ of, name, asked }, position) => {
      const groupId = owners.groupIds.get(of) ?? null;
      const formId = insertForm(scope, {
        campaign_id: campaignId,
        name,
        group_id: groupId,
        unit_id: groupId === null ? (owners.unitIds.get(of) ?? null) : null,
        position,
      });
      for (const [order, { code, helpText }] of asked.entries()) {
        const indicatorId = indicatorIds.get(code);
        invariant(indicatorId !== undefined, 'every sample indicator was inserted');
        insertFormIndicator(scope, {
          form_id: formId,
          indicator_id: indicatorId,
          position: order,
          help_text: helpText,
        });
      }
      return [of, formId];
    }),
  );
}
