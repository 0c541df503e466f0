import { build, selectAll, type ReadDb } from './queryBuilder.ts';

/** What a reference in a record points at, by id: for people who read a change and know no ids. */
export function readReferenceNames(db: ReadDb): ReadonlyMap<string, string> {
  const named = [
    ...selectAll(db, build.selectFrom('unit').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('unit_group').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('roster_entry').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('campaign').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('form').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('indicator').select(['id', 'label as name'])),
    ...selectAll(db, build.selectFrom('activity').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('programme_row').select(['id', 'title as name'])),
    ...selectAll(db, build.selectFrom('directive_event').select(['id', 'name'])),
    ...selectAll(db, build.selectFrom('directive_duty').select(['id', 'text as name'])),
    ...selectAll(
      db,
      build
        .selectFrom('received_form')
        .innerJoin('evidence', 'evidence.id', 'received_form.evidence_id')
        .select(['received_form.id', 'evidence.original_name as name']),
    ),
    ...selectAll(db, build.selectFrom('evidence').select(['id', 'original_name as name'])),
  ];
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** Indicators whose amounts are stored as hundredths. */
export function listDecimalIndicatorIds(db: ReadDb): ReadonlySet<string> {
  const rows = selectAll(
    db,
    build.selectFrom('indicator').select('id').where('type', '=', 'decimal'),
  );
  return new Set(rows.map(({ id }) => id));
}
