/** Kinds of what is found, in the order they are shown. */
export const SEARCH_KINDS = ['directive', 'unit', 'result', 'report', 'person', 'file'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A table whose rows are found by text. */
export type SearchSource = {
  readonly kind: SearchKind;
  readonly table: string;
  /** An update of these columns changes what the row is found by. */
  readonly columns: readonly string[];
  /** Rows without a text to find, told from the row `new` or `old` alone, cost nothing when they are written. */
  readonly when?: (row: 'new' | 'old') => string;
  /** `part`, `campaign_id` and `text` of the row `r`; each text stands for itself, its lines belong together. */
  readonly select: string;
};

/** One line below the other, without those that say nothing. */
function lines(...columns: readonly string[]): string {
  return `concat_ws(char(10), ${columns.map((column) => `nullif(trim(${column}), '')`).join(', ')})`;
}

function plain(table: string, campaign: string, text: string, more = ''): string {
  return `select r.id as source_id, 0 as part, ${campaign} as campaign_id, ${text} as text
    from ${table} r ${more}`;
}

const OF_SUBMISSION = 'join submission s on s.id = r.submission_id';
const OF_ACTIVITY =
  'join activity a on a.id = r.activity_id join submission s on s.id = a.submission_id';
const FILE = 'join evidence e on e.id = r.evidence_id';
const NUMBER = "concat_ws('/', nullif(trim(r.number), ''), nullif(trim(r.symbol), ''))";

/** Letters in a figure as it was sent: "hơn 40 lượt" is found, a bare number is not. */
function saysMore(row: string): string {
  return `${row}.text is not null
    or (${row}.raw glob '* *' and ${row}.raw glob '*[^-0-9.,%/+ ]*')`;
}

/**
 * Everything search finds, by the name of the source. A hit of a source knows
 * its place through `searchPlaces.ts`.
 */
export const SEARCH_SOURCES = {
  directive: {
    kind: 'directive',
    table: 'directive',
    columns: ['number', 'symbol', 'subject', 'issuer', 'theme'],
    select: plain('directive', 'null', lines(NUMBER, 'r.subject', 'r.issuer', 'r.theme')),
  },
  duty: {
    kind: 'directive',
    table: 'directive_duty',
    columns: ['text', 'unit_text'],
    select: plain('directive_duty', 'null', lines('r.text', 'r.unit_text')),
  },
  event: {
    kind: 'directive',
    table: 'directive_event',
    columns: ['name', 'theme', 'venue'],
    select: plain('directive_event', 'null', lines('r.name', 'r.theme', 'r.venue')),
  },
  programme: {
    kind: 'directive',
    table: 'programme_row',
    columns: ['title'],
    select: plain('programme_row', 'null', lines('r.title')),
  },
  unit: {
    kind: 'unit',
    table: 'unit',
    columns: ['code', 'name', 'short_name', 'contact_name', 'contact_role', 'phone'],
    select: plain(
      'unit',
      'null',
      lines(
        'r.name',
        'r.short_name',
        'r.code',
        "concat_ws(', ', r.contact_name, r.contact_role)",
        'r.phone',
        "nullif(replace(replace(r.phone, ' ', ''), '.', ''), r.phone)",
      ),
    ),
  },
  alias: {
    kind: 'unit',
    table: 'unit_alias',
    columns: ['alias'],
    select: plain('unit_alias', 'null', lines('r.alias')),
  },
  value: {
    kind: 'result',
    table: 'value',
    columns: ['state', 'text', 'raw'],
    when: saysMore,
    select: plain(
      'value',
      's.campaign_id',
      lines('r.text', "nullif(r.raw, coalesce(r.text, ''))"),
      `${OF_SUBMISSION} where (${saysMore('r')})`,
    ),
  },
  activity: {
    kind: 'result',
    table: 'activity',
    columns: ['name', 'place', 'result'],
    select: plain(
      'activity',
      's.campaign_id',
      lines('r.name', 'r.place', 'r.result'),
      OF_SUBMISSION,
    ),
  },
  activityPhoto: {
    kind: 'result',
    table: 'activity_photo',
    columns: ['caption'],
    select: plain('activity_photo', 's.campaign_id', lines('r.caption'), OF_ACTIVITY),
  },
  campaignPhoto: {
    kind: 'result',
    table: 'campaign_photo',
    columns: ['caption'],
    select: plain('campaign_photo', 'r.campaign_id', lines('r.caption')),
  },
  submission: {
    kind: 'result',
    table: 'submission',
    columns: ['note', 'review_reason', 'sent_by'],
    select: plain('submission', 'r.campaign_id', lines('r.note', 'r.review_reason', 'r.sent_by')),
  },
  cellNote: {
    kind: 'result',
    table: 'cell_note',
    columns: ['text'],
    select: plain('cell_note', 'r.campaign_id', lines('r.text')),
  },
  dutyResult: {
    kind: 'result',
    table: 'duty_assessment',
    columns: ['result'],
    select: plain('duty_assessment', 'r.campaign_id', lines('r.result')),
  },
  draft: {
    kind: 'report',
    table: 'campaign',
    columns: ['report_subject'],
    select: plain('campaign', 'r.id', lines('r.report_subject')),
  },
  draftParagraph: {
    kind: 'report',
    table: 'report_paragraph',
    columns: ['wording'],
    select: plain('report_paragraph', 'r.campaign_id', 'search_letters(r.wording)'),
  },
  report: {
    kind: 'report',
    table: 'summary_report',
    columns: ['number'],
    select: plain('summary_report', 'r.campaign_id', lines(NUMBER, 'r.subject', 'r.addressee')),
  },
  reportParagraph: {
    kind: 'report',
    table: 'summary_report',
    // Its content never changes.
    columns: [],
    select: `select r.id as source_id, block.key as part, r.campaign_id,
        trim((select group_concat(coalesce(piece.value ->> '$.text', '[...]'), '' order by piece.key)
          from json_each(block.value, '$.inlines') piece)) as text
      from summary_report r, json_each(r.content, '$.release.body') block
      where block.value ->> '$.kind' = 'paragraph'`,
  },
  person: {
    kind: 'person',
    table: 'programme_assignment',
    columns: ['person_name', 'person_title'],
    select: plain(
      'programme_assignment',
      'r.campaign_id',
      lines('r.person_name', 'r.person_title'),
    ),
  },
  directiveFile: {
    kind: 'file',
    table: 'directive',
    columns: ['evidence_id'],
    select: plain('directive', 'null', lines('e.original_name'), FILE),
  },
  sentFile: {
    kind: 'file',
    table: 'submission_evidence',
    columns: ['evidence_id'],
    select: plain(
      'submission_evidence',
      's.campaign_id',
      lines('e.original_name'),
      `${OF_SUBMISSION} ${FILE}`,
    ),
  },
  activityPhotoFile: {
    kind: 'file',
    table: 'activity_photo',
    columns: ['evidence_id'],
    select: plain(
      'activity_photo',
      's.campaign_id',
      lines('e.original_name'),
      `${OF_ACTIVITY} ${FILE}`,
    ),
  },
  campaignPhotoFile: {
    kind: 'file',
    table: 'campaign_photo',
    columns: ['evidence_id'],
    select: plain('campaign_photo', 'r.campaign_id', lines('e.original_name'), FILE),
  },
  receivedForm: {
    kind: 'file',
    table: 'received_form',
    columns: ['evidence_id'],
    select: plain('received_form', 'r.campaign_id', lines('e.original_name'), FILE),
  },
  signedCopy: {
    kind: 'file',
    table: 'summary_report',
    columns: ['signed_copy_id'],
    select: plain(
      'summary_report',
      'r.campaign_id',
      lines('e.original_name'),
      'join evidence e on e.id = r.signed_copy_id',
    ),
  },
} as const satisfies Readonly<Record<string, SearchSource>>;

export type SearchSourceName = keyof typeof SEARCH_SOURCES;
