import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findAffected, readAdvisories } from './supply/advisories.ts';
import { listForeignLicences } from './supply/licences.ts';
import { listLoosePackages, listPackages, listShipped, readLockfile } from './supply/lockfile.ts';

/** Modules with native parts: they come ready for every system and need no script. */
const LOADED = `new (require('better-sqlite3'))(':memory:').exec('select 1');
require('@napi-rs/canvas').createCanvas(1, 1);`;

/**
 * `npm run check:supply`: lockfile, licences and known weaknesses, without
 * network. With `-- --install` everything is installed anew in a folder of its own
 * without any install script, and what needs none is loaded: the database, the
 * drawing module, the type checker.
 */
const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
const lockfile = readLockfile();
const shipped = listShipped(lockfile);
const affected = findAffected(listPackages(lockfile), readAdvisories());
const open = affected.filter(({ advisory }) => advisory.accepted === undefined);

report('packages without a registry address or a SHA-512', listLoosePackages(lockfile));
report('shipped packages under a licence that is not allowed', listForeignLicences(shipped));
report(
  'packages with a known weakness',
  open.map(({ package: { place, version }, advisory }) => `${place} ${version}: ${advisory.id}`),
);
say(
  `${affected.length - open.length} known weaknesses do not reach this product (security/advisories.json says why)`,
);
if (values.install) report('what a clean install lacks', installAnew());

/** A fresh `npm ci` without scripts, then what must load and run after it. */
function installAnew(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'cai-dat-'));
  const shell = process.platform === 'win32';
  const npm = (...given: string[]): boolean =>
    spawnSync('npm', given, { cwd: folder, stdio: 'inherit', shell }).status === 0;
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
      copyFileSync(file, path.join(folder, file));
    }
    writeFileSync(path.join(folder, 'load.cjs'), LOADED);
    if (!npm('ci', '--ignore-scripts', '--no-audit', '--no-fund')) return ['npm ci'];
    const lacking = [];
    if (!npm('exec', '--', 'node', 'load.cjs')) lacking.push('native modules');
    if (!npm('exec', '--', 'tsc', '--version')) lacking.push('typescript');
    return lacking;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(what: string, found: readonly string[]): void {
  say(`${found.length} ${what}`);
  for (const each of found) say(`  ${each}`);
  if (found.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
