import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { findProgrammes, type EventProgramme } from './findProgrammes.ts';

type ProgrammeRow = EventProgramme['rows'][number];

/** Changes places with the row above or below; at the end of the programme nothing happens. */
export function moveProgrammeRow(
  context: ServiceContext,
  reference: string | null,
  id: string,
  by: 1 | -1,
): Result<void> {
  const found = findTypedRow(reading(context), reference, id);
  if (!found.ok) return found;
  const { campaign, row, rows } = found.value;
  const other = rows[rows.indexOf(row) + by];
  const last = rows.at(-1);
  if (other === undefined || last === undefined) return ok(undefined);
  const action = { name: 'programme.moveRow', subject: row.title, campaignId: campaign.id };
  return write(context, action, ({ recorder }) => {
    // A place is held once, so the row waits behind the last one while the other takes its place.
    recorder.update('programme_row', row.id, { position: last.position + 1 });
    recorder.update('programme_row', other.id, { position: row.position });
    recorder.update('programme_row', row.id, { position: other.position });
    return ok(undefined);
  });
}

/** Takes a row off the programme. One that people are sent to stays until they are taken off it. */
export function removeProgrammeRow(
  context: ServiceContext,
  reference: string | null,
  id: string,
): Result<void> {
  const found = findTypedRow(reading(context), reference, id);
  if (!found.ok) return found;
  const { campaign, row } = found.value;
  if (row.people > 0) return fail(refusal(row, 'programmeRowInUse'));
  const action = { name: 'programme.removeRow', subject: row.title, campaignId: campaign.id };
  return write(context, action, ({ recorder }) => {
    recorder.remove('programme_row', id);
    return ok(undefined);
  });
}

function findTypedRow(
  db: ReadDb,
  reference: string | null,
  id: string,
): Result<{
  readonly campaign: Campaign;
  readonly row: ProgrammeRow;
  readonly rows: readonly ProgrammeRow[];
}> {
  const found = findProgrammes(db, reference);
  if (!found.ok) return found;
  const { campaign, programmes } = found.value;
  for (const { rows, isQuoted } of programmes) {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) continue;
    return isQuoted ? fail(refusal(row, 'quoted')) : ok({ campaign, row, rows });
  }
  return fail({ code: 'notFound', entity: 'programme', reference: id });
}

function refusal({ title }: ProgrammeRow, rule: string) {
  return { code: 'validation', issues: [{ path: `programme.${title}`, rule }] } as const;
}
