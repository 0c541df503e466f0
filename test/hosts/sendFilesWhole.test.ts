import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { sendFilesWhole } from '#app/hosts/loopback/sendFilesWhole.ts';

const CALLS = 150;
const BYTES = new Uint8Array(200_000).map((_, at) => at % 251);

test('a page that goes away while a file is on its way ends no host', async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const address = await serveFile();
  for (let call = 0; call < CALLS; call += 1) {
    // One after the other: each page leaves while its own answer is written.
    // oxlint-disable-next-line no-await-in-loop
    await leaveAfter(address, call % 10);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(faults).toEqual([]);
  const answer = await fetch(address, { method: 'POST', body: '{}' });
  const files = [...(await answer.formData()).values()].filter((value) => value instanceof File);
  expect(files.map(({ name, size }) => [name, size])).toEqual([['anh.jpg', BYTES.length]]);
  expect(new Uint8Array((await files[0]?.arrayBuffer()) ?? [])).toEqual(BYTES);
});

/** Answers with a file a moment after the call, as a picture that has to be drawn first. */
async function serveFile(): Promise<string> {
  const router = {
    file: os.handler(async () => {
      await new Promise((resolve) => setTimeout(resolve, 4));
      return new File([BYTES], 'anh.jpg');
    }),
  };
  const handler = new RPCHandler(router, { rootInterceptors: [sendFilesWhole] });
  const server = createServer((incoming, response) => {
    void handler.handle(incoming, response, { prefix: '/rpc' }).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/rpc/file`;
}

function leaveAfter(address: string, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const call = request(address, { method: 'POST' });
    call.on('error', () => undefined);
    call.end('{}');
    setTimeout(() => {
      call.destroy();
      resolve();
    }, milliseconds);
  });
}
