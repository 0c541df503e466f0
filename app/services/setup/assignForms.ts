import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listForms, listRosterRows } from '#app/storage/setupStore.ts';
import { listUnitGroups, listUnits } from '#app/storage/unitStore.ts';

/** Which form each unit answers: its own where it has one, else that of its group. */
export function formOfUnit(
  db: ReadDb,
  campaignId: string,
  gone: readonly string[] = [],
): (unitId: string) => string | null {
  const forms = listForms(db, campaignId).filter(({ id }) => !gone.includes(id));
  const groups = listUnitGroups(db);
  const codes = new Map(listUnits(db).map(({ id, code }) => [id, code]));
  return (unitId) => {
    const own = forms.find(({ unitCode }) => unitCode !== null && unitCode === codes.get(unitId));
    if (own !== undefined) return own.id;
    const memberOf = groups.filter(({ unitIds }) => unitIds.includes(unitId));
    const shared = forms.find(({ groupCode }) => memberOf.some(({ code }) => code === groupCode));
    return shared?.id ?? null;
  };
}

/**
 * Points every roster entry at the form it answers after forms came, went or
 * changed hands, then takes the forms away that are gone. A unit that no form
 * is left for refuses the change.
 */
export function assignForms(
  scope: ChangeScope,
  { id }: Campaign,
  gone: readonly string[],
): Result<void> {
  const { recorder } = scope;
  const formOf = formOfUnit(recorder.db, id, gone);
  for (const entry of listRosterRows(recorder.db, id)) {
    const formId = formOf(entry.unit_id);
    if (formId === null) {
      return fail({
        code: 'validation',
        issues: [{ path: `${entry.code}.form`, rule: 'noForm' }],
      });
    }
    recorder.update('roster_entry', entry.id, { form_id: formId });
  }
  for (const form of listForms(recorder.db, id)) {
    if (!gone.includes(form.id)) continue;
    for (const { rowId } of form.indicators) recorder.remove('form_indicator', rowId);
    recorder.remove('form', form.id);
  }
  return ok(undefined);
}
