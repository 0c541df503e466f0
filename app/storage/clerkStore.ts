import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type Clerk = {
  readonly id: string;
  readonly name: string;
  /** Off: keeps the name on record, is offered no more. */
  readonly isActive: boolean;
};

/** The people who share this office's PC, in their own order. */
export function listClerks(db: ReadDb): Clerk[] {
  return selectAll(db, build.selectFrom('clerk').selectAll().orderBy('position').orderBy('id')).map(
    clerkFromRow,
  );
}

export function readClerk(db: ReadDb, id: string): Clerk | null {
  const row = selectFirst(db, build.selectFrom('clerk').selectAll().where('id', '=', id));
  return row === undefined ? null : clerkFromRow(row);
}

/** Adds a name at the end of the list. */
export function insertClerk(scope: ChangeScope, name: string, position: number): void {
  scope.recorder.insert('clerk', { id: scope.newId(), name, position, is_active: 1 });
}

export function updateClerk(
  scope: ChangeScope,
  id: string,
  { name, isActive }: Omit<Clerk, 'id'>,
): void {
  scope.recorder.update('clerk', id, { name, is_active: isActive ? 1 : 0 });
}

/** Gives the names the order of the ids. */
export function orderClerks(scope: ChangeScope, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) scope.recorder.update('clerk', id, { position });
}

function clerkFromRow({ id, name, is_active }: Database['clerk']): Clerk {
  return { id, name, isActive: is_active === 1 };
}
