import { ORPCError } from '@orpc/client';
import * as fc from 'fast-check';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OfficeSession } from '#app/services/officeSession.ts';
import { near } from './hostileValues.ts';
import type { Operation } from './contractOperations.ts';

/** How an attacked operation may end; anything else is a finding. */
export type Attack = {
  readonly session: OfficeSession;
  readonly folder: string;
  /** Calls an operation by its name, as a page would. */
  readonly call: (path: readonly string[], input: unknown) => Promise<unknown>;
  readonly inputs: number;
  readonly seed: number;
};

/**
 * Calls one operation with values near its own schema that the schema refuses:
 * each is answered as bad input and changes nothing.
 */
export async function attackWithInvalid(operation: Operation, attack: Attack): Promise<string[]> {
  const { session, folder, call } = attack;
  const { input } = operation;
  const found: string[] = [];
  for (const value of valuesFor(operation, attack)) {
    if (input === null || input.safeParse(value).success) continue;
    const before = stateOf(session, folder);
    const ending = await endingOf(call(operation.path, value));
    const hasWritten = stateOf(session, folder) !== before;
    if (ending !== 'BAD_REQUEST' || hasWritten) {
      found.push(`${operation.name}(${short(value)}): ${ending}${hasWritten ? ', but wrote' : ''}`);
    }
  }
  return found;
}

/**
 * Calls one operation with values its schema takes, most of them nonsense: each
 * succeeds or fails with a sentence, never as a bug. A file may lose its name on
 * the way, so that the contract refuses it after all.
 */
export async function attackWithValid(operation: Operation, attack: Attack): Promise<string[]> {
  const found: string[] = [];
  for (const value of valuesFor(operation, attack)) {
    if (operation.input?.safeParse(value).success === false) continue;
    const ending = await endingOf(attack.call(operation.path, value));
    if (!ENDINGS.has(ending)) {
      found.push(`${operation.name}(${short(value)}): ${ending}`);
    }
  }
  return found;
}

const ENDINGS = new Set(['done', 'BAD_REQUEST', 'APP_ERROR']);

function valuesFor({ input }: Operation, { session, inputs, seed }: Attack): unknown[] {
  if (input === null) return [undefined];
  return fc.sample(near(input, wordsOf(session)), { numRuns: inputs, seed });
}

async function endingOf(answer: Promise<unknown>): Promise<string> {
  try {
    const value = await answer;
    if (isIterator(value)) await drain(value);
    return 'done';
  } catch (error) {
    if (!(error instanceof ORPCError)) return `thrown ${String(error)}`;
    const code: unknown = Reflect.get(Object(error.data), 'code');
    if (error.code !== 'APP_ERROR') return error.code;
    if (code === 'unexpected') return `a bug: ${JSON.stringify(error.data)}`;
    return typeof code === 'string' ? 'APP_ERROR' : 'an error without a code';
  }
}

/** Progress to its end; a feed without end is left after its first word or a moment. */
async function drain(steps: AsyncIterator<unknown>): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    const silence = new Promise<{ done: true }>((resolve) => {
      setTimeout(resolve, 100, { done: true }).unref();
    });
    const { done } = await Promise.race([steps.next(), silence]);
    if (done === true) break;
  }
  void steps.return?.();
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Every write of the database and every file of the data folder shows in this. */
function stateOf(session: OfficeSession, folder: string): string {
  const office = session.current();
  const writes: unknown = office.ok
    ? office.value.connection.prepare('select total_changes()').pluck().get()
    : office.error.code;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('nhat-ky-may'))
    .map((name) => `${name} ${statSync(path.join(folder, name)).size}`);
  return `${String(writes)} ${files.join()}`;
}

/** Codes and keys that exist, so that calls reach further than the first look-up. */
function wordsOf(session: OfficeSession): string[] {
  const office = session.current();
  if (!office.ok) return COMMON;
  const { connection } = office.value;
  const places = connection
    .prepare<[], { table: string; column: string }>(
      `select t.name as "table", c.name as "column" from pragma_table_list t, pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'sqlite%' and c.name in ('id', 'code', 'sha256')`,
    )
    .all();
  const known = places.flatMap(({ table, column }) =>
    connection.prepare<[]>(`select "${column}" from "${table}" limit 2`).pluck().all(),
  );
  return [...COMMON, ...known.filter((each) => typeof each === 'string')];
}

const COMMON = ['2025-10-01', '09:15', 'Thôn Đông', '5', 'bang_ron', 'T01', 'a'.repeat(64)];

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
