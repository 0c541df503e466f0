import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { listClerks, readClerk, type Clerk } from '#app/storage/clerkStore.ts';
import {
  readWorkingClerk,
  writeWorkingClerk,
  type WorkingClerk,
} from '#app/storage/workingClerk.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** Who works at this PC, as every window of it shows. */
export type ClerkAtWork = {
  readonly clerks: readonly Clerk[];
  /** Null: the PC's own user. */
  readonly workingId: string | null;
  readonly machineUser: string;
  /** Several people share the PC and nobody said today who works. */
  readonly asksWho: boolean;
};

/**
 * The office as the person at work acts in it: what is written carries the name.
 * A name that was taken off the list or undone acts no more.
 */
export function asClerkAtWork(context: ServiceContext): ServiceContext {
  const clerk = standingClerk(context, readWorkingClerk(context.folder));
  return clerk === null ? context : { ...context, actor: clerk.name };
}

/** `context` still carries the PC's own user as its actor. */
export function describeClerkAtWork(context: ServiceContext): ClerkAtWork {
  const clerks = listClerks(reading(context));
  const working = readWorkingClerk(context.folder);
  const today = vietnamDate(context.clock());
  return {
    clerks,
    workingId: standingClerk(context, working)?.id ?? null,
    machineUser: context.actor,
    asksWho: clerks.filter(({ isActive }) => isActive).length > 1 && working?.chosenOn !== today,
  };
}

/** Says who works from now on; null is the PC's own user. */
export function chooseClerk(context: ServiceContext, clerkId: string | null): Result<void> {
  const working = { clerkId, chosenOn: vietnamDate(context.clock()) };
  if (clerkId !== null && standingClerk(context, working) === null) {
    return fail({ code: 'notFound', entity: 'clerk', reference: clerkId });
  }
  const written = writeWorkingClerk(context.folder, working);
  return written.ok ? ok(undefined) : written;
}

function standingClerk(context: ServiceContext, working: WorkingClerk | null): Clerk | null {
  if (working === null || working.clerkId === null) return null;
  const clerk = readClerk(reading(context), working.clerkId);
  return clerk?.isActive === true ? clerk : null;
}
