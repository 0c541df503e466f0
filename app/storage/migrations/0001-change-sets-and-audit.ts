import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Change sets carry undo; the audit chain is append-only by trigger. */
export const changeSetsAndAudit: Migration = {
  number: 1,
  reason: 'change sets and audit',
  statements: [
    sql`create table change_set (
      id text not null primary key,
      sequence integer not null unique,
      at text not null,
      actor text not null,
      action text not null,
      subject text not null,
      campaign_id text,
      is_undoable integer not null check (is_undoable in (0, 1)),
      undoes_id text references change_set (id),
      undone_by_id text references change_set (id)
    ) strict`,
    sql`create table change (
      id text not null primary key,
      change_set_id text not null references change_set (id),
      position integer not null,
      table_name text not null,
      row_id text not null,
      operation text not null check (operation in ('insert', 'update', 'delete')),
      before_json text,
      after_json text,
      unique (change_set_id, position),
      check ((operation = 'insert') = (before_json is null)),
      check ((operation = 'delete') = (after_json is null))
    ) strict`,
    sql`create table audit_entry (
      sequence integer not null primary key,
      at text not null,
      guarded_at text not null,
      actor text not null,
      machine text not null,
      action text not null,
      subject text not null,
      change_set_id text not null,
      detail text not null,
      prev_hash text not null,
      hash text not null unique
    ) strict`,
    sql`create trigger audit_entry_no_update before update on audit_entry
      begin select raise(abort, 'audit entries never change'); end`,
    sql`create trigger audit_entry_no_delete before delete on audit_entry
      begin select raise(abort, 'audit entries are never deleted'); end`,
  ],
};
