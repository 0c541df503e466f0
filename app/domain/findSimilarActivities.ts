import { searchKey } from './searchKey.ts';

export type ComparableActivity = {
  readonly id: string;
  readonly unitCode: string;
  readonly name: string;
  readonly startOn: string | null;
  readonly place: string | null;
};

/** Half of all words the two names have between them. */
const SHARED_WORDS = 0.5;

/**
 * Pairs of activities of different units that may be one event reported twice.
 * A pair is a question to a person, never a decision: no figure changes by it.
 * The smaller id stands first.
 */
export function findSimilarActivities(
  activities: readonly ComparableActivity[],
): readonly (readonly [string, string])[] {
  const comparable = activities.flatMap((activity) => {
    const place = searchKey(activity.place ?? '');
    const { startOn } = activity;
    return startOn === null || place === ''
      ? []
      : [{ ...activity, where: `${startOn} ${place}`, words: wordsOf(activity.name) }];
  });
  const together = Map.groupBy(comparable, ({ where }) => where);
  return [...together.values()].flatMap((ofPlace) =>
    ofPlace.flatMap((left, at) =>
      ofPlace
        .slice(at + 1)
        .filter((right) => left.unitCode !== right.unitCode && areAlike(left.words, right.words))
        .map(({ id }): [string, string] => (left.id < id ? [left.id, id] : [id, left.id])),
    ),
  );
}

/** Same day, same place and a similar name; unknown day or place says nothing, so it is no. */
export function isSimilarActivity(
  left: Omit<ComparableActivity, 'id' | 'unitCode'>,
  right: Omit<ComparableActivity, 'id' | 'unitCode'>,
): boolean {
  const place = searchKey(left.place ?? '');
  if (left.startOn === null || left.startOn !== right.startOn) return false;
  if (place === '' || place !== searchKey(right.place ?? '')) return false;
  return areAlike(wordsOf(left.name), wordsOf(right.name));
}

function areAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared > 0 && shared / new Set([...first, ...second]).size >= SHARED_WORDS;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    searchKey(name)
      .split(' ')
      .filter((word) => word !== ''),
  );
}
