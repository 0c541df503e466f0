/**
 * Row types of the newest schema, one per table. Dates are ISO text, money whole
 * đồng, decimals hundredths, booleans 0 or 1, identifiers UUIDv7.
 * "Fresh schema equals these columns" is a test.
 */
export type Database = {
  office: OfficeRow;
  signer: SignerRow;
  unit: UnitRow;
  unit_alias: { id: string; unit_id: string; alias: string; search_key: string };
  unit_group: { id: string; code: string; name: string; position: number };
  unit_group_member: { id: string; group_id: string; unit_id: string };
  directive: DirectiveRow;
  directive_item: {
    id: string;
    directive_id: string;
    kind: DirectiveItemKind;
    position: number;
    text: string;
  };
  directive_reference: {
    id: string;
    directive_id: string;
    position: number;
    number: string;
    date: string | null;
  };
  directive_period: {
    id: string;
    directive_id: string;
    position: number;
    start_on: string;
    end_on: string;
  };
  directive_event: DirectiveEventRow;
  programme_row: {
    id: string;
    event_id: string;
    position: number;
    title: string;
    time_text: string;
    date: string | null;
    part: string | null;
  };
  directive_duty: {
    id: string;
    directive_id: string;
    position: number;
    unit_text: string;
    text: string;
  };
  signature_stamp: {
    id: string;
    directive_id: string;
    position: number;
    signed_at: string;
    name: string;
    email: string | null;
  };
  evidence_span: {
    id: string;
    directive_id: string;
    json_pointer: string;
    start_offset: number;
    end_offset: number;
  };
  campaign: CampaignRow;
  indicator: IndicatorRow;
  form: {
    id: string;
    campaign_id: string;
    name: string;
    group_id: string | null;
    unit_id: string | null;
    position: number;
  };
  form_indicator: {
    id: string;
    form_id: string;
    indicator_id: string;
    position: number;
    help_text: string | null;
  };
  roster_entry: RosterEntryRow;
  evidence: EvidenceRow;
  submission: SubmissionRow;
  submission_evidence: {
    id: string;
    submission_id: string;
    evidence_id: string;
    position: number;
  };
  value: ValueRow;
  activity: ActivityRow;
  activity_photo: {
    id: string;
    activity_id: string;
    evidence_id: string;
    position: number;
    caption: string;
    is_chosen: number;
  };
  summary_report: SummaryReportRow;
  indicator_check: {
    id: string;
    campaign_id: string;
    kind: 'atLeast' | 'requires' | 'outlier';
    indicator_id: string;
    other_id: string | null;
  };
  prior_total: { id: string; campaign_id: string; indicator_id: string; amount: number };
  cell_note: CellNoteRow;
  handout: HandoutRow;
  contact_log: ContactLogRow;
  programme_assignment: ProgrammeAssignmentRow;
  duty_assessment: {
    id: string;
    campaign_id: string;
    duty_id: string;
    result: string;
    assessment: 'done' | 'partly' | 'notDone' | null;
    updated_at: string;
    version: number;
  };
  activity_match: {
    id: string;
    campaign_id: string;
    /** The smaller id of the two. */
    first_id: string;
    second_id: string;
    is_same: number;
  };
  /** A photo of the campaign that no activity has: of a unit, or of nobody yet. */
  campaign_photo: {
    id: string;
    campaign_id: string;
    evidence_id: string;
    roster_entry_id: string | null;
    caption: string;
    position: number;
    /** Never 1 for a photo of nobody. */
    is_chosen: number;
  };
  report_setting: {
    id: string;
    campaign_id: string;
    kind: 'thematic' | 'quick' | 'short';
    issuing_body: 'ubnd' | 'phong';
    period: 'all' | 'campaign' | 'event';
    event_id: string | null;
    photos_per_page: 2 | 4;
    updated_at: string;
    version: number;
  };
  report_chart: {
    id: string;
    campaign_id: string;
    position: number;
    kind: 'units' | 'groups' | 'years';
    indicator_id: string | null;
  };
  received_form: ReceivedFormRow;
  received_form_cell: ReceivedFormCellRow;
  import_layout: ImportLayoutRow;
  report_text: {
    id: string;
    kind: 'all' | 'thematic' | 'quick' | 'short';
    text_key: string;
    wording: string;
    updated_at: string;
    version: number;
  };
  report_paragraph: {
    id: string;
    campaign_id: string;
    kind: 'thematic' | 'quick' | 'short';
    covers: string;
    paragraph_id: string;
    wording: string;
    automatic: string;
    updated_at: string;
    version: number;
  };
  report_acknowledgement: {
    id: string;
    campaign_id: string;
    code: string;
    place: string;
    /** Hash of what was acknowledged: another state is another question. */
    state_sha256: string;
    reason: string;
    acknowledged_by: string;
    updated_at: string;
    version: number;
  };
  report_look: {
    id: string;
    campaign_id: string;
    kind: 'seen' | 'exported';
    looked_by: string;
    updated_at: string;
    version: number;
  };
  report_look_total: { id: string; look_id: string; indicator_id: string; amount: number | null };
  report_correction: {
    id: string;
    report_id: string;
    symbol: string;
    number: string | null;
    issued_on: string | null;
    created_at: string;
    updated_at: string;
    version: number;
  };
  report_correction_item: {
    id: string;
    correction_id: string;
    position: number;
    place: string;
    was: string;
    corrected: string;
  };
  work_file: {
    id: string;
    campaign_id: string;
    title: string;
    code: string | null;
    retention: string | null;
    closing_note: string | null;
    updated_at: string;
    version: number;
  };
  clerk: { id: string; name: string; position: number; is_active: number };
  change_set: ChangeSetRow;
  change: {
    id: string;
    change_set_id: string;
    position: number;
    table_name: string;
    row_id: string;
    operation: 'insert' | 'update' | 'delete';
    before_json: string | null;
    after_json: string | null;
  };
  audit_entry: AuditEntryRow;
};

