import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LockedPackage } from './lockfile.ts';

const advisorySchema = z.strictObject({
  id: z.string(),
  package: z.string(),
  /** Version ranges: from `introduced` on, before `fixed` or up to `lastAffected`; without an end all later ones. */
  affected: z
    .array(
      z.strictObject({
        introduced: z.string().optional(),
        fixed: z.string().optional(),
        lastAffected: z.string().optional(),
      }),
    )
    .min(1),
  summary: z.string(),
  source: z.url(),
  /** Why an affected version may stay: what the product does not do with it. */
  accepted: z.string().optional(),
});

export type Advisory = z.infer<typeof advisorySchema>;

export type AffectedPackage = { readonly package: LockedPackage; readonly advisory: Advisory };

/**
 * Known weaknesses that concern this product. The registry's own audit cannot be
 * asked from every place, so the list is a file of the project and is read without network.
 */
export function readAdvisories(file = 'security/advisories.json'): Advisory[] {
  return z.array(advisorySchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Packages of the lockfile that an advisory speaks of, accepted ones included. */
export function findAffected(
  packages: readonly LockedPackage[],
  advisories: readonly Advisory[],
): AffectedPackage[] {
  return advisories.flatMap((advisory) =>
    packages
      .filter(
        ({ name, version }) =>
          name === advisory.package && advisory.affected.some((range) => isWithin(version, range)),
      )
      .map((found) => ({ package: found, advisory })),
  );
}

function isWithin(version: string, range: Advisory['affected'][number]): boolean {
  const { introduced = '0.0.0', fixed, lastAffected } = range;
  if (compare(version, introduced) < 0) return false;
  if (fixed !== undefined) return compare(version, fixed) < 0;
  return lastAffected === undefined || compare(version, lastAffected) <= 0;
}

/** By their numbers; a pre-release counts as the release, which errs to the safe side. */
function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((version) =>
    (/^\d+(?:\.\d+)*/u.exec(version)?.[0] ?? '').split('.').map(Number),
  );
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
