import type { ChildProcess } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { addressOf, startHostProcess } from '#test/support/hostProcess.ts';
import { sampleOffice } from '#test/support/serviceContext.ts';

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function startHost(folder: string): ChildProcess {
  const child = startHostProcess(folder);
  running.push(child);
  return child;
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
  const address = await addressOf(first);
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
  await addressOf(first);
  const ended = ending(first);
  first.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(await addressOf(startHost(office.folder.root))).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/#khoa=/u,
  );
});
