import type { LockedPackage } from './lockfile.ts';

/** Licences under which the product may be given away with its own MIT licence. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // How one old package writes MIT.
  'MIT/X11',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Packages that state no licence in their manifest, each with what is known of it. */
const UNSTATED: Readonly<Record<string, string>> = {
  'buffers@0.1.1':
    'by the author of binary and chainsaw (MIT), which need it; part of the unzip reader of exceljs, which this product never calls',
};

/** Shipped packages under a licence that is not allowed, or under none that is known. */
export function listForeignLicences(packages: readonly LockedPackage[]): string[] {
  return packages
    .filter(({ name, version, license }) =>
      license === null ? UNSTATED[`${name}@${version}`] === undefined : !isAllowed(license),
    )
    .map(({ name, version, license }) => `${name}@${version} (${license ?? 'no licence stated'})`);
}

/** `(MIT OR GPL-3.0-or-later)` is allowed by one of its choices, `(MIT AND Zlib)` by both. */
function isAllowed(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/gu, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

/** The list as a table, by licence and name. */
export function licenceTable(packages: readonly LockedPackage[]): string {
  const rows = packages
    .map(({ name, version, license }) => `| ${license ?? 'not stated'} | ${name} | ${version} |`)
    .sort();
  return ['| Licence | Package | Version |', '| --- | --- | --- |', ...new Set(rows), ''].join(
    '\n',
  );
}
