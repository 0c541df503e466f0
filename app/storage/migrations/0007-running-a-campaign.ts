import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a campaign that is run by hand keeps beside its results. */
export const runningACampaign: Migration = {
  number: 7,
  reason: 'running a campaign: set-up, hand-outs, contacts, notes, duties, clerks',
  statements: [
    sql`alter table campaign add column previous_id text references campaign (id)`,
    sql`alter table campaign add column closed_at text`,
    sql`alter table campaign add column reopen_reason text`,
    sql`alter table indicator add column derives_from text
      check (derives_from is null or derives_from in ('activities', 'participants', 'photos'))`,
    sql`create table indicator_check (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      kind text not null check (kind in ('atLeast', 'requires', 'outlier')),
      indicator_id text not null references indicator (id),
      other_id text references indicator (id),
      unique (kind, indicator_id, other_id),
      check ((kind = 'outlier') = (other_id is null))
    ) strict`,
    sql`create index indicator_check_campaign on indicator_check (campaign_id)`,
    sql`create table prior_total (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      indicator_id text not null references indicator (id),
      amount integer not null check (amount between 0 and 1000000000000),
      unique (campaign_id, indicator_id)
    ) strict`,
    sql`create table cell_note (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      roster_entry_id text not null references roster_entry (id),
      indicator_id text not null references indicator (id),
      text text not null check (text <> ''),
      written_by text not null,
      updated_at text not null,
      unique (roster_entry_id, indicator_id)
    ) strict`,
    sql`create index cell_note_campaign on cell_note (campaign_id)`,
    sql`create table handout (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      roster_entry_id text not null unique references roster_entry (id),
      channel text not null check (channel in ('paper', 'zalo', 'email', 'phone', 'meeting')),
      sent_on text not null,
      received_on text,
      received_by text,
      note text,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create index handout_campaign on handout (campaign_id)`,
    sql`create table contact_log (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      roster_entry_id text not null references roster_entry (id),
      kind text not null check (kind in ('call', 'message', 'letter')),
      contacted_on text not null,
      contacted_time text,
      answer text,
      logged_by text not null,
      created_at text not null
    ) strict`,
    sql`create index contact_log_campaign on contact_log (campaign_id)`,
    sql`create table programme_assignment (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      programme_row_id text not null references programme_row (id),
      roster_entry_id text references roster_entry (id),
      person_name text not null check (person_name <> ''),
      person_key text not null,
      person_title text,
      attended integer not null check (attended in (0, 1)),
      position integer not null
    ) strict`,
    sql`create index programme_assignment_campaign on programme_assignment (campaign_id)`,
    sql`create table duty_assessment (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      duty_id text not null references directive_duty (id),
      result text not null,
      assessment text check (assessment in ('done', 'partly', 'notDone')),
      updated_at text not null,
      version integer not null,
      unique (campaign_id, duty_id)
    ) strict`,
    sql`create table activity_match (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      first_id text not null references activity (id),
      second_id text not null references activity (id),
      is_same integer not null check (is_same in (0, 1)),
      unique (first_id, second_id),
      check (first_id < second_id)
    ) strict`,
    sql`create table campaign_photo (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      evidence_id text not null references evidence (id),
      roster_entry_id text references roster_entry (id),
      caption text not null,
      position integer not null,
      unique (campaign_id, evidence_id)
    ) strict`,
    sql`create table clerk (
      id text not null primary key,
      name text not null unique check (name <> ''),
      position integer not null,
      is_active integer not null check (is_active in (0, 1))
    ) strict`,
    // Undo asks who touched a row later; a figure's and a unit's history ask which rows were theirs,
    // also those that are gone. Inserts and deletes hold the whole row.
    sql`create index change_row on change (table_name, row_id)`,
    sql`create index change_of_submission
      on change (coalesce(after_json, before_json) ->> 'submission_id')
      where operation <> 'update' and table_name in ('value', 'activity')`,
    sql`create index change_of_roster_entry
      on change (coalesce(after_json, before_json) ->> 'roster_entry_id')
      where operation <> 'update'
        and table_name in ('submission', 'cell_note', 'handout', 'contact_log')`,
    sql`create index audit_entry_actor on audit_entry (actor)`,
    sql`create index audit_entry_action on audit_entry (action)`,
    sql`create index audit_entry_change_set on audit_entry (change_set_id)`,
    sql`create index change_set_campaign on change_set (campaign_id, sequence)`,
  ],
};
