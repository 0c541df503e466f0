import { ORPCError } from '@orpc/client';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish } from '#app/services/finish.ts';
import { apiClient, secretOf, type Api } from '#test/support/apiClient.ts';
import { startTestHost, type TestHost } from '#test/support/startTestHost.ts';
import { settleChecks } from '#test/support/settleChecks.ts';

let host: TestHost;
let origin: string;
let secret: string;
let api: Api;

beforeAll(async () => {
  host = await startTestHost();
  origin = new URL(host.url).origin;
  secret = secretOf(host.url);
  api = apiClient(host.url);
});

afterAll(() => host.close());

/** Plain HTTP, since `fetch` does not let a caller choose Host and Origin. */
function ask(
  path: string,
  headers: Record<string, string>,
  method = 'POST',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${path}`, { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

test('the address binds to 127.0.0.1 and carries its secret in the fragment alone', () => {
  const url = new URL(host.url);
  expect(url.hostname).toBe('127.0.0.1');
  expect(url.search).toBe('');
  expect(secret.length).toBeGreaterThanOrEqual(43);
});

test.each([
  ['no secret', {}, 401],
  ['a wrong secret', { authorization: `Bearer ${'x'.repeat(43)}` }, 401],
  ['a secret of another length', { authorization: 'Bearer x' }, 401],
])('a call with %s is refused', async (_name, headers, status) => {
  expect((await ask('/rpc/session/read', headers)).status).toBe(status);
});

test('a call for another host name or from another origin is refused even with the secret', async () => {
  const authorization = `Bearer ${secret}`;
  const rebound = await ask('/rpc/session/read', { authorization, host: 'vi-du.vn' });
  const localhost = await ask('/rpc/session/read', { authorization, host: 'localhost' });
  const foreign = await ask('/rpc/session/read', { authorization, origin: 'https://vi-du.vn' });
  const opaque = await ask('/rpc/session/read', { authorization, origin: 'null' });
  expect([rebound.status, localhost.status, foreign.status, opaque.status]).toEqual([
    421, 421, 403, 403,
  ]);
  expect((await ask('/rpc/session/read', { authorization, origin })).status).toBe(200);
});

test('the page comes with a policy, a fresh nonce and no cookie', async () => {
  const [first, second] = [await ask('/', {}, 'GET'), await ask('/bao-cao', {}, 'GET')];
  const nonceOf = ({ body }: { body: string }): string | undefined =>
    /name="csp-nonce" content="([^"]+)"/u.exec(body)?.[1];
  const nonce = nonceOf(first);
  expect(nonce).toBeDefined();
  expect(nonceOf(second)).not.toBe(nonce);
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  expect(first.headers['set-cookie']).toBeUndefined();
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/%00.js',
])('nothing outside the build is served: %s', async (path) => {
  const { status, body } = await ask(path, {}, 'GET');
  expect(status).toBe(404);
  expect(body).not.toContain('better-sqlite3');
});

test('an expected failure arrives as a typed error, bad input as bad request', async () => {
  const missing = await api.office.read().catch((error: unknown) => error);
  expect(missing).toBeInstanceOf(ORPCError);
  expect(missing).toMatchObject({
    code: 'APP_ERROR',
    defined: true,
    data: { code: 'dataFolderMissing' },
  });
  const bad = await api.session
    .restore({ from: { name: '' }, passphrase: null })
    .catch((error: unknown) => error);
  expect(bad).toMatchObject({ code: 'BAD_REQUEST' });
});

test('progress arrives step by step, and every window hears of a change', async () => {
  const heard: number[] = [];
  const changes = await api.changeSet.watch();
  const watching = (async () => {
    for await (const { sequence } of changes) heard.push(sequence);
  })().catch(() => undefined);
  const steps: number[] = [];
  for await (const { done } of await api.session.createSample()) steps.push(done);
  expect(steps).toEqual(steps.toSorted((left, right) => left - right));
  expect(steps.length).toBeGreaterThan(20);
  expect(await api.session.read()).toMatchObject({
    state: 'ready',
    communeName: 'xã Nam Thanh Miện',
  });
  await expect.poll(() => heard.length).toBeGreaterThan(20);
  await changes.return();
  await watching;
});

test('a window that begins to listen late hears at once that it missed a change', async () => {
  const session = await api.session.read();
  if (session.state !== 'ready') throw new Error(session.state);
  const { sequence } = session;
  const missed = await api.changeSet.watch({ since: sequence - 1 });
  expect(await missed.next()).toEqual({ done: false, value: { sequence } });
  await missed.return();
});

test('a saved value answers with its row and totals, and undo and redo go both ways', async () => {
  const entry = { campaign: null, unitCode: 'QS', indicator: 'bang_ron', raw: '5' } as const;
  const before = await api.campaign.grid({ campaign: null });
  const saved = await api.value.save({ ...entry, stated: { state: 'value', amount: 5 } });
  expect(saved.units[0]).toMatchObject({
    code: 'QS',
    cells: { bang_ron: { state: 'value', amount: 5 } },
  });
  const total = before.totals['bang_ron']?.amount ?? 0;
  expect(saved.totals['bang_ron']?.amount).toBe(total + 5);
  expect(await api.changeSet.history()).toMatchObject({
    undo: { action: 'value.save' },
    redo: null,
  });
  await api.changeSet.undo();
  expect((await api.campaign.grid({ campaign: null })).totals['bang_ron']?.amount).toBe(total);
  await api.changeSet.redo();
  expect((await api.campaign.grid({ campaign: null })).totals['bang_ron']?.amount).toBe(total + 5);
  await api.changeSet.undo();
  await expect(
    api.value.save({ ...entry, stated: { state: 'value', amount: -1 } }),
  ).rejects.toMatchObject({
    data: { code: 'validation' },
  });
});

test('an export reports each file and can be stopped between two of them', async () => {
  const done = await finish(await api.report.export({ campaign: null, submit: false }));
  expect(done.totals['bang_ron']).toEqual({ value: 73, units: 24 });
  const stop = new AbortController();
  const stopped = (async () => {
    for await (const _step of await api.report.export(
      { campaign: null, submit: false },
      { signal: stop.signal },
    )) {
      stop.abort();
    }
  })();
  await expect(stopped).rejects.toThrow();
});

test('totals that change after an export are told from what to what, until somebody has seen them', async () => {
  const moves = async () => {
    const { checks } = await api.report.preview({ campaign: null, reportId: null });
    return checks.find(({ code }) => code === 'movedSinceSeen')?.moves;
  };
  await finish(await api.report.export({ campaign: null, submit: false }));
  expect(await moves()).toBeUndefined();
  const stated = { state: 'value', amount: 1250 } as const;
  const cell = { campaign: null, unitCode: 'T01', indicator: 'bang_ron', stated, raw: '1250' };
  await api.value.save(cell);
  expect(await moves()).toMatchObject([{ indicator: 'bang_ron', label: 'Băng rôn' }]);
  await api.reportLife.markSeen({ campaign: null });
  expect(await moves()).toBeUndefined();
});

test('a report moves from submitted to issued with its signed copy, and the copy stays as it was', async () => {
  await expect(api.report.submit({ campaign: null })).rejects.toMatchObject({
    data: { code: 'reportNotReady' },
  });
  await settleChecks(api, null);
  const { reportId } = await api.report.submit({ campaign: null });
  await expect(api.report.submit({ campaign: null })).rejects.toMatchObject({
    data: { code: 'conflict', reason: 'reportUnderWay' },
  });
  await api.report.sign({ reportId });
  const signedCopy = new File(['%PDF-1.7 đã ký'], 'báo cáo đã ký.pdf');
  await api.report.issue({ reportId, number: '5', issuedOn: '2025-10-08', signedCopy });
  const preview = await api.report.preview({ campaign: null, reportId });
  expect(preview.release.header).toMatchObject({ number: '5', issuedOn: '2025-10-08' });
  expect(preview.reports.at(-1)).toMatchObject({
    state: 'issued',
    signedCopyName: 'báo cáo đã ký.pdf',
  });
  await expect(api.changeSet.undo()).rejects.toMatchObject({ data: { code: 'nothingToUndo' } });
});
