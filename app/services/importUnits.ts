import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { importUnitList, type UnitListRow } from '#app/importing/importUnitList.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import {
  insertAlias,
  insertGroupMember,
  insertUnit,
  listUnitGroups,
  listUnits,
  moveGroupMember,
  updateUnit,
  type Unit,
} from '#app/storage/unitStore.ts';
import { readReceivedFile, type ReceivedFile } from './readReceivedFile.ts';
import type { ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UnitImportOutcome = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/**
 * Takes over a unit list: new codes are added, known ones changed, none is
 * removed. Campaigns that were issued keep the names they had.
 */
export async function importUnits(
  context: ServiceContext,
  file: ReceivedFile,
  signal?: AbortSignal,
): Promise<Result<UnitImportOutcome>> {
  const read = await readReceivedFile(context, file, signal);
  if (!read.ok) return read;
  const rows = importUnitList(read.value);
  if (!rows.ok) return fail({ code: 'fileRefused', file: file.name, refusal: rows.error });
  return write(context, { name: 'unit.import', subject: file.name }, (scope) =>
    ok(mergeUnits(scope, rows.value)),
  );
}

function mergeUnits(scope: ChangeScope, rows: readonly UnitListRow[]): UnitImportOutcome {
  const db = scope.recorder.db;
  const known = new Map(listUnits(db).map((unit) => [unit.code, unit]));
  const groups = new Map(listUnitGroups(db).map(({ code, id }) => [code, id]));
  const groupOf = ({ kind }: Pick<Unit, 'kind'>): string => {
    const groupId = groups.get(kind);
    invariant(groupId !== undefined, 'every kind has its group');
    return groupId;
  };
  let [added, changed, position] = [0, 0, known.size];
  for (const row of rows) {
    const unit = known.get(row.code);
    if (unit === undefined) {
      const unitId = insertUnit(
        scope,
        { ...row, contactName: row.contact, contactRole: null, validFrom: null },
        position,
      );
      insertGroupMember(scope, groupOf(row), unitId);
      added += 1;
      position += 1;
    } else if (mergeUnit(scope, unit, row)) {
      if (unit.kind !== row.kind) moveGroupMember(scope, groupOf(unit), groupOf(row), unit.id);
      changed += 1;
    }
  }
  return { added, changed, unchanged: rows.length - added - changed };
}

/** What the list leaves empty stays as the office had it. */
function mergeUnit(scope: ChangeScope, unit: Unit, row: UnitListRow): boolean {
  const before = scope.recorder.changes().length;
  updateUnit(scope, unit, {
    name: row.name,
    kind: row.kind,
    contactName: row.contact ?? unit.contactName,
    contactRole: unit.contactRole,
    phone: row.phone ?? unit.phone,
  });
  for (const alias of row.aliases) {
    if (!unit.aliases.includes(alias)) insertAlias(scope, unit.id, alias);
  }
  return scope.recorder.changes().length > before;
}