type OfficeRow = {
  id: string;
  commune_name: string;
  place: string;
  issuing_body: 'ubnd' | 'phong';
  department_name: string;
  department_abbreviation: string;
  superior_name: string | null;
  updated_at: string;
  version: number;
  /** Largest package the office can send, in megabytes. */
  package_limit_mb: number;
};

type SignerRow = {
  id: string;
  name: string;
  title: string;
  authority: 'head' | 'deputyForHead' | 'acting' | 'byOrder' | 'authorised';
  position: number;
};

type UnitRow = {
  id: string;
  code: string;
  name: string;
  short_name: string | null;
  kind: 'phong-ban' | 'don-vi' | 'truong-hoc' | 'thon';
  search_key: string;
  position: number;
  valid_from: string | null;
  valid_to: string | null;
  merged_into_id: string | null;
  contact_name: string | null;
  contact_role: string | null;
  phone: string | null;
  created_at: string;
  updated_at: string;
  version: number;
};

export type DirectiveItemKind =
  'addressee' | 'slogan' | 'form' | 'activity' | 'contactEmail' | 'recipient';

type DirectiveRow = {
  id: string;
  direction: 'incoming' | 'outgoing';
  readable: number;
  reason: string | null;
  document_type: string | null;
  issuer: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  issued_on: string | null;
  subject: string | null;
  theme: string | null;
  report_due_on: string | null;
  report_due_time: string | null;
  signer_title: string | null;
  signer_name: string | null;
  text: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  /** The file it was read from; null where it was entered by hand. */
  evidence_id: string | null;
};

type DirectiveEventRow = {
  id: string;
  directive_id: string;
  position: number;
  name: string;
  theme: string | null;
  start_on: string | null;
  end_on: string | null;
  venue: string | null;
};

type CampaignRow = {
  id: string;
  code: string;
  name: string;
  /** Trích yếu of its reports: "Kết quả …". */
  report_subject: string;
  state: 'draft' | 'open' | 'closed';
  requested_by_id: string | null;
  passed_on_by_id: string | null;
  /** Who receives the report, as printed after "Kính gửi"; null asks. */
  report_to: string | null;
  collect_from: string | null;
  collect_to: string | null;
  unit_due_on: string | null;
  unit_due_time: string | null;
  superior_due_on: string | null;
  superior_due_time: string | null;
  cut_off_on: string | null;
  issued_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  /** The campaign whose figures stand beside these as last year's. */
  previous_id: string | null;
  closed_at: string | null;
  /** Why a closed campaign was opened again, the last time. */
  reopen_reason: string | null;
};

type IndicatorRow = {
  id: string;
  campaign_id: string;
  code: string;
  group_label: string;
  label: string;
  unit_of_measure: string;
  type: 'integer' | 'decimal' | 'money' | 'text';
  aggregate: 'sum' | 'max' | 'list';
  position: number;
  event_id: string | null;
  /** What of the unit's activities the typed figure is compared with. */
  derives_from: 'activities' | 'participants' | 'photos' | null;
  /** What forms print beside it until they have help of their own. */
  help_text: string | null;
};

type RosterEntryRow = {
  id: string;
  campaign_id: string;
  unit_id: string;
  form_id: string;
  position: number;
  /** Code, name and kind as they were when the campaign was issued. */
  code: string;
  name: string;
  kind: string;
  due_on: string | null;
  due_time: string | null;
};

type EvidenceRow = {
  id: string;
  kind: 'file' | 'photo' | 'link' | 'paper';
  sha256: string | null;
  byte_size: number | null;
  media_type: string | null;
  original_name: string;
  url: string | null;
  width_px: number | null;
  height_px: number | null;
  created_at: string;
};

