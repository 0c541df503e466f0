import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * The help of an indicator that forms follow, beside what each form prints. It
 * stays when every form has its own, and when no form asks for the indicator.
 */
export const commonHelp: Migration = {
  number: 12,
  reason: 'the help of an indicator that forms follow',
  statements: [
    sql`alter table indicator add column help_text text`,
    sql`update indicator set help_text = (
      select form_indicator.help_text from form_indicator
      join form on form.id = form_indicator.form_id
      where form_indicator.indicator_id = indicator.id and form_indicator.help_text is not null
      order by form.position, form.id limit 1
    )`,
  ],
};
