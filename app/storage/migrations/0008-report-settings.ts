import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** How the report of a campaign is written; a campaign without a row has the defaults of its office. */
export const reportSettings: Migration = {
  number: 8,
  reason: 'report settings: kind, issuing body, period, photos, charts',
  statements: [
    sql`create table report_setting (
      id text not null primary key,
      campaign_id text not null unique references campaign (id),
      kind text not null check (kind in ('thematic', 'quick', 'short')),
      issuing_body text not null check (issuing_body in ('ubnd', 'phong')),
      period text not null check (period in ('all', 'campaign', 'event')),
      event_id text references directive_event (id),
      photos_per_page integer not null check (photos_per_page in (2, 4)),
      updated_at text not null,
      version integer not null,
      check ((period = 'event') = (event_id is not null))
    ) strict`,
    sql`create table report_chart (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      position integer not null,
      kind text not null check (kind in ('units', 'groups', 'years')),
      indicator_id text references indicator (id),
      check ((kind = 'years') = (indicator_id is null))
    ) strict`,
    sql`create index report_chart_campaign on report_chart (campaign_id)`,
  ],
};
