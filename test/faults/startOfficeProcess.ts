import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { invariant } from '#app/domain/result.ts';

const SCRIPT = fileURLToPath(new URL('officeProcess.ts', import.meta.url));

export type OfficeProcess = {
  readonly child: ChildProcess;
  /** Settles with the first line, which says whether the folder is open. */
  readonly opened: Promise<string>;
  readonly exited: Promise<void>;
};

/** Starts another program on the data folder; it is killed when the test is over. */
export function startOfficeProcess(root: string, task: 'hold'): OfficeProcess {
  const child = spawn(process.execPath, [SCRIPT, root, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  invariant(stdout !== null, 'stdout is a pipe');
  let output = '';
  const first = Promise.withResolvers<string>();
  const exit = Promise.withResolvers<void>();
  stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.includes('\n')) first.resolve(output.trim());
  });
  child.once('close', () => {
    first.resolve('ended');
    exit.resolve();
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, opened: first.promise, exited: exit.promise };
}

/** How opening the folder ends in a program of another user of this PC. */
export function openAsUser(root: string, uid: number): string {
  const run = spawnSync(process.execPath, [SCRIPT, root, 'open'], { uid, gid: uid });
  return run.stdout.toString('utf8').trim();
}
