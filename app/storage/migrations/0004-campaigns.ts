import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Indicators belong to their campaign, so a later change of the library never reaches an old report. */
export const campaigns: Migration = {
  number: 4,
  reason: 'campaigns, forms, roster',
  statements: [
    sql`create table campaign (
      id text not null primary key,
      code text not null unique,
      name text not null check (name <> ''),
      report_subject text not null,
      state text not null check (state in ('draft', 'open', 'closed')),
      requested_by_id text references directive (id),
      passed_on_by_id text references directive (id),
      report_to text,
      collect_from text,
      collect_to text,
      unit_due_on text,
      unit_due_time text,
      superior_due_on text,
      superior_due_time text,
      cut_off_on text,
      issued_at text,
      created_at text not null,
      updated_at text not null,
      version integer not null,
      check (unit_due_time is null or unit_due_on is not null),
      check (superior_due_time is null or superior_due_on is not null)
    ) strict`,
    sql`create table indicator (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      code text not null,
      group_label text not null,
      label text not null,
      unit_of_measure text not null,
      type text not null check (type in ('integer', 'decimal', 'money', 'text')),
      aggregate text not null check (aggregate in ('sum', 'max', 'list')),
      position integer not null,
      event_id text references directive_event (id),
      unique (campaign_id, code),
      check ((type = 'text') = (aggregate = 'list'))
    ) strict`,
    sql`create table form (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      name text not null,
      group_id text references unit_group (id),
      unit_id text references unit (id),
      position integer not null,
      check ((group_id is null) <> (unit_id is null))
    ) strict`,
    sql`create index form_campaign on form (campaign_id)`,
    sql`create table form_indicator (
      id text not null primary key,
      form_id text not null references form (id),
      indicator_id text not null references indicator (id),
      position integer not null,
      help_text text,
      unique (form_id, indicator_id)
    ) strict`,
    sql`create table roster_entry (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      unit_id text not null references unit (id),
      form_id text not null references form (id),
      position integer not null,
      code text not null,
      name text not null,
      kind text not null,
      due_on text,
      due_time text,
      unique (campaign_id, unit_id),
      check (due_time is null or due_on is not null)
    ) strict`,
  ],
};
