import { searchKey } from './searchKey.ts';

/**
 * How many different people attended: one who stands in several rows of the
 * programme counts once. The same name from two units is two people, because
 * nothing says it is one.
 */
export function countPersons(
  people: readonly {
    readonly unitCode: string | null;
    readonly name: string;
    readonly attended: boolean;
  }[],
): number {
  return new Set(
    people
      .filter(({ attended }) => attended)
      .map(({ unitCode, name }) => JSON.stringify([unitCode, personKey(name)])),
  ).size;
}

/** Tells the same name typed with other case, marks or blanks. */
export function personKey(name: string): string {
  return searchKey(name);
}
