import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const SCRIPT = fileURLToPath(new URL('sessionProcess.ts', import.meta.url));

/** What a session for screens and one for the command line say of a folder, as another user of this PC. */
export function readSessionsAsUser(root: string, uid: number): unknown[] {
  const user = process.getuid?.() === 0 ? { uid, gid: uid } : {};
  const run = spawnSync(process.execPath, [SCRIPT, root], user);
  return z.array(z.unknown()).parse(JSON.parse(run.stdout.toString('utf8')));
}

/** Another program that has the folder open until `end`, or until the test is over. */
export async function holdFolder(root: string): Promise<{ readonly end: () => Promise<void> }> {
  const child = spawn(process.execPath, [SCRIPT, root, 'hold'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const end = (): Promise<void> => {
    child.kill('SIGKILL');
    return ended;
  };
  onTestFinished(end);
  const said = await new Promise<string>((resolve) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').trim()));
    child.once('close', () => resolve('ended'));
  });
  if (said !== 'ready') throw new Error(`the other program says ${said}`);
  return { end };
}
