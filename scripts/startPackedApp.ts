import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Starts the packed, fused app on an empty data folder and watches that it is
 * still there after a while. No driver can reach it with the inspect fuse off:
 * that it starts at all proves its archive, its integrity and its native module.
 */
const WATCH_MS = 20_000;
const executable = [
  'build/package/win-unpacked/bao-cao-vhxh.exe',
  'build/package/linux-unpacked/bao-cao-vhxh',
].find((file) => existsSync(file));
if (executable === undefined) throw new Error('no packed app in build/package');

const folder = mkdtempSync(path.join(tmpdir(), 'goi-'));
const appArguments = ['--data', folder, `--user-data-dir=${path.join(folder, 'ho-so')}`];
const app =
  process.platform === 'linux'
    ? spawn('xvfb-run', ['--auto-servernum', executable, ...appArguments])
    : spawn(executable, appArguments);
const ended = new Promise<number>((resolve) => {
  app.once('exit', (code) => resolve(code ?? 1));
});
const outcome = await Promise.race([
  ended,
  new Promise<'alive'>((resolve) => setTimeout(() => resolve('alive'), WATCH_MS)),
]);
const isAlive = outcome === 'alive';
process.stdout.write(isAlive ? 'alive\n' : `ended with ${outcome}\n`);
process.exitCode = isAlive ? 0 : 1;
app.kill();
await ended;
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
