import { searchKey } from '#app/domain/searchKey.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

type UnitKind = Database['unit']['kind'];

export type Unit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly aliases: readonly string[];
  readonly contactName: string | null;
  readonly contactRole: string | null;
  readonly phone: string | null;
  /** ISO dates; null on either side means open. A merged or split unit ends here. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
};

export type UnitGroup = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitIds: readonly string[];
};

export type NewUnit = Omit<Unit, 'id' | 'validTo' | 'mergedIntoId' | 'version'>;

/** All units in the office's own order. */
export function listUnits(db: ReadDb): Unit[] {
  const aliases = new Map<string, string[]>();
  const aliasRows = selectAll(
    db,
    build.selectFrom('unit_alias').select(['unit_id', 'alias']).orderBy('alias'),
  );
  for (const { unit_id, alias } of aliasRows) {
    aliases.set(unit_id, [...(aliases.get(unit_id) ?? []), alias]);
  }
  return selectAll(db, build.selectFrom('unit').selectAll().orderBy('position')).map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    aliases: aliases.get(row.id) ?? [],
    contactName: row.contact_name,
    contactRole: row.contact_role,
    phone: row.phone,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    mergedIntoId: row.merged_into_id,
    version: row.version,
  }));
}

/** The groups of the office in their own order. */
export function listUnitGroups(db: ReadDb): UnitGroup[] {
  const members = selectAll(
    db,
    build
      .selectFrom('unit_group_member')
      .innerJoin('unit', 'unit.id', 'unit_group_member.unit_id')
      .select(['unit_group_member.group_id', 'unit_group_member.unit_id'])
      .orderBy('unit.position'),
  );
  return selectAll(db, build.selectFrom('unit_group').selectAll().orderBy('position')).map(
    ({ id, code, name }) => ({
      id,
      code,
      name,
      unitIds: members.filter(({ group_id }) => group_id === id).map(({ unit_id }) => unit_id),
    }),
  );
}

/** Adds a unit at the end of the list, with its aliases; returns its id. */
export function insertUnit(scope: ChangeScope, unit: NewUnit, position: number): string {
  const id = scope.newId();
  scope.recorder.insert('unit', {
    id,
    code: unit.code,
    name: unit.name,
    short_name: null,
    kind: unit.kind,
    search_key: searchKey(unit.name),
    position,
    valid_from: unit.validFrom,
    valid_to: null,
    merged_into_id: null,
    contact_name: unit.contactName,
    contact_role: unit.contactRole,
    phone: unit.phone,
    created_at: scope.now,
    updated_at: scope.now,
    version: 1,
  });
  for (const alias of unit.aliases) insertAlias(scope, id, alias);
  return id;
}

export function insertAlias(scope: ChangeScope, unitId: string, alias: string): void {
  scope.recorder.insert('unit_alias', {
    id: scope.newId(),
    unit_id: unitId,
    alias,
    search_key: searchKey(alias),
  });
}

type ListedFacts = Pick<NewUnit, 'name' | 'kind' | 'contactName' | 'contactRole' | 'phone'>;

export function removeAlias(scope: ChangeScope, unitId: string, alias: string): void {
  const row = selectFirst(
    scope.recorder.db,
    build
      .selectFrom('unit_alias')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('alias', '=', alias),
  );
  if (row !== undefined) scope.recorder.remove('unit_alias', row.id);
}

/** Changes what the list states of a known unit; code and identity stay. */
export function updateUnit(scope: ChangeScope, unit: Unit, patch: ListedFacts): void {
  const isSame =
    patch.name === unit.name &&
    patch.kind === unit.kind &&
    patch.contactName === unit.contactName &&
    patch.contactRole === unit.contactRole &&
    patch.phone === unit.phone;
  if (isSame) return;
  scope.recorder.update('unit', unit.id, {
    name: patch.name,
    search_key: searchKey(patch.name),
    kind: patch.kind,
    contact_name: patch.contactName,
    contact_role: patch.contactRole,
    phone: patch.phone,
    updated_at: scope.now,
    version: unit.version + 1,
  });
}

/** Since when a unit exists, until when, and what it became part of. */
export function updateUnitLife(
  { recorder }: ChangeScope,
  unitId: string,
  life: Pick<Unit, 'validFrom' | 'validTo' | 'mergedIntoId'>,
): void {
  recorder.update('unit', unitId, {
    valid_from: life.validFrom,
    valid_to: life.validTo,
    merged_into_id: life.mergedIntoId,
  });
}

export function insertUnitGroup(
  scope: ChangeScope,
  group: { readonly code: string; readonly name: string; readonly position: number },
): string {
  const id = scope.newId();
  scope.recorder.insert('unit_group', { id, ...group });
  return id;
}

export function insertGroupMember(scope: ChangeScope, groupId: string, unitId: string): void {
  scope.recorder.insert('unit_group_member', {
    id: scope.newId(),
    group_id: groupId,
    unit_id: unitId,
  });
}

/** A unit whose kind changed leaves the group of the old one; other groups keep it. */
export function moveGroupMember(
  scope: ChangeScope,
  fromGroupId: string,
  toGroupId: string,
  unitId: string,
): void {
  const membership = (groupId: string) =>
    selectFirst(
      scope.recorder.db,
      build
        .selectFrom('unit_group_member')
        .select('id')
        .where('group_id', '=', groupId)
        .where('unit_id', '=', unitId),
    );
  const old = membership(fromGroupId);
  if (old !== undefined) scope.recorder.remove('unit_group_member', old.id);
  if (membership(toGroupId) === undefined) insertGroupMember(scope, toGroupId, unitId);
}
