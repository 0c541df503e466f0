import { build, selectAll, type ReadDb } from './queryBuilder.ts';

/** What a reference in a record points at, by id: for people who read a change and know no ids. */
export function readReferenceNames(db: ReadDb): ReadonlyMap<string, string> {
  const units = selectAll(db, build.selectFrom('unit').select(['id', 'name']));
  const entries = selectAll(db, build.selectFrom('roster_entry').select(['id', 'name']));
  const indicators = selectAll(db, build.selectFrom('indicator').select(['id', 'label as name']));
  return new Map([...units, ...entries, ...indicators].map(({ id, name }) => [id, name]));
}
