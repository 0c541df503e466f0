import type { ChangeScope } from './changeScope.ts';
import { build, fixedQuery, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type CellNote = {
  readonly rosterEntryId: string;
  readonly indicator: string;
  readonly text: string;
};

/** What people wrote about the cells of a campaign; indicators by code. */
export function listCellNotes(db: ReadDb, campaignId: string): CellNote[] {
  return notesOfCampaign.all(db, [campaignId]);
}

const notesOfCampaign = fixedQuery(
  build
    .selectFrom('cell_note')
    .innerJoin('indicator', 'indicator.id', 'cell_note.indicator_id')
    .select([
      'cell_note.roster_entry_id as rosterEntryId',
      'indicator.code as indicator',
      'cell_note.text',
    ])
    .where('cell_note.campaign_id', '=', ''),
);

/** The note of one cell as it is stored. */
export function readCellNote(
  db: ReadDb,
  rosterEntryId: string,
  indicatorId: string,
): Database['cell_note'] | undefined {
  return selectFirst(
    db,
    build
      .selectFrom('cell_note')
      .selectAll()
      .where('roster_entry_id', '=', rosterEntryId)
      .where('indicator_id', '=', indicatorId),
  );
}

/** Puts a note on a cell, or takes it off with an empty text. */
export function putCellNote(
  scope: ChangeScope,
  cell: Pick<Database['cell_note'], 'campaign_id' | 'roster_entry_id' | 'indicator_id'>,
  text: string,
  writtenBy: string,
): void {
  const { recorder, now } = scope;
  const stored = readCellNote(recorder.db, cell.roster_entry_id, cell.indicator_id);
  const columns = { text, written_by: writtenBy, updated_at: now };
  if (stored === undefined) {
    if (text !== '') recorder.insert('cell_note', { id: scope.newId(), ...cell, ...columns });
  } else if (text === '') recorder.remove('cell_note', stored.id);
  else if (text !== stored.text) recorder.update('cell_note', stored.id, columns);
}
