import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createForkedReader } from '#app/reader/readerClient.ts';
import type { HostFacts } from '#app/services/openOffice.ts';

const packageSchema = z.object({ version: z.string() });

/** What a plain Node host knows of its machine; the clock is the PC's. */
export function nodeHostFacts(): HostFacts {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return {
    clock: Date.now,
    actor: userName(),
    machine: hostname(),
    reader: createForkedReader(),
    onChange: () => undefined,
    appVersion: packageSchema.parse(JSON.parse(manifest)).version,
  };
}

/** The user's own data folder, as each operating system places it. */
export function defaultDataFolder(): string {
  const name = 'bao-cao-vhxh';
  if (process.platform === 'win32') {
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), name);
  }
  if (process.platform === 'darwin') {
    return path.join(homedir(), 'Library', 'Application Support', name);
  }
  return path.join(process.env['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), name);
}

/** Who acts. Accounts without an entry in the password file exist in containers. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'không rõ';
  }
}
