import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What search finds texts by. All of it is derived from the other tables
 * (`storage/searchIndex.ts`) and made anew when it does not fit them: nothing
 * of it is recorded for undo. The first digits of an entry's id say its kind.
 */
export const search: Migration = {
  number: 13,
  reason: 'search over directives, units, results, reports, people, files',
  statements: [
    sql`create table search_entry (
      id integer not null primary key,
      source text not null,
      source_id text not null,
      part integer not null,
      campaign_id text,
      text text not null check (text <> ''),
      unique (source, source_id, part)
    ) strict`,
    sql`create virtual table search_index using fts5 (
      campaign, toned, keys,
      content = '', contentless_delete = 1, detail = column, prefix = '1 2', tokenize = 'ascii')`,
    sql`create table search_state (
      id integer not null primary key check (id = 1),
      fingerprint text not null
    ) strict`,
  ],
};
