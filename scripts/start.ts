import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CORE_NODE_OPTIONS } from '#app/hosts/coreHeap.ts';
import { buildElectron } from './buildElectron.ts';
import { buildReader } from './buildReader.ts';
import { buildRenderer } from './buildRenderer.ts';

/**
 * `npm start`: builds what is stale and opens the app in Electron. Where the
 * Electron binary cannot be had, or no display is there for it, the same
 * screens open in the browser through the loopback host, and one line says so.
 */
const DOWNLOAD_LIMIT_MS = 180_000;
const ELECTRON_PACKAGE = path.resolve('node_modules/electron');

const passedOn = process.argv.slice(2);
await buildRenderer();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const electron = findElectron();
if (electron.path !== null && hasDisplay) {
  await buildElectron();
  say('Mở cửa sổ Electron.');
  spawn(electron.path, ['.', ...passedOn], { stdio: 'inherit' }).on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  await buildReader();
  const why = electron.path === null ? electron.reason : 'máy không có màn hình cho cửa sổ';
  openInBrowser(why);
}

function findElectron(): { path: string } | { path: null; reason: string } {
  const installed = installedElectron();
  if (installed !== null) return { path: installed };
  const download = spawnSync(process.execPath, [path.join(ELECTRON_PACKAGE, 'install.js')], {
    timeout: DOWNLOAD_LIMIT_MS,
    encoding: 'utf8',
  });
  const downloaded = installedElectron();
  if (download.status === 0 && downloaded !== null) return { path: downloaded };
  const isConnection = /fetch failed|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT/u.test(download.stderr);
  const cause = isConnection || download.error !== undefined ? ': không kết nối được nơi tải' : '';
  return { path: null, reason: `không tải được Electron${cause}` };
}

function installedElectron(): string | null {
  const pathFile = path.join(ELECTRON_PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(ELECTRON_PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The host prints its address first; the browser opens where there is a display for it. */
function openInBrowser(why: string): void {
  const host = spawn(
    process.execPath,
    [...CORE_NODE_OPTIONS, 'app/hosts/loopback/main.ts', ...passedOn],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: host.stdout }).once('line', (address) => {
    const how = hasDisplay ? 'mở trong trình duyệt' : 'mở địa chỉ sau trong trình duyệt';
    say(`Dùng bản chạy trong trình duyệt vì ${why}; ${how}: ${address}`);
    if (hasDisplay) openAddress(address);
  });
  host.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));
}

function openAddress(address: string): void {
  const [command, ...commandArguments] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address];
  // Without a browser the printed address is still there to be opened by hand.
  spawn(command ?? 'xdg-open', commandArguments, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
