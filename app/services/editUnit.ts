import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import {
  insertAlias,
  insertGroupMember,
  insertUnit,
  listUnitGroups,
  listUnits,
  moveGroupMember,
  removeAlias,
  updateUnit,
  type NewUnit,
} from '#app/storage/unitStore.ts';
import type { ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UnitEntry = Omit<NewUnit, 'validFrom'>;

/** Adds a unit to the list and to the group of its kind; campaigns under way keep their roster. */
export function addUnit(context: ServiceContext, entry: UnitEntry): Result<void> {
  return write(context, { name: 'unit.add', subject: entry.name }, (scope): Result<void> => {
    const units = listUnits(scope.recorder.db);
    if (units.some(({ code }) => code === entry.code)) {
      return fail({ code: 'conflict', entity: 'unit', reference: entry.code, reason: 'codeTaken' });
    }
    const unitId = insertUnit(scope, { ...entry, validFrom: null }, units.length);
    insertGroupMember(scope, groupOf(scope, entry), unitId);
    return ok(undefined);
  });
}

/** Changes a unit by its code. Reports already made keep the name the unit had then. */
export function editUnit(context: ServiceContext, entry: UnitEntry): Result<void> {
  return write(context, { name: 'unit.update', subject: entry.name }, (scope): Result<void> => {
    const unit = listUnits(scope.recorder.db).find(({ code }) => code === entry.code);
    if (unit === undefined) {
      return fail({ code: 'notFound', entity: 'unit', reference: entry.code });
    }
    updateUnit(scope, unit, entry);
    if (unit.kind !== entry.kind) {
      moveGroupMember(scope, groupOf(scope, unit), groupOf(scope, entry), unit.id);
    }
    for (const alias of entry.aliases) {
      if (!unit.aliases.includes(alias)) insertAlias(scope, unit.id, alias);
    }
    for (const alias of unit.aliases) {
      if (!entry.aliases.includes(alias)) removeAlias(scope, unit.id, alias);
    }
    return ok(undefined);
  });
}

function groupOf(scope: ChangeScope, { kind }: Pick<UnitEntry, 'kind'>): string {
  const group = listUnitGroups(scope.recorder.db).find(({ code }) => code === kind);
  invariant(group !== undefined, 'every kind has its group');
  return group.id;
}
