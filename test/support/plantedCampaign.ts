import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import type { Aggregate, IndicatorType, StatedValue } from '#app/domain/value.ts';
import type { Connection } from '#app/storage/openDatabase.ts';
import { rawOf } from './builders.ts';

/** A whole campaign as a test wants it. */
export type PlantedCampaign = {
  readonly code: string;
  readonly subject?: string;
  readonly reportTo?: string | null;
  readonly dueOn?: string | null;
  readonly cutOffOn?: string | null;
  readonly indicators: readonly PlantedIndicator[];
  readonly units: readonly PlantedUnit[];
};

type PlantedIndicator = {
  readonly code: string;
  readonly label: string;
  readonly group?: string;
  readonly measure?: string;
  readonly type?: IndicatorType;
  readonly aggregate?: Aggregate;
  /** Belongs to the event of the sample office. */
  readonly isOfEvent?: boolean;
};

export type PlantedUnit = {
  /** Same code, same unit in every campaign. */
  readonly code: string;
  readonly name: string;
  readonly kind?: 'phong-ban' | 'don-vi' | 'truong-hoc' | 'thon';
  /** Codes of the indicators it is asked; all where not given. */
  readonly asked?: readonly string[];
  readonly submissions?: readonly PlantedSubmission[];
};

export type PlantedSubmission = {
  readonly kind?: SubmissionKind;
  readonly receivedOn?: string;
  readonly isReturned?: boolean;
  /** By indicator code; of indicators the campaign does not have nothing is written. */
  readonly values?: Readonly<Record<string, StatedValue>>;
  readonly activities?: readonly PlantedActivity[];
};

type PlantedActivity = {
  readonly name: string;
  readonly startOn?: string | null;
  readonly place?: string | null;
  readonly participants?: number | null;
  readonly result?: string | null;
  readonly photos?: readonly PlantedPhoto[];
};

type PlantedPhoto = {
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly caption: string;
};

/**
 * Writes a campaign straight into the database of a sample office, past the
 * product's own write path: a thousand of them take a second. What the product
 * would refuse is the test's business.
 */
export function plantCampaign(connection: Connection, campaign: PlantedCampaign): void {
  const insert = inserter(connection);
  const plant = connection.transaction(() => {
    const campaignId = insert('campaign', {
      code: campaign.code,
      name: `Đợt ${campaign.code}`,
      report_subject: campaign.subject ?? 'Kết quả tuyên truyền',
      state: 'open',
      report_to: campaign.reportTo === undefined ? 'Sở Khoa học và Công nghệ' : campaign.reportTo,
      unit_due_on: campaign.dueOn ?? null,
      cut_off_on: campaign.cutOffOn ?? null,
      ...STAMPS,
    });
    const event = connection.prepare('select id from directive_event limit 1').pluck().get();
    const indicatorIds = new Map(
      campaign.indicators.map((each, position) => [
        each.code,
        insert('indicator', {
          campaign_id: campaignId,
          code: each.code,
          group_label: each.group ?? 'Nhóm',
          label: each.label,
          unit_of_measure: each.measure ?? 'lượt',
          type: each.type ?? 'integer',
          aggregate: each.aggregate ?? (each.type === 'text' ? 'list' : 'sum'),
          position,
          event_id: each.isOfEvent === true ? event : null,
        }),
      ]),
    );
    for (const [position, unit] of campaign.units.entries()) {
      plantUnit(connection, insert, { campaignId, indicatorIds, unit, position });
    }
  });
  plant();
}

type Insert = (table: string, row: Readonly<Record<string, unknown>>) => string;

type UnitPlace = {
  readonly campaignId: string;
  readonly indicatorIds: ReadonlyMap<string, string>;
  readonly unit: PlantedUnit;
  readonly position: number;
};

