import { createORPCClient, ORPCError, type ClientContext, type ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { router } from '#app/services/router.ts';
import { secretOf } from '#test/support/apiClient.ts';
import { startTestHost, type TestHost } from '#test/support/startTestHost.ts';
import { attackWithInvalid, attackWithValid } from './attackContract.ts';
import { listOperations } from './contractOperations.ts';

const operations = listOperations();
const running: TestHost[] = [];
afterEach(() => Promise.all(running.splice(0).map((host) => host.close())));

async function start(): Promise<TestHost> {
  const host = await startTestHost({ sample: true });
  running.push(host);
  return host;
}

/** Attacks every operation and gathers what it found. */
async function attackAll(
  { session, folder }: TestHost,
  link: ClientLink<ClientContext>,
  inputs: number,
): Promise<string[]> {
  const client: unknown = createORPCClient(link);
  const call = async (path: readonly string[], input: unknown): Promise<unknown> => {
    const operation = path.reduce<unknown>((at, part) => Reflect.get(Object(at), part), client);
    if (typeof operation !== 'function') throw new Error('an operation is called');
    return Reflect.apply(operation, undefined, [input]);
  };
  const found: string[] = [];
  const attack = { session, folder: `${folder}/du-lieu`, call };
  // Refused input first: after accepted calls work may still go on behind the answer.
  for (const [index, operation] of operations.entries()) {
    const seed = index + 1;
    found.push(...(await attackWithInvalid(operation, { ...attack, inputs, seed })));
  }
  for (const [index, operation] of operations.entries()) {
    const seed = index + 1;
    found.push(...(await attackWithValid(operation, { ...attack, inputs: inputs / 4, seed })));
  }
  return found;
}

test('the contract is walked to its leaves', () => {
  expect(operations.length).toBeGreaterThan(150);
  expect(operations.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['value.save', 'session.restore', 'report.issue', 'backup.pack']),
  );
});

test('an operation that takes what its schema refuses, writes, or fails as a bug is found', async () => {
  const { session, folder } = await start();
  const operation = operations.find(({ name }) => name === 'value.save');
  if (operation === undefined) throw new Error('a value can be saved');
  const attack = { session, folder: `${folder}/du-lieu`, inputs: 6, seed: 1 };
  const taking = await attackWithInvalid(operation, {
    ...attack,
    call: () => Promise.resolve(writeFileSync(`${folder}/du-lieu/${randomUUID()}`, 'x')),
  });
  expect(taking[0]).toMatch(/done, but wrote$/u);
  const bug = new ORPCError('APP_ERROR', { data: { code: 'unexpected', logId: 'a1b2c3d4' } });
  const call = (): Promise<never> => Promise.reject(bug);
  expect(await attackWithInvalid(operation, { ...attack, call })).not.toEqual([]);
  const reading = { ...operation, input: null };
  expect(await attackWithValid(reading, { ...attack, call })).toHaveLength(1);
});

test('over HTTP no operation crashes, writes what it refuses or answers with a bug', async () => {
  const host = await start();
  const link = new HttpLink({
    url: `${new URL(host.url).origin}/rpc`,
    headers: { authorization: `Bearer ${secretOf(host.url)}` },
  });
  expect(await attackAll(host, link, 8)).toEqual([]);
}, 120_000);

test('over the port of the core no operation crashes, writes what it refuses or answers with a bug', async () => {
  const host = await start();
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, {
    context: {
      session: host.session,
      changes: createChangeFeed(),
      exportFolder: null,
      backupFile: null,
    },
  });
  port2.start();
  const found = await attackAll(host, new PortLink({ port: port2 }), 16);
  port1.close();
  expect(found).toEqual([]);
}, 120_000);
