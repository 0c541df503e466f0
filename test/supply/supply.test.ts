import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findAffected, readAdvisories } from '#scripts/supply/advisories.ts';
import { licenceTable, listForeignLicences } from '#scripts/supply/licences.ts';
import {
  listLoosePackages,
  listPackages,
  listShipped,
  readLockfile,
  type LockedPackage,
} from '#scripts/supply/lockfile.ts';

const lockfile = readLockfile();
const shipped = listShipped(lockfile);

function locked(name: string, version: string, license: string | null = 'MIT'): LockedPackage {
  return { place: `node_modules/${name}`, name, version, license };
}

test('every package is fixed to its bytes and comes from the registry', () => {
  expect(listLoosePackages(lockfile)).toEqual([]);
  const integrity = `sha512-${'A'.repeat(86)}==`;
  const resolved = 'https://registry.npmjs.org/a/-/a-1.0.0.tgz';
  const packages = {
    '': {},
    'node_modules/whole': { version: '1.0.0', resolved, integrity },
    'node_modules/unhashed': { version: '1.0.0', resolved },
    'node_modules/weak': { version: '1.0.0', resolved, integrity: 'sha1-x' },
    'node_modules/git': {
      version: '1.0.0',
      resolved: 'git+ssh://git@github.com/a/b.git',
      integrity,
    },
    'node_modules/nowhere': { version: '1.0.0', integrity },
  };
  expect(listLoosePackages({ lockfileVersion: 3, packages })).toEqual([
    'node_modules/unhashed',
    'node_modules/weak',
    'node_modules/git',
    'node_modules/nowhere',
  ]);
});

test('the lockfile is that of the manifest, whose versions are exact', () => {
  const versions = z.record(z.string(), z.string());
  const manifest = z
    .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const own = lockfile.packages[''];
  expect(own).toMatchObject(manifest);
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  for (const [name, version] of wanted) {
    expect({ name, version: lockfile.packages[`node_modules/${name}`]?.version }).toEqual({
      name,
      version,
    });
  }
});

test('no package needs an install script: those that have one come ready built', () => {
  const withScript = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([place]) => place);
  // better-sqlite3 carries a binary of every system; electron-winstaller is never called.
  expect(withScript).toEqual(['node_modules/better-sqlite3', 'node_modules/electron-winstaller']);
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});

test('everything shipped is under a licence that goes with MIT', () => {
  expect(shipped.length).toBeGreaterThan(100);
  for (const name of ['better-sqlite3', 'exceljs', 'react', 'scheduler', '@mantine/core']) {
    expect(shipped.map((each) => each.name)).toContain(name);
  }
  expect(shipped.map(({ name }) => name)).not.toContain('electron-builder');
  expect(listForeignLicences(shipped)).toEqual([]);
  const planted = [
    locked('a', '1.0.0', 'AGPL-3.0-only'),
    locked('b', '1.0.0', '(MIT AND GPL-3.0-or-later)'),
    locked('c', '1.0.0', '(GPL-3.0-only OR MIT)'),
    locked('d', '1.0.0', null),
  ];
  expect(listForeignLicences(planted)).toEqual([
    'a@1.0.0 (AGPL-3.0-only)',
    'b@1.0.0 ((MIT AND GPL-3.0-or-later))',
    'd@1.0.0 (no licence stated)',
  ]);
  expect(licenceTable(shipped)).toContain('| MIT | react | 19.3.1 |');
});

test('no known weakness reaches the product, and what is accepted is still there', () => {
  const advisories = readAdvisories();
  const affected = findAffected(listPackages(lockfile), advisories);
  const open = affected.filter(({ advisory }) => advisory.accepted === undefined);
  expect(open.map(({ advisory }) => advisory.id)).toEqual([]);
  const accepted = advisories.filter((advisory) => advisory.accepted !== undefined);
  expect(new Set(affected.map(({ advisory }) => advisory.id))).toEqual(
    new Set(accepted.map(({ id }) => id)),
  );
  const planted = [
    locked('mammoth', '1.12.1'),
    locked('mammoth', '1.12.2'),
    locked('yauzl', '3.1.3'),
    locked('yauzl', '3.2.0'),
    locked('xlsx', '0.18.5'),
    locked('@signpdf/verify', '1.0.0'),
    locked('brace-expansion', '2.1.2'),
  ];
  expect(
    findAffected(planted, advisories).map(
      ({ package: { name, version }, advisory: { id } }) => `${name} ${version} ${id}`,
    ),
  ).toEqual([
    'brace-expansion 2.1.2 CVE-2026-14257',
    'yauzl 3.2.0 CVE-2026-31988',
    'xlsx 0.18.5 CVE-2023-30533',
    'xlsx 0.18.5 CVE-2024-22363',
    'xlsx 0.18.5 CVE-2026-38359',
    'mammoth 1.12.1 CVE-2026-97151',
    '@signpdf/verify 1.0.0 no-such-package-1',
  ]);
});
