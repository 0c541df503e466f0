import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type DutyRow = {
  readonly id: string;
  readonly unitText: string;
  readonly text: string;
};

/** The duties a directive names, in its order. */
export function listDuties(db: ReadDb, directiveId: string): DutyRow[] {
  return selectAll(
    db,
    build
      .selectFrom('directive_duty')
      .select(['id', 'unit_text as unitText', 'text'])
      .where('directive_id', '=', directiveId)
      .orderBy('position'),
  );
}

/** What a campaign says of a duty, null while nobody wrote anything. */
export function readDutyAssessment(
  db: ReadDb,
  campaignId: string,
  dutyId: string,
): Database['duty_assessment'] | null {
  return (
    selectFirst(
      db,
      build
        .selectFrom('duty_assessment')
        .selectAll()
        .where('campaign_id', '=', campaignId)
        .where('duty_id', '=', dutyId),
    ) ?? null
  );
}

export function insertDutyAssessment(
  scope: ChangeScope,
  row: Omit<Database['duty_assessment'], 'id' | 'updated_at' | 'version'>,
): void {
  scope.recorder.insert('duty_assessment', {
    id: scope.newId(),
    ...row,
    updated_at: scope.now,
    version: 1,
  });
}
