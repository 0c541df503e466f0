import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Forms of the Sở as they came, and what is written into which of their cells. */
export const receivedForms: Migration = {
  number: 11,
  reason: 'forms of the Sở and the cells they are filled in',
  statements: [
    sql`create table received_form (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      evidence_id text not null references evidence (id),
      format text not null check (format in ('xlsx', 'docx')),
      skeleton_sha256 text not null,
      none_as text not null check (none_as in ('sign', 'empty')),
      not_applicable_as text not null check (not_applicable_as in ('sign', 'empty')),
      missing_as text not null check (missing_as in ('sign', 'empty')),
      not_due_as text not null check (not_due_as in ('sign', 'empty')),
      created_at text not null,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create index received_form_campaign on received_form (campaign_id)`,
    sql`create index received_form_skeleton on received_form (skeleton_sha256)`,
    sql`create table received_form_cell (
      id text not null primary key,
      received_form_id text not null references received_form (id),
      table_number integer not null check (table_number >= 0),
      row_number integer not null check (row_number >= 1),
      column_number integer not null check (column_number >= 1),
      target text not null check (target in
        ('total', 'groupTotal', 'coverage', 'fact', 'unitOrder', 'unitName', 'unitValue')),
      indicator_id text references indicator (id),
      unit_kind text check (unit_kind in ('phong-ban', 'don-vi', 'truong-hoc', 'thon')),
      figure text,
      is_confirmed integer not null check (is_confirmed in (0, 1)),
      unique (received_form_id, table_number, row_number, column_number),
      check ((target in ('total', 'groupTotal', 'unitValue')) = (indicator_id is not null)),
      check ((target = 'groupTotal') = (unit_kind is not null)),
      check ((target in ('coverage', 'fact')) = (figure is not null))
    ) strict`,
    sql`create index received_form_cell_indicator on received_form_cell (indicator_id)`,
  ],
};
