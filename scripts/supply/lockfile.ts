import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

const lockfileSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
});

/** Packages by their place; the project itself stands under the empty name. */
export type Lockfile = z.infer<typeof lockfileSchema>;

export type LockedPackage = {
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
};

/** The lockfile of the project, checked as far as the checks below need it. */
export function readLockfile(file = 'package-lock.json'): Lockfile {
  return lockfileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const REGISTRY = 'https://registry.npmjs.org/';

/** Places whose bytes are not fixed: no SHA-512, or from anywhere but the registry. */
export function listLoosePackages({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, { version, resolved, integrity }]) => {
    const isFixed =
      version !== undefined &&
      resolved?.startsWith(REGISTRY) === true &&
      integrity?.startsWith('sha512-') === true;
    return place === '' || isFixed ? [] : [place];
  });
}

/** Every package by name and version. */
export function listPackages({ packages }: Lockfile): LockedPackage[] {
  return Object.entries(packages).flatMap(([place, { version, license }]) =>
    place === ''
      ? []
      : [{ place, name: nameAt(place), version: version ?? '', license: license ?? null }],
  );
}

/**
 * What reaches an office: the dependencies of the core and what the screens are
 * built from, each with everything below it. Tools of the build do not.
 */
export function listShipped(lockfile: Lockfile): LockedPackage[] {
  const own = lockfile.packages[''];
  const screens = Object.keys(own?.devDependencies ?? {}).filter((name) => IN_SCREENS.test(name));
  const waiting = [...Object.keys(own?.dependencies ?? {}), ...screens].map(
    (name) => `node_modules/${name}`,
  );
  const shipped = new Set<string>();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const found = lockfile.packages[place];
    if (found === undefined || shipped.has(place)) continue;
    shipped.add(place);
    const below = {
      ...found.dependencies,
      ...found.optionalDependencies,
      ...found.peerDependencies,
    };
    for (const name of Object.keys(below)) waiting.push(findBelow(lockfile, place, name));
  }
  return listPackages(lockfile).filter(({ place }) => shipped.has(place));
}

/** Development dependencies whose code is built into the screens. */
const IN_SCREENS = /^(?:react(?:-dom)?|@mantine\/.*|@tabler\/.*|@tanstack\/.*|wouter)$/u;

/** Where Node finds a package that another one asks for: beside it or further up. */
function findBelow({ packages }: Lockfile, from: string, name: string): string {
  for (
    let parent = from;
    parent !== '';
    parent = parent.replace(/\/?node_modules\/[^@][^/]*$|\/?node_modules\/@[^/]+\/[^/]+$/u, '')
  ) {
    const place = `${parent}/node_modules/${name}`;
    if (place in packages) return place;
  }
  return `node_modules/${name}`;
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
