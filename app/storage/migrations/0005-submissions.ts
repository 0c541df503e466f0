import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A cell nobody stated has no row in `value`; "chưa báo cáo" and "chưa đến hạn" are derived. */
export const submissions: Migration = {
  number: 5,
  reason: 'submissions, values, activities, evidence',
  statements: [
    sql`create table evidence (
      id text not null primary key,
      kind text not null check (kind in ('file', 'photo', 'link', 'paper')),
      sha256 text,
      byte_size integer,
      media_type text,
      original_name text not null,
      url text,
      width_px integer,
      height_px integer,
      created_at text not null,
      check (kind in ('link', 'paper') or (sha256 is not null and byte_size is not null))
    ) strict`,
    sql`create index evidence_sha256 on evidence (sha256)`,
    sql`create table submission (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      roster_entry_id text not null references roster_entry (id),
      revision integer not null check (revision >= 1),
      kind text not null check (kind in ('first', 'replace', 'add', 'correct')),
      received_on text not null,
      received_time text,
      channel text not null
        check (channel in ('paper', 'zalo', 'email', 'phone', 'meeting', 'file')),
      sent_by text,
      received_by text,
      awaits_confirmation integer not null check (awaits_confirmation in (0, 1)),
      entered_by text not null,
      review_state text not null check (review_state in ('received', 'checked', 'returned')),
      review_reason text,
      note text,
      created_at text not null,
      updated_at text not null,
      version integer not null,
      unique (roster_entry_id, revision),
      check ((kind = 'first') = (revision = 1)),
      check (review_state <> 'returned' or review_reason is not null)
    ) strict`,
    sql`create index submission_campaign on submission (campaign_id)`,
    sql`create table submission_evidence (
      id text not null primary key,
      submission_id text not null references submission (id),
      evidence_id text not null references evidence (id),
      position integer not null,
      unique (submission_id, evidence_id)
    ) strict`,
    sql`create table value (
      id text not null primary key,
      submission_id text not null references submission (id),
      indicator_id text not null references indicator (id),
      state text not null check (state in ('value', 'none', 'notApplicable')),
      amount integer check (amount between 0 and 1000000000000),
      text text,
      raw text not null,
      is_approximate integer not null check (is_approximate in (0, 1)),
      evidence_id text references evidence (id),
      source_at text,
      unique (submission_id, indicator_id),
      check ((state = 'value') = ((amount is null) <> (text is null))),
      check (state = 'value' or (amount is null and text is null))
    ) strict`,
    sql`create index value_indicator on value (indicator_id)`,
    sql`create table activity (
      id text not null primary key,
      submission_id text not null references submission (id),
      position integer not null,
      name text not null check (name <> ''),
      start_on text,
      end_on text,
      place text,
      participants integer check (participants >= 0),
      result text,
      unique (submission_id, position),
      check (end_on is null or (start_on is not null and end_on >= start_on))
    ) strict`,
    sql`create table activity_photo (
      id text not null primary key,
      activity_id text not null references activity (id),
      evidence_id text not null references evidence (id),
      position integer not null,
      caption text not null,
      is_chosen integer not null check (is_chosen in (0, 1)),
      unique (activity_id, evidence_id)
    ) strict`,
  ],
};
