import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type DutyRow = {
  readonly id: string;
  readonly unitText: string;
  readonly text: string;
  readonly directiveId: string;
  readonly position: number;
};

/** The duties a directive names, in its order. */
export function listDuties(db: ReadDb, directiveId: string): DutyRow[] {
  return selectAll(
    db,
    build
      .selectFrom('directive_duty')
      .select(['id', 'unit_text as unitText', 'text', 'directive_id as directiveId', 'position'])
      .where('directive_id', '=', directiveId)
      .orderBy('position'),
  );
}

/** Whether words of the document stand behind a duty; such a duty is quoted, not typed. */
export function isDutyQuoted(db: ReadDb, { directiveId, position }: DutyRow): boolean {
  const row = selectFirst(
    db,
    build
      .selectFrom('evidence_span')
      .select('id')
      .where('directive_id', '=', directiveId)
      .where('json_pointer', 'like', `/duties/${position}/%`)
      .limit(1),
  );
  return row !== undefined;
}

/** Every campaign's assessment of a duty, by id. */
export function listAssessmentsOf(db: ReadDb, dutyId: string): string[] {
  return selectAll(
    db,
    build.selectFrom('duty_assessment').select('id').where('duty_id', '=', dutyId),
  ).map(({ id }) => id);
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
