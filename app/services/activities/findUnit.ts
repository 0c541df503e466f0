import { fail, ok, type Result } from '#app/domain/result.ts';
import { createUnitMatcher } from '#app/importing/matchUnit.ts';
import type { RosterEntry } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listUnits } from '#app/storage/unitStore.ts';

/** Finds the unit of the campaign a typed code, name or alias means. */
export type UnitFinder = (typed: string) => Result<RosterEntry>;

/** Prepares the search; what fits no or several units is refused, never chosen. */
export function createUnitFinder(db: ReadDb, roster: readonly RosterEntry[]): UnitFinder {
  const aliases = new Map(listUnits(db).map((unit) => [unit.code, unit.aliases]));
  const match = createUnitMatcher(
    roster.map(({ code, name }) => ({ code, name, aliases: aliases.get(code) ?? [] })),
  );
  const byCode = new Map(roster.map((entry) => [entry.code.toLowerCase(), entry]));
  return (typed) => {
    const text = typed.trim();
    const coded = byCode.get(text.toLowerCase());
    if (coded !== undefined) return ok(coded);
    const matched = match(text);
    if (matched.kind === 'several') {
      return fail({ code: 'validation', issues: [{ path: `unit.${text}`, rule: 'unitUnclear' }] });
    }
    const found = matched.kind === 'one' ? byCode.get(matched.code.toLowerCase()) : undefined;
    return found === undefined
      ? fail({ code: 'notFound', entity: 'unit', reference: text })
      : ok(found);
  };
}
