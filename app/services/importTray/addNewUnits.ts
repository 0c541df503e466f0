import { newUnitCode, type NewUnitKind } from '#app/domain/importTray/trayTypes.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { unitKey } from '#app/domain/unitKey.ts';
import { insertRosterEntry, type Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { listForms, listRosterRows } from '#app/storage/setupStore.ts';
import {
  insertGroupMember,
  insertUnit,
  listUnitGroups,
  listUnits,
} from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { formOfUnit } from '../setup/assignForms.ts';

/** Kinds whose group answers a form in the campaign, with what that form asks for. */
export function formsOfKinds(
  context: ServiceContext,
  campaign: Campaign,
): { kind: NewUnitKind; onForm: string[] }[] {
  return listForms(reading(context), campaign.id).flatMap(({ groupCode, indicators }) => {
    const kind = KINDS.find((each) => each === groupCode);
    return kind === undefined ? [] : [{ kind, onForm: indicators.map(({ code }) => code) }];
  });
}

const KINDS: readonly NewUnitKind[] = ['phong-ban', 'don-vi', 'truong-hoc', 'thon'];

/**
 * Puts the units that were answered with "thêm" on the office's list and on the
 * roster, at its end; returns their codes by the names they go by in the tray.
 */
export function addNewUnits(
  scope: ChangeScope,
  campaign: Campaign,
  wanted: ReadonlyMap<string, { readonly name: string; readonly kind: NewUnitKind }>,
): Result<ReadonlyMap<string, string>> {
  const { db } = scope.recorder;
  const codes = new Map<string, string>();
  for (const [temporary, { name, kind }] of wanted) {
    const units = listUnits(db);
    const code = freeCode(name, new Set(units.map((each) => each.code)));
    const details = { code, name, kind, aliases: [], phone: null, validFrom: null };
    const unitId = insertUnit(
      scope,
      { ...details, contactName: null, contactRole: null },
      units.length,
    );
    const group = listUnitGroups(db).find((each) => each.code === kind);
    invariant(group !== undefined, 'every kind has its group');
    insertGroupMember(scope, group.id, unitId);
    const formId = formOfUnit(db, campaign.id)(unitId);
    if (formId === null) {
      return fail({ code: 'validation', issues: [{ path: `${code}.form`, rule: 'noForm' }] });
    }
    const position = Math.max(-1, ...listRosterRows(db, campaign.id).map((row) => row.position));
    insertRosterEntry(scope, {
      campaign_id: campaign.id,
      unit_id: unitId,
      form_id: formId,
      code,
      name,
      kind,
      position: position + 1,
      due_on: null,
      due_time: null,
    });
    codes.set(temporary, code);
  }
  return ok(codes);
}

/** `TAN-LAP`, with a number behind it where the office has that code. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plain = unitKey(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toUpperCase();
  const stem = plain === '' ? newUnitCode('') : plain.slice(0, MAX_CODE);
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(code)) return code;
  }
}

const MAX_CODE = 20;
