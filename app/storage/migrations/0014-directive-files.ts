import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The file a directive was read from; null for one that was entered by hand. */
export const directiveFiles: Migration = {
  number: 14,
  reason: 'the file a directive was read from',
  statements: [
    sql`alter table directive add column evidence_id text references evidence (id)`,
    sql`create index directive_evidence on directive (evidence_id)`,
  ],
};
