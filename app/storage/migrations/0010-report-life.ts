import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What happens to a report around and after "trình ký": checks that were
 * acknowledged, the totals somebody last looked at, letters that correct a form
 * error, the work file of a campaign. A stored report carries what a register
 * shows, so that no content has to be opened for it.
 */
export const reportLife: Migration = {
  number: 10,
  reason: 'reports after "trình ký": acknowledgements, corrections, work files',
  statements: [
    sql`alter table office add column package_limit_mb integer not null default 20
      check (package_limit_mb between 1 and 500)`,
    sql`alter table summary_report add column symbol text`,
    sql`alter table summary_report add column subject text`,
    sql`alter table summary_report add column addressee text`,
    sql`alter table summary_report add column covers text not null default 'all'`,
    sql`alter table summary_report add column signature_found integer
      check (signature_found in (0, 1))`,
    sql`update summary_report set
      symbol = content ->> '$.release.header.symbol',
      subject = content ->> '$.release.subject',
      addressee = content ->> '$.release.addressees[0]'`,
    sql`create trigger summary_report_facts_frozen
      before update of symbol, subject, addressee, covers on summary_report
      begin select raise(abort, 'the content of a submitted report never changes'); end`,
    sql`create table report_acknowledgement (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      code text not null,
      place text not null,
      state_sha256 text not null,
      reason text not null check (reason <> ''),
      acknowledged_by text not null,
      updated_at text not null,
      version integer not null,
      unique (campaign_id, code, place)
    ) strict`,
    sql`create table report_look (
      id text not null primary key,
      campaign_id text not null unique references campaign (id),
      kind text not null check (kind in ('seen', 'exported')),
      looked_by text not null,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create table report_look_total (
      id text not null primary key,
      look_id text not null references report_look (id),
      indicator_id text not null references indicator (id),
      amount integer,
      unique (look_id, indicator_id)
    ) strict`,
    sql`create table report_correction (
      id text not null primary key,
      report_id text not null references summary_report (id),
      symbol text not null,
      number text,
      issued_on text,
      created_at text not null,
      updated_at text not null,
      version integer not null,
      check ((number is null) = (issued_on is null))
    ) strict`,
    sql`create index report_correction_report on report_correction (report_id)`,
    sql`create table report_correction_item (
      id text not null primary key,
      correction_id text not null references report_correction (id),
      position integer not null,
      place text not null check (place <> ''),
      was text not null,
      corrected text not null
    ) strict`,
    sql`create index report_correction_item_correction on report_correction_item (correction_id)`,
    sql`create table work_file (
      id text not null primary key,
      campaign_id text not null unique references campaign (id),
      title text not null check (title <> ''),
      code text,
      retention text,
      closing_note text,
      updated_at text not null,
      version integer not null
    ) strict`,
  ],
};
