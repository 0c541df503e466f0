import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Every field of a directive may be null: what the paper does not state stays empty. */
export const directives: Migration = {
  number: 3,
  reason: 'directives',
  statements: [
    sql`create table directive (
      id text not null primary key,
      direction text not null check (direction in ('incoming', 'outgoing')),
      readable integer not null check (readable in (0, 1)),
      reason text,
      document_type text,
      issuer text,
      number text,
      symbol text,
      place text,
      issued_on text,
      subject text,
      theme text,
      report_due_on text,
      report_due_time text,
      signer_title text,
      signer_name text,
      text text,
      created_at text not null,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create table directive_item (
      id text not null primary key,
      directive_id text not null references directive (id),
      kind text not null check (
        kind in ('addressee', 'slogan', 'form', 'activity', 'contactEmail', 'recipient')),
      position integer not null,
      text text not null,
      unique (directive_id, kind, position)
    ) strict`,
    sql`create table directive_reference (
      id text not null primary key,
      directive_id text not null references directive (id),
      position integer not null,
      number text not null,
      date text,
      unique (directive_id, position)
    ) strict`,
    sql`create table directive_period (
      id text not null primary key,
      directive_id text not null references directive (id),
      position integer not null,
      start_on text not null,
      end_on text not null,
      unique (directive_id, position),
      check (end_on >= start_on)
    ) strict`,
    sql`create table directive_event (
      id text not null primary key,
      directive_id text not null references directive (id),
      position integer not null,
      name text not null,
      theme text,
      start_on text,
      end_on text,
      venue text,
      unique (directive_id, position)
    ) strict`,
    sql`create table programme_row (
      id text not null primary key,
      event_id text not null references directive_event (id),
      position integer not null,
      title text not null,
      time_text text not null,
      date text,
      part text,
      unique (event_id, position)
    ) strict`,
    sql`create table directive_duty (
      id text not null primary key,
      directive_id text not null references directive (id),
      position integer not null,
      unit_text text not null,
      text text not null,
      unique (directive_id, position)
    ) strict`,
    sql`create table signature_stamp (
      id text not null primary key,
      directive_id text not null references directive (id),
      position integer not null,
      signed_at text not null,
      name text not null,
      email text,
      unique (directive_id, position)
    ) strict`,
    sql`create table evidence_span (
      id text not null primary key,
      directive_id text not null references directive (id),
      json_pointer text not null,
      start_offset integer not null check (start_offset >= 0),
      end_offset integer not null,
      unique (directive_id, json_pointer),
      check (end_offset >= start_offset)
    ) strict`,
  ],
};
