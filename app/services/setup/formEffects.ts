import type { z } from 'zod';
import type { formEffectsSchema } from '#app/contract/setupSchemas.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  countStatedCells,
  countSubmissions,
  listForms,
  listIndicatorRows,
  listRosterRows,
  type StoredForm,
} from '#app/storage/setupStore.ts';
import { listUnitGroups, listUnits } from '#app/storage/unitStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import type { FormsDraft } from './saveForms.ts';

type Effects = z.infer<typeof formEffectsSchema>;

/**
 * What a change of the forms does to units that answered, form by form; nothing
 * is saved. Figures on cells that it closes to entry stay and count; units that
 * reported before an indicator came have it open until they state it.
 */
export function formEffects(
  context: ServiceContext,
  reference: string | null,
  draft: FormsDraft,
): Result<Effects> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaignId = found.value.id;
  const stated = new Map(
    countStatedCells(db, campaignId).map(({ form_id, code, units }) => [
      `${form_id}/${code}`,
      units,
    ]),
  );
  const labels = new Map([
    ...listIndicatorRows(db, campaignId).map(({ code, label }) => [code, label] as const),
    ...draft.indicators.map(({ code, label }) => [code, label] as const),
  ]);
  const reported = countReported(db, campaignId);
  const askedAfter = askedBy(db, draft);
  return ok(
    listForms(db, campaignId).flatMap((form) => {
      const before = new Set(form.indicators.map(({ code }) => code));
      const after = askedAfter(form);
      const effects = (effect: 'closes' | 'asks', codes: readonly string[]) =>
        codes.flatMap((code) => {
          const known = stated.get(`${form.id}/${code}`) ?? 0;
          const units = effect === 'closes' ? known : (reported.get(form.id) ?? 0) - known;
          const indicator = labels.get(code) ?? code;
          return units === 0 ? [] : [{ effect, indicator, form: form.name, units }];
        });
      return [
        ...effects(
          'closes',
          [...before].filter((code) => !after.has(code)),
        ),
        ...effects(
          'asks',
          [...after].filter((code) => !before.has(code)),
        ),
      ];
    }),
  );
}

/** What the units of a form are asked after the change; a unit without its own form answers its group's. */
function askedBy(db: ReadDb, { forms }: FormsDraft): (form: StoredForm) => ReadonlySet<string> {
  const codes = new Map(listUnits(db).map(({ id, code }) => [id, code]));
  const groups = listUnitGroups(db);
  return ({ id, unitCode }) => {
    const kept = forms.find((form) => form.id === id);
    if (kept !== undefined) return new Set(kept.indicators);
    const memberOf = new Set(
      groups
        .filter(({ unitIds }) => unitIds.some((unitId) => codes.get(unitId) === unitCode))
        .map(({ code }) => code),
    );
    const shared = forms.find(({ target }) => 'group' in target && memberOf.has(target.group));
    return new Set(shared?.indicators);
  };
}

/** How many units of each form have sent something in. */
function countReported(db: ReadDb, campaignId: string): ReadonlyMap<string, number> {
  const submissions = countSubmissions(db, campaignId);
  const units = new Map<string, number>();
  for (const { id, form_id } of listRosterRows(db, campaignId)) {
    if (submissions.has(id)) units.set(form_id, (units.get(form_id) ?? 0) + 1);
  }
  return units;
}
