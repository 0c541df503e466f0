import { formatShortDate } from '#app/domain/officialDate.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { PhotoList, PhotoTarget } from './photoTypes.ts';

/** One place a photo can go to, as a line of the list. */
export type Place = {
  readonly key: string;
  readonly target: NonNullable<PhotoTarget>;
  readonly unit: string;
  /** Null for the unit itself. */
  readonly activity: string | null;
  /** Day of the activity. */
  readonly day: string | null;
};

/** Every unit followed by its activities, in the order of the roster. */
export function listPlaces({ units, activities }: PhotoList): readonly Place[] {
  const byUnit = Map.groupBy(activities, ({ unitCode }) => unitCode);
  return units.flatMap(({ code, name }) => [
    {
      key: code,
      target: { unitCode: code, activityId: null },
      unit: name,
      activity: null,
      day: null,
    },
    ...(byUnit.get(code) ?? []).map((activity) => ({
      key: activity.id,
      target: { unitCode: code, activityId: activity.id },
      unit: name,
      activity: activity.name,
      day: activity.startOn === null ? null : formatShortDate(activity.startOn),
    })),
  ]);
}

/**
 * Places that hold every typed word, marks and case aside; a name that is or
 * begins with what was typed stands before one that only holds it.
 */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  const query = searchKey(typed);
  if (query === '') return places;
  const words = query.split(' ');
  return places
    .map((place) => {
      const own = searchKey(place.activity ?? place.unit);
      const all = searchKey(`${place.unit} ${place.activity ?? ''}`);
      const fits = words.every((word) => all.includes(word));
      const rank = own === query ? 0 : own.startsWith(query) ? 1 : own.includes(query) ? 2 : 3;
      return { place, fits, rank };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

/** A place in one line. */
export function placeName({ unit, activity }: Pick<Place, 'unit' | 'activity'>): string {
  return activity === null ? unit : `${unit}, ${activity}`;
}
