import type { z } from 'zod';
import type { unitSchema } from '#app/contract/schemas.ts';
import { fail, invariant, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import { hasEnded, successorOf } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
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
  updateUnitLife,
  type NewUnit,
  type Unit,
} from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UnitEntry = Omit<NewUnit, 'validFrom'> & {
  /** What is left out stays as it is. */
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  /** Code of the unit it became part of. */
  readonly mergedInto?: string | null | undefined;
};

/** The units of the office in its own order, those that ended among them. */
export function describeUnits(context: ServiceContext): z.infer<typeof unitSchema>[] {
  const units = listUnits(reading(context));
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const today = vietnamDate(context.clock());
  return units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    aliases: [...unit.aliases],
    contactName: unit.contactName,
    contactRole: unit.contactRole,
    phone: unit.phone,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    mergedInto: unit.mergedIntoId === null ? null : (codes.get(unit.mergedIntoId) ?? null),
    hasEnded: hasEnded(unit, today),
  }));
}

/** Adds a unit to the list and to the group of its kind; campaigns under way keep their roster. */
export function addUnit(context: ServiceContext, entry: UnitEntry): Result<void> {
  return write(context, { name: 'unit.add', subject: entry.name }, (scope): Result<void> => {
    const units = listUnits(scope.recorder.db);
    if (units.some(({ code }) => code === entry.code)) {
      return fail({ code: 'conflict', entity: 'unit', reference: entry.code, reason: 'codeTaken' });
    }
    const life = readLife(units, entry, null);
    if (!life.ok) return life;
    const unitId = insertUnit(scope, { ...entry, validFrom: null }, units.length);
    updateUnitLife(scope, unitId, life.value);
    insertGroupMember(scope, groupOf(scope, entry), unitId);
    return ok(undefined);
  });
}

/**
 * Changes a unit by its code. Reports already made, and campaigns that were
 * opened, keep the name the unit had then; a unit that ended stays on their
 * rosters and is not asked any more.
 */
export function editUnit(context: ServiceContext, entry: UnitEntry): Result<void> {
  return write(context, { name: 'unit.update', subject: entry.name }, (scope): Result<void> => {
    const units = listUnits(scope.recorder.db);
    const unit = units.find(({ code }) => code === entry.code);
    if (unit === undefined) {
      return fail({ code: 'notFound', entity: 'unit', reference: entry.code });
    }
    const life = readLife(units, entry, unit);
    if (!life.ok) return life;
    updateUnit(scope, unit, entry);
    updateUnitLife(scope, unit.id, life.value);
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

type UnitLife = Pick<Unit, 'validFrom' | 'validTo' | 'mergedIntoId'>;

/** A unit ends after it began, becomes part of another unit only when it ends, and never of itself. */
function readLife(units: readonly Unit[], entry: UnitEntry, before: Unit | null): Result<UnitLife> {
  const validFrom = entry.validFrom === undefined ? (before?.validFrom ?? null) : entry.validFrom;
  const validTo = entry.validTo === undefined ? (before?.validTo ?? null) : entry.validTo;
  const issues: FieldIssue[] = [];
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    issues.push({ path: 'validTo', rule: 'dateRange' });
  }
  let mergedIntoId = before?.mergedIntoId ?? null;
  if (entry.mergedInto !== undefined) {
    const into = units.find(({ code }) => code === entry.mergedInto);
    if (entry.mergedInto !== null && into === undefined) {
      return fail({ code: 'notFound', entity: 'unit', reference: entry.mergedInto });
    }
    mergedIntoId = into?.id ?? null;
    const known = new Map(units.map((unit) => [unit.id, unit]));
    if (into !== undefined && before !== null && successorOf(known, into).id === before.id) {
      issues.push({ path: 'mergedInto', rule: 'mergesIntoItself' });
    }
  }
  if (mergedIntoId !== null && validTo === null) {
    issues.push({ path: 'validTo', rule: 'required' });
  }
  if (issues.length > 0) return fail({ code: 'validation', issues });
  return ok({ validFrom, validTo, mergedIntoId });
}

function groupOf(scope: ChangeScope, { kind }: Pick<UnitEntry, 'kind'>): string {
  const group = listUnitGroups(scope.recorder.db).find(({ code }) => code === kind);
  invariant(group !== undefined, 'every kind has its group');
  return group.id;
}
