import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What people confirmed of the columns of a received table, for the next one like it. */
export const importLayouts: Migration = {
  number: 16,
  reason: 'confirmed columns of received tables',
  statements: [
    sql`create table import_layout (
      id text not null primary key,
      layout text not null check (length(layout) = 32),
      unit_id text references unit (id),
      columns_json text not null check (json_type(columns_json) = 'object'),
      created_at text not null,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create unique index import_layout_of_all on import_layout (layout) where unit_id is null`,
    sql`create unique index import_layout_of_unit on import_layout (layout, unit_id)
      where unit_id is not null`,
    sql`create index import_layout_unit on import_layout (unit_id)`,
  ],
};
