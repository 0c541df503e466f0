import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SCRIPT = fileURLToPath(new URL('sessionProcess.ts', import.meta.url));

/** What a session for screens and one for the command line say of a folder, as another user of this PC. */
export function readSessionsAsUser(root: string, uid: number): unknown[] {
  const user = process.getuid?.() === 0 ? { uid, gid: uid } : {};
  const run = spawnSync(process.execPath, [SCRIPT, root], user);
  return z.array(z.unknown()).parse(JSON.parse(run.stdout.toString('utf8')));
}
