import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Photos of a unit are chosen for the annex as those of its activities are; one of nobody never is. */
export const chosenUnitPhotos: Migration = {
  number: 15,
  reason: 'photos of units are chosen for the annex',
  statements: [
    sql`alter table campaign_photo add column is_chosen integer not null default 0
      check (is_chosen in (0, 1) and (is_chosen = 0 or roster_entry_id is not null))`,
  ],
};
