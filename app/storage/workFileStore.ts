import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

type WorkFileRow = Database['work_file'];

/** What the office wrote on the cover of a campaign's work file. */
export type WorkFileFacts = {
  readonly title: string;
  readonly code: string | null;
  readonly retention: string | null;
  readonly closingNote: string | null;
};

/** Null until the office wrote something. */
export function readWorkFileFacts(db: ReadDb, campaignId: string): WorkFileFacts | null {
  const row = readRow(db, campaignId);
  if (row === undefined) return null;
  const { title, code, retention, closing_note: closingNote } = row;
  return { title, code, retention, closingNote };
}

export function putWorkFileFacts(
  { recorder, now, newId }: ChangeScope,
  campaignId: string,
  { title, code, retention, closingNote }: WorkFileFacts,
): void {
  const columns = { title, code, retention, closing_note: closingNote };
  const known = readRow(recorder.db, campaignId);
  if (known === undefined) {
    recorder.insert('work_file', {
      id: newId(),
      campaign_id: campaignId,
      ...columns,
      updated_at: now,
      version: 1,
    });
    return;
  }
  const isSame = Object.entries(columns).every(
    ([column, value]) => known[column as keyof WorkFileRow] === value,
  );
  if (isSame) return;
  recorder.update('work_file', known.id, {
    ...columns,
    updated_at: now,
    version: known.version + 1,
  });
}

/** A received file of a campaign and the unit it came from, if any. */
export type CampaignFile = {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly unitCode: string | null;
};

/** Every received file of a campaign once for each unit that sent it, in roster order. */
export function listCampaignFiles(db: ReadDb, campaignId: string): CampaignFile[] {
  const ofSubmissions = build
    .selectFrom('submission_evidence')
    .innerJoin('submission', 'submission.id', 'submission_evidence.submission_id')
    .select(['submission_evidence.evidence_id', 'submission.roster_entry_id'])
    .where('submission.campaign_id', '=', campaignId);
  const ofValues = build
    .selectFrom('value')
    .innerJoin('submission', 'submission.id', 'value.submission_id')
    .select(['value.evidence_id', 'submission.roster_entry_id'])
    .where('submission.campaign_id', '=', campaignId)
    .where('value.evidence_id', 'is not', null)
    .$narrowType<{ evidence_id: string }>();
  const ofActivities = build
    .selectFrom('activity_photo')
    .innerJoin('activity', 'activity.id', 'activity_photo.activity_id')
    .innerJoin('submission', 'submission.id', 'activity.submission_id')
    .select(['activity_photo.evidence_id', 'submission.roster_entry_id'])
    .where('submission.campaign_id', '=', campaignId);
  const ofCampaign = build
    .selectFrom('campaign_photo')
    .select(['campaign_photo.evidence_id', 'campaign_photo.roster_entry_id'])
    .where('campaign_photo.campaign_id', '=', campaignId);
  const links = [ofSubmissions, ofValues, ofActivities, ofCampaign].flatMap((query) =>
    selectAll<{ evidence_id: string; roster_entry_id: string | null }>(db, query),
  );
  const evidence = new Map(
    selectAll(db, build.selectFrom('evidence').selectAll()).map((row) => [row.id, row]),
  );
  const roster = selectAll(
    db,
    build
      .selectFrom('roster_entry')
      .select(['id', 'code', 'position'])
      .where('campaign_id', '=', campaignId)
      .orderBy('position'),
  );
  const places = new Map(roster.map((entry, at) => [entry.id, { code: entry.code, at }]));
  const seen = new Map<string, CampaignFile & { readonly at: number }>();
  for (const { evidence_id, roster_entry_id } of links) {
    const row = evidence.get(evidence_id);
    if (row === undefined || row.sha256 === null) continue;
    const place = roster_entry_id === null ? undefined : places.get(roster_entry_id);
    seen.set(`${place?.code ?? ''}\n${row.sha256}`, {
      sha256: row.sha256,
      bytes: row.byte_size ?? 0,
      name: row.original_name,
      unitCode: place?.code ?? null,
      at: place?.at ?? roster.length,
    });
  }
  return Array.from(seen.values())
    .toSorted((one, other) => one.at - other.at || (orderKey(one) < orderKey(other) ? -1 : 1))
    .map(({ at: _at, ...file }) => file);
}

/** Files of one name stand in the order of their content, so that the same files give the same list. */
function orderKey({ name, sha256 }: CampaignFile): string {
  return `${name}\n${sha256}`;
}

function readRow(db: ReadDb, campaignId: string): WorkFileRow | undefined {
  return selectFirst(
    db,
    build.selectFrom('work_file').selectAll().where('campaign_id', '=', campaignId),
  );
}