type SubmissionRow = {
  id: string;
  campaign_id: string;
  roster_entry_id: string;
  revision: number;
  kind: 'first' | 'replace' | 'add' | 'correct';
  received_on: string;
  received_time: string | null;
  channel: 'paper' | 'zalo' | 'email' | 'phone' | 'meeting' | 'file';
  sent_by: string | null;
  /** Phone and meeting reports: who took it down. */
  received_by: string | null;
  awaits_confirmation: number;
  entered_by: string;
  review_state: 'received' | 'checked' | 'returned';
  review_reason: string | null;
  note: string | null;
  created_at: string;
  updated_at: string;
  version: number;
};

type ValueRow = {
  id: string;
  submission_id: string;
  indicator_id: string;
  state: 'value' | 'none' | 'notApplicable';
  amount: number | null;
  text: string | null;
  raw: string;
  is_approximate: number;
  evidence_id: string | null;
  source_at: string | null;
};

type ActivityRow = {
  id: string;
  submission_id: string;
  position: number;
  name: string;
  start_on: string | null;
  end_on: string | null;
  place: string | null;
  participants: number | null;
  result: string | null;
};

type SummaryReportRow = {
  id: string;
  campaign_id: string;
  sequence: number;
  state: 'submitted' | 'returned' | 'signed' | 'issued';
  cut_off_on: string | null;
  replaces_id: string | null;
  /** Frozen model as JSON; what was submitted prints again from here, never from live data. */
  content: string;
  content_sha256: string;
  return_note: string | null;
  number: string | null;
  issued_on: string | null;
  signed_copy_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  /** Out of the content, for the register. */
  symbol: string | null;
  subject: string | null;
  addressee: string | null;
  /** Which indicators it is about: 'all', 'campaign' or the id of an event. */
  covers: string;
  /** Whether the signed PDF carries a digital signature, unchecked; null for anything but a PDF. */
  signature_found: number | null;
};

type CellNoteRow = {
  id: string;
  campaign_id: string;
  roster_entry_id: string;
  indicator_id: string;
  text: string;
  written_by: string;
  updated_at: string;
};

/** How the request reached a unit, and whether the unit said it has it. */
type HandoutRow = {
  id: string;
  campaign_id: string;
  roster_entry_id: string;
  channel: 'paper' | 'zalo' | 'email' | 'phone' | 'meeting';
  sent_on: string;
  received_on: string | null;
  received_by: string | null;
  note: string | null;
  updated_at: string;
  version: number;
};

/** A reminder that was made: a call, a message, a công văn đôn đốc. */
type ContactLogRow = {
  id: string;
  campaign_id: string;
  roster_entry_id: string;
  kind: 'call' | 'message' | 'letter';
  contacted_on: string;
  contacted_time: string | null;
  answer: string | null;
  logged_by: string;
  created_at: string;
};

/** A person a unit sends to a programme row; `person_key` tells the same name typed twice. */
type ProgrammeAssignmentRow = {
  id: string;
  campaign_id: string;
  programme_row_id: string;
  roster_entry_id: string | null;
  person_name: string;
  person_key: string;
  /** Office the person holds, as it is to be printed. */
  person_title: string | null;
  attended: number;
  position: number;
};

/** A form the Sở sent to be filled in; how cells without a number print in it. */
type ReceivedFormRow = {
  id: string;
  campaign_id: string;
  evidence_id: string;
  format: 'xlsx' | 'docx';
  /** Hash of the labels and their places: the same form of another year has it too. */
  skeleton_sha256: string;
  none_as: 'sign' | 'empty';
  not_applicable_as: 'sign' | 'empty';
  missing_as: 'sign' | 'empty';
  not_due_as: 'sign' | 'empty';
  created_at: string;
  updated_at: string;
  version: number;
};

type ReceivedFormCellRow = {
  id: string;
  received_form_id: string;
  /** Tables count from 0, rows and columns from 1. */
  table_number: number;
  row_number: number;
  column_number: number;
  target: 'total' | 'groupTotal' | 'coverage' | 'fact' | 'unitOrder' | 'unitName' | 'unitValue';
  indicator_id: string | null;
  unit_kind: 'phong-ban' | 'don-vi' | 'truong-hoc' | 'thon' | null;
  /** Which count or fact, for `coverage` and `fact`. */
  figure: string | null;
  is_confirmed: number;
};

type ChangeSetRow = {
  id: string;
  sequence: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  campaign_id: string | null;
  is_undoable: number;
  undoes_id: string | null;
  undone_by_id: string | null;
};

type AuditEntryRow = {
  sequence: number;
  at: string;
  guarded_at: string;
  actor: string;
  machine: string;
  action: string;
  subject: string;
  change_set_id: string;
  detail: string;
  prev_hash: string;
  hash: string;
};

type ImportLayoutRow = {
  id: string;
  layout: string;
  unit_id: string | null;
  columns_json: string;
  created_at: string;
  updated_at: string;
  version: number;
};

/** Tables whose rows a change set may write; all have a text `id`. */
export type TrackedTable = Exclude<keyof Database, 'change_set' | 'change' | 'audit_entry'>;
