import * as fc from 'fast-check';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient, secretOf, type Api } from '#test/support/apiClient.ts';
import { startTestHost, type TestHost } from '#test/support/startTestHost.ts';

let host: TestHost;
let api: Api;
let secret: string;

beforeAll(async () => {
  host = await startTestHost({ sample: true });
  api = apiClient(host.url);
  secret = secretOf(host.url);
});
afterAll(() => host.close());

/** Writes bytes to the host and returns what it says until it hangs up or is silent. */
function send(bytes: string | Uint8Array, milliseconds = 300): Promise<string> {
  const { port, hostname } = new URL(host.url);
  return new Promise((resolve) => {
    let said = '';
    const socket = createConnection(Number(port), hostname);
    socket.setTimeout(milliseconds, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(said));
    socket.write(bytes);
  });
}

/** Every write of the database shows in this. */
function writes(): unknown {
  const office = host.session.current();
  if (!office.ok) throw new Error('the office is open');
  return office.value.connection.prepare('select total_changes()').pluck().get();
}

function request(path: string, body: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\nConnection: close\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const SAVE = JSON.stringify({
  json: {
    campaign: null,
    unitCode: 'QS',
    indicator: 'bang_ron',
    raw: '5',
    stated: { state: 'value', amount: 5 },
  },
});

test('a call without the right host, origin and secret is refused whatever it carries', async () => {
  const own = new URL(host.url).host;
  const authorization = `Bearer ${secret}`;
  const before = writes();
  const strangers = [
    { Host: own },
    { Host: own, Authorization: 'Bearer ' },
    { Host: own, Authorization: `Bearer ${secret.slice(0, -1)}` },
    { Host: own, Authorization: `bearer ${secret}` },
    { Host: own, Cookie: `khoa=${secret}` },
    { Host: 'localhost', Authorization: authorization },
    { Host: `${own}.vi-du.vn`, Authorization: authorization },
    { Host: own, Authorization: authorization, Origin: 'https://vi-du.vn' },
    { Host: own, Authorization: authorization, Origin: 'null' },
  ];
  for (const headers of strangers) {
    const said = await send(
      request('/rpc/value/save', SAVE, { ...headers, 'Content-Type': 'application/json' }),
    );
    expect(said, JSON.stringify(headers)).toMatch(/^HTTP\/1\.1 (?:401|403|421) /u);
  }
  expect(writes()).toBe(before);
  const headers = { Host: own, Authorization: authorization, 'Content-Type': 'application/json' };
  expect(await send(request('/rpc/value/save', SAVE, headers))).toMatch(/^HTTP\/1\.1 200 /u);
  expect(writes()).not.toBe(before);
});

test('garbage, half requests and broken bodies end nothing and write nothing', async () => {
  const own = new URL(host.url).host;
  const headers = {
    Host: own,
    Authorization: `Bearer ${secret}`,
    'Content-Type': 'application/json',
  };
  const whole = request('/rpc/value/save', SAVE, headers);
  const before = writes();
  const garbage = fc.sample(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 600 }),
      fc.nat(whole.length - 2).map((size) => whole.slice(0, size)),
      fc
        .tuple(fc.constantFrom('GET', 'TRACE', 'CONNECT', 'PUT', 'x'), fc.webPath(), fc.string())
        .map(([method, path, text]) => `${method} ${path} HTTP/1.1\r\nHost: ${own}\r\n\r\n${text}`),
      fc
        .tuple(
          fc.constantFrom('/rpc/value/save', '/rpc/unit/import', '/rpc/__proto__'),
          fc.string(),
        )
        .map(([path, text]) => request(path, text, headers)),
      fc.string().map((text) =>
        request('/rpc/unit/import', text, {
          ...headers,
          'Content-Type': 'multipart/form-data; boundary=x',
        }),
      ),
      fc.constantFrom(
        `POST /rpc/value/save HTTP/1.1\r\nHost: ${own}\r\nContent-Length: -1\r\n\r\n`,
        `POST /rpc/value/save HTTP/1.1\r\nHost: ${own}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n`,
        `GET / HTTP/1.1\r\nHost: ${own}\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
        `GET /%ff%fe HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
      ),
    ),
    { numRuns: 120, seed: 1 },
  );
  const answers = await Promise.all(garbage.map((bytes) => send(bytes)));
  for (const said of answers) expect(said).not.toMatch(/^HTTP\/1\.1 (?:200 OK.*"json"|5\d\d)/su);
  expect(writes()).toBe(before);
  expect(await api.session.read()).toMatchObject({ state: 'ready' });
});

test('a body of any size is refused before it fills the memory', async () => {
  const own = new URL(host.url).host;
  const said = await send(
    `POST /rpc/value/save HTTP/1.1\r\nHost: ${own}\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json\r\nContent-Length: 3000000000\r\n\r\n{`,
    2000,
  );
  expect(said).toMatch(/^HTTP\/1\.1 413 /u);
  expect(await api.session.read()).toMatchObject({ state: 'ready' });
});
