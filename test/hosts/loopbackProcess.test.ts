import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sampleOffice } from '#test/support/serviceContext.ts';

const MAIN = path.resolve('app/hosts/loopback/main.ts');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function startHost(folder: string): ChildProcess {
  const child = spawn(process.execPath, [MAIN, '--data', folder], { stdio: 'pipe' });
  running.push(child);
  return child;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('stdout is piped');
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => reject(new Error('the host ended without an address')));
  });
}

function ending(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('close', (code) => resolve({ code, said }));
  });
}

test('a second program on the same folder is told so and ends; the first goes on', async () => {
  const office = sampleOffice();
  office.connection.close();
  const first = startHost(office.folder.root);
  const address = await firstLine(first);
  const second = await ending(startHost(office.folder.root));
  expect(second.code).toBe(1);
  expect(second.said).toContain('đang mở trong chương trình khác');
  expect(second.said.trim().split('\n')).toHaveLength(1);
  expect((await fetch(address)).status).toBe(200);
});

test('asked to end, the host leaves a folder the next program can open at once', async () => {
  const office = sampleOffice();
  office.connection.close();
  const first = startHost(office.folder.root);
  await firstLine(first);
  const ended = ending(first);
  first.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(await firstLine(startHost(office.folder.root))).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/#khoa=/u,
  );
});