function plantUnit(connection: Connection, insert: Insert, place: UnitPlace): void {
  const { campaignId, indicatorIds, unit, position } = place;
  const kind = unit.kind ?? 'thon';
  const known = connection.prepare('select id from unit where code = ?').pluck().get(unit.code);
  const unitId =
    typeof known === 'string'
      ? known
      : insert('unit', {
          code: unit.code,
          name: unit.code,
          kind,
          search_key: unit.code,
          contact_name: 'Nguyễn Văn An',
          phone: '0912 345 678',
          position: 1000 + position,
          ...STAMPS,
        });
  const formId = insert('form', {
    campaign_id: campaignId,
    name: unit.code,
    unit_id: unitId,
    position,
  });
  for (const [at, code] of (unit.asked ?? [...indicatorIds.keys()]).entries()) {
    const indicatorId = indicatorIds.get(code);
    insert('form_indicator', { form_id: formId, indicator_id: indicatorId, position: at });
  }
  const entryId = insert('roster_entry', {
    campaign_id: campaignId,
    unit_id: unitId,
    form_id: formId,
    position,
    code: unit.code,
    name: unit.name,
    kind,
  });
  for (const [at, submission] of (unit.submissions ?? []).entries()) {
    plantSubmission(insert, { campaignId, entryId, indicatorIds, submission, revision: at + 1 });
  }
}

type SubmissionPlace = {
  readonly campaignId: string;
  readonly entryId: string;
  readonly indicatorIds: ReadonlyMap<string, string>;
  readonly submission: PlantedSubmission;
  readonly revision: number;
};

function plantSubmission(insert: Insert, place: SubmissionPlace): void {
  const { campaignId, entryId, indicatorIds, submission, revision } = place;
  const submissionId = insert('submission', {
    campaign_id: campaignId,
    roster_entry_id: entryId,
    revision,
    kind: submission.kind ?? (revision === 1 ? 'first' : 'replace'),
    received_on: submission.receivedOn ?? '2025-10-03',
    channel: 'paper',
    awaits_confirmation: 0,
    entered_by: 'Nguyễn Thị Lan',
    review_state: submission.isReturned === true ? 'returned' : 'received',
    review_reason: submission.isReturned === true ? 'Thiếu số' : null,
    ...STAMPS,
  });
  for (const [code, value] of Object.entries(submission.values ?? {})) {
    if (!indicatorIds.has(code)) continue;
    insert('value', {
      submission_id: submissionId,
      indicator_id: indicatorIds.get(code),
      state: value.state,
      amount: 'amount' in value ? value.amount : null,
      text: 'text' in value ? value.text : null,
      raw: rawOf(value),
      is_approximate: 0,
    });
  }
  for (const [position, activity] of (submission.activities ?? []).entries()) {
    const activityId = insert('activity', {
      submission_id: submissionId,
      position,
      name: activity.name,
      start_on: activity.startOn ?? null,
      place: activity.place ?? null,
      participants: activity.participants ?? null,
      result: activity.result ?? null,
    });
    for (const [at, photo] of (activity.photos ?? []).entries())
      plantPhoto(insert, activityId, photo, at);
  }
}

function plantPhoto(
  insert: Insert,
  activityId: string,
  photo: PlantedPhoto,
  position: number,
): void {
  const evidenceId = insert('evidence', {
    kind: 'photo',
    sha256: photo.sha256,
    byte_size: 1,
    media_type: 'image/png',
    original_name: `anh-${position + 1}.png`,
    width_px: photo.widthPx,
    height_px: photo.heightPx,
    created_at: STAMPS.created_at,
  });
  insert('activity_photo', {
    activity_id: activityId,
    evidence_id: evidenceId,
    position,
    caption: photo.caption,
    is_chosen: 1,
  });
}

const STAMPS = {
  created_at: '2025-10-01T10:00:00.000+07:00',
  updated_at: '2025-10-01T10:00:00.000+07:00',
  version: 1,
} as const;

let count = 0;

/** Inserts rows with ids of its own; one prepared statement for each set of columns. */
function inserter(connection: Connection): Insert {
  const statements = new Map<string, ReturnType<Connection['prepare']>>();
  return (table, row) => {
    count += 1;
    const id = `planted-${count}`;
    const columns = ['id', ...Object.keys(row)].join(', ');
    const marks = Object.keys(row).map(() => ', ?');
    const text = `insert into ${table} (${columns}) values (?${marks.join('')})`;
    const statement = statements.get(text) ?? connection.prepare(text);
    statements.set(text, statement);
    statement.run(id, ...Object.values(row));
    return id;
  };
}
