import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import * as fc from 'fast-check';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveCore } from '#app/hosts/core/serveCore.ts';
import { sampleOffice } from '#app/services/sample/sampleOffice.ts';
import { MessageChannelMain } from '#test/electron/standIn/messagePort.ts';
import type { Api } from '#test/support/apiClient.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

/** What a page sends for a call, to be broken in every place. */
const FRAME = JSON.stringify({ i: '1', p: { u: '/session/read', b: { json: {} }, h: { a: 'b' } } });

const frames: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.string(),
  fc.uint8Array({ maxLength: 300 }),
  fc.json(),
  fc
    .tuple(fc.nat(FRAME.length), fc.string({ maxLength: 3 }))
    .map(([at, text]) => FRAME.slice(0, at) + text + FRAME.slice(at + 1)),
  fc
    .record({
      i: fc.oneof(fc.constant('7'), fc.jsonValue()),
      t: fc.oneof(fc.constantFrom(1, 2, 3, 4), fc.jsonValue()),
      p: fc.oneof(
        fc.jsonValue(),
        fc.record({
          u: fc.oneof(
            fc.webPath(),
            fc.webUrl(),
            fc.constantFrom('/session/read', '/__proto__/x', '//'),
            fc.jsonValue(),
          ),
          m: fc.oneof(fc.constantFrom('GET', 'POST', 'TRACE'), fc.jsonValue()),
          h: fc.oneof(
            fc.constant({ 'content-type': 'multipart/form-data; boundary=x' }),
            fc.constant({ 'content-disposition': 'attachment; filename="' }),
            fc.jsonValue(),
          ),
          b: fc.jsonValue(),
        }),
      ),
    })
    .map((frame) => JSON.stringify(frame)),
);

test('a broken frame of a page is dropped, and the core goes on answering every page', async () => {
  const { page, api, stop } = await startCore();
  const rejected: unknown[] = [];
  const note = (reason: unknown): void => {
    rejected.push(reason);
  };
  process.on('unhandledRejection', note);
  try {
    for (const frame of fc.sample(frames, { numRuns: 1500, seed: 1 })) page.postMessage(frame);
    expect(await api.session.read()).toMatchObject({ state: 'empty' });
    await setImmediate();
    expect(rejected).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
    stop();
  }
});

test('what a page really sends gets through: a call, a file, the end of a feed', async () => {
  const { api, stop } = await startCore();
  await api.session.createOffice({ ...sampleOffice, signers: [...sampleOffice.signers] });
  const file = new File([new Uint8Array([0xff, 0, 0xff, 10])], 'sao lưu.zip');
  expect(await api.backup.receive({ file })).toMatchObject({ staged: expect.any(String) });
  const feed = await api.changeSet.watch({ since: 0 });
  expect(await feed.next()).toMatchObject({ done: false });
  await feed.return();
  expect(await api.session.read()).toMatchObject({ state: 'ready' });
  stop();
});

/** The core of the desktop app in this process, with one page connected to it. */
async function startCore() {
  const ready = Promise.withResolvers<void>();
  const messages = new EventEmitter();
  const { port1, port2 } = new MessageChannelMain();
  serveCore(
    {
      on: (event, listener) => {
        messages.on(event, listener);
      },
      postMessage: () => ready.resolve(),
    },
    () => undefined,
  );
  const dataFolder = path.join(temporaryFolder(), 'du-lieu');
  messages.emit('message', { data: { type: 'start', dataFolder, appVersion: '0' } });
  await ready.promise;
  messages.emit('message', { data: { type: 'connect' }, ports: [port1] });
  port2.start();
  return {
    page: port2,
    api: createORPCClient<Api>(new RPCLink({ port: port2 })),
    stop: () => {
      messages.emit('message', { data: { type: 'shutdown' } });
      port2.close();
    },
  };
}
