import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A submitted report keeps its whole content; number and date come with the issue alone. */
export const summaryReports: Migration = {
  number: 6,
  reason: 'summary reports',
  statements: [
    sql`create table summary_report (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      sequence integer not null,
      state text not null check (state in ('submitted', 'returned', 'signed', 'issued')),
      cut_off_on text,
      replaces_id text references summary_report (id),
      content text not null,
      content_sha256 text not null,
      return_note text,
      number text,
      issued_on text,
      signed_copy_id text references evidence (id),
      created_at text not null,
      updated_at text not null,
      version integer not null,
      unique (campaign_id, sequence),
      check ((state = 'issued') = (number is not null)),
      check ((state = 'issued') = (issued_on is not null)),
      check (state <> 'returned' or return_note is not null)
    ) strict`,
    sql`create trigger summary_report_content_frozen
      before update of content, content_sha256, campaign_id, sequence on summary_report
      begin select raise(abort, 'the content of a submitted report never changes'); end`,
  ],
};
