import { implement, ORPCError } from '@orpc/server';
import path from 'node:path';
import { contract } from '#app/contract/contract.ts';
import { ok, type AppError, type Result } from '#app/domain/result.ts';
import { isDamageFound } from '#app/storage/sqliteErrors.ts';
import type { ChangeFeed } from '../changeFeed.ts';
import { logBug } from '../logBug.ts';
import type { OfficeSession } from '../officeSession.ts';

/** What a host gives every call. */
export type CallContext = {
  readonly session: OfficeSession;
  readonly changes: ChangeFeed;
  /** Where reports go; null is the office's own folder. */
  readonly exportFolder: string | null;
  /** Where a backup goes when the caller chose a place; null is the office's own folder. */
  readonly backupFile: string | null;
  /** A folder that was chosen in the system's dialog, by the word the page has for it. */
  readonly chosenFolder?: (word: string) => string | null;
};

/** A bug inside an operation is caught once, here: logged with an id the user can pass on. */
export const server = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw asAnswer(context.session, error);
    }
  });

/** Operations that need an open office get it in their context. */
export const inOffice = server.use(({ context, next }) =>
  next({ context: { office: unwrap(context.session.current()) } }),
);

/** A received file by its bare name. */
export async function receive(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: path.basename(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Steps run after the handler returned, so their failures are answered here. */
export async function* reporting<Step, Done>(
  session: OfficeSession,
  steps: AsyncGenerator<Step, Done>,
): AsyncGenerator<Step, Done> {
  try {
    return yield* steps;
  } catch (error) {
    throw asAnswer(session, error);
  }
}

/** Expected failures and a stop by the caller pass; anything else is a bug and gets its id. */
function asAnswer(session: OfficeSession, error: unknown): unknown {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  const found = isDamageFound(error) ? session.distrust() : ok(undefined);
  if (!found.ok) return asOrpcError(found.error);
  return asOrpcError({ code: 'unexpected', logId: logBug(session.read().dataFolder, error) });
}

/** Turns an expected failure into the contract's typed error. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw asOrpcError(result.error);
}

export function asOrpcError(error: AppError): ORPCError<'APP_ERROR', AppError> {
  return new ORPCError('APP_ERROR', { defined: true, status: 422, data: error });
}
