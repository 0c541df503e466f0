import type { PlacedCell } from '#app/domain/importTray/placeOffers.ts';

/**
 * What can be chosen between: the places that say the same stand together. What
 * cannot be chosen as it is stands last, so that figures count the others.
 */
export function distinctChoices(
  choices: readonly PlacedCell[],
): readonly (readonly PlacedCell[])[] {
  const groups = Map.groupBy(choices, ({ stated, cell }) =>
    stated === null ? cell.raw : JSON.stringify(stated),
  );
  return [...groups.values()].toSorted(
    ([one], [other]) => Number(one?.stated === null) - Number(other?.stated === null),
  );
}
