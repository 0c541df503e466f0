import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import {
  insertClerk,
  listClerks,
  orderClerks,
  readClerk,
  updateClerk,
  type Clerk,
} from '#app/storage/clerkStore.ts';
import type { ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** Adds a name to the people who share the PC. */
export function addClerk(context: ServiceContext, given: string): Result<void> {
  const name = tidy(given);
  return write(context, { name: 'clerk.add', subject: name }, (scope) => {
    const free = checkName(scope, name, null);
    if (!free.ok) return free;
    insertClerk(scope, name, listClerks(scope.recorder.db).length);
    return ok(undefined);
  });
}

/** Renames a person or takes the name off the list; what is on record keeps the name it had. */
export function editClerk(context: ServiceContext, clerk: Clerk): Result<void> {
  const name = tidy(clerk.name);
  return write(context, { name: 'clerk.update', subject: name }, (scope): Result<void> => {
    const found = readClerk(scope.recorder.db, clerk.id);
    if (found === null) return fail({ code: 'notFound', entity: 'clerk', reference: name });
    const free = checkName(scope, name, clerk.id);
    if (!free.ok) return free;
    updateClerk(scope, clerk.id, { name, isActive: clerk.isActive });
    return ok(undefined);
  });
}

/** Moves a person one place up or down; at the end of the list nothing happens. */
export function moveClerk(context: ServiceContext, id: string, by: -1 | 1): Result<void> {
  const action = { name: 'clerk.move', subject: '' };
  return write(context, action, (scope): Result<void> => {
    const ids = listClerks(scope.recorder.db).map((clerk) => clerk.id);
    const from = ids.indexOf(id);
    if (from === -1) return fail({ code: 'notFound', entity: 'clerk', reference: id });
    const to = Math.min(ids.length - 1, Math.max(0, from + by));
    orderClerks(scope, ids.toSpliced(from, 1).toSpliced(to, 0, id));
    return ok(undefined);
  });
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** Two people of one name would make the record say nothing. */
function checkName({ recorder }: ChangeScope, name: string, own: string | null): Result<void> {
  if (name === '') {
    return fail({ code: 'validation', issues: [{ path: 'clerkName', rule: 'emptyText' }] });
  }
  const taken = listClerks(recorder.db).some((clerk) => clerk.id !== own && clerk.name === name);
  return taken
    ? fail({ code: 'conflict', entity: 'clerk', reference: name, reason: 'codeTaken' })
    : ok(undefined);
}
