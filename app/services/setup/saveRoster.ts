import { fail, invariant, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { insertRosterEntry } from '#app/storage/campaignStore.ts';
import { isRosterEntryUsed, listRosterRows } from '#app/storage/setupStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { formOfUnit } from './assignForms.ts';
import type { Setup } from './readSetup.ts';
import { changeSetup, type SeenSetup } from './saveSetup.ts';

/**
 * Who reports, in the office's order of units, each with its own deadline where
 * it has one. A unit that reported, or was written to, cannot be left out any
 * more; a unit that joins comes under the name it has today.
 */
export function saveRoster(
  context: ServiceContext,
  seen: SeenSetup,
  wanted: readonly Pick<Setup['roster'][number], 'unit' | 'deadline'>[],
): Result<Setup> {
  return changeSetup(context, seen, 'campaign.roster', (scope, { id }): Result<void> => {
    const { recorder } = scope;
    const units = listUnits(recorder.db);
    const today = vietnamDate(context.clock());
    const formOf = formOfUnit(recorder.db, id);
    const deadlines = new Map(wanted.map(({ unit, deadline }) => [unit, deadline]));
    const rows = listRosterRows(recorder.db, id);
    const entries = new Map(rows.map((row) => [row.unit_id, row]));
    const asked = units.filter((unit) => deadlines.has(entries.get(unit.id)?.code ?? unit.code));
    const issues: FieldIssue[] = [];
    for (const row of rows) {
      if (deadlines.has(row.code)) continue;
      if (isRosterEntryUsed(recorder.db, row.id)) {
        issues.push({ path: `${row.code}.roster`, rule: 'hasReported' });
      } else {
        recorder.remove('roster_entry', row.id);
      }
    }
    for (const unit of asked) {
      const isNew = !entries.has(unit.id);
      if (isNew && hasEnded(unit, today)) {
        issues.push({ path: `${unit.code}.roster`, rule: 'unitEnded' });
      }
      if (formOf(unit.id) === null) issues.push({ path: `${unit.code}.form`, rule: 'noForm' });
    }
    if (issues.length > 0) return fail({ code: 'validation', issues });
    for (const [position, unit] of asked.entries()) {
      const row = entries.get(unit.id);
      const deadline = deadlines.get(row?.code ?? unit.code) ?? null;
      const columns = {
        position,
        due_on: deadline?.on ?? null,
        due_time: deadline?.time ?? null,
      };
      if (row !== undefined) {
        recorder.update('roster_entry', row.id, columns);
        continue;
      }
      const formId = formOf(unit.id);
      invariant(formId !== null, 'units without a form were refused');
      const { code, name, kind } = unit;
      const entry = { campaign_id: id, unit_id: unit.id, form_id: formId, code, name, kind };
      insertRosterEntry(scope, { ...entry, ...columns });
    }
    return ok(undefined);
  });
}
