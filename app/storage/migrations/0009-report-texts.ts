import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Wordings the office changed, and paragraphs of a report a clerk wrote anew:
 * text with the places of numbers that stay bound. What has no row is as built in.
 */
export const reportTexts: Migration = {
  number: 9,
  reason: 'report texts and edited paragraphs',
  statements: [
    sql`create table report_text (
      id text not null primary key,
      kind text not null check (kind in ('all', 'thematic', 'quick', 'short')),
      text_key text not null,
      wording text not null,
      updated_at text not null,
      version integer not null,
      unique (kind, text_key)
    ) strict`,
    sql`create table report_paragraph (
      id text not null primary key,
      campaign_id text not null references campaign (id),
      kind text not null check (kind in ('thematic', 'quick', 'short')),
      covers text not null,
      paragraph_id text not null,
      wording text not null,
      automatic text not null,
      updated_at text not null,
      version integer not null,
      unique (campaign_id, kind, covers, paragraph_id)
    ) strict`,
  ],
};
