import { DOCUMENT_TYPES, type Directive, type DocumentType } from '#app/domain/directive.ts';
import { invariant } from '#app/domain/result.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database, DirectiveItemKind } from './schema.ts';

export type StoredDirective = Directive & {
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
};

/** Lists of plain texts and the kind their items are stored under. */
export const DIRECTIVE_LISTS = {
  addressees: 'addressee',
  slogans: 'slogan',
  forms: 'form',
  activities: 'activity',
  contactEmails: 'contactEmail',
  recipients: 'recipient',
} as const satisfies Partial<Record<keyof Directive, DirectiveItemKind>>;

export const DIRECTIVE_LIST_KEYS = [
  'addressees',
  'slogans',
  'forms',
  'activities',
  'contactEmails',
  'recipients',
] as const satisfies readonly (keyof typeof DIRECTIVE_LISTS)[];

/**
 * Stores every key of a directive; returns its id. Nulls stay nulls. Without
 * `evidenceId` it was entered by hand.
 */
export function insertDirective(
  scope: ChangeScope,
  directive: Directive,
  direction: 'incoming' | 'outgoing',
  evidenceId: string | null = null,
): string {
  const { recorder, newId, now } = scope;
  const id = newId();
  recorder.insert('directive', {
    id,
    direction,
    ...directiveColumns(directive),
    created_at: now,
    updated_at: now,
    version: 1,
    evidence_id: evidenceId,
  });
  for (const key of DIRECTIVE_LIST_KEYS) {
    const kind = DIRECTIVE_LISTS[key];
    for (const [position, text] of directive[key].entries()) {
      recorder.insert('directive_item', { id: newId(), directive_id: id, kind, position, text });
    }
  }
  const ofDirective = (position: number) => ({ id: newId(), directive_id: id, position });
  for (const [position, reference] of directive.references.entries()) {
    recorder.insert('directive_reference', { ...ofDirective(position), ...reference });
  }
  for (const [position, { start, end }] of directive.periods.entries()) {
    recorder.insert('directive_period', {
      ...ofDirective(position),
      start_on: start,
      end_on: end,
    });
  }
  for (const [position, { unit, text }] of directive.duties.entries()) {
    recorder.insert('directive_duty', { ...ofDirective(position), unit_text: unit, text });
  }
  for (const [position, stamp] of directive.signatureStamps.entries()) {
    recorder.insert('signature_stamp', {
      ...ofDirective(position),
      signed_at: stamp.signedAt,
      name: stamp.name,
      email: stamp.email,
    });
  }
  for (const [jsonPointer, span] of Object.entries(directive.evidence)) {
    recorder.insert('evidence_span', {
      id: newId(),
      directive_id: id,
      json_pointer: jsonPointer,
      start_offset: span.start,
      end_offset: span.end,
    });
  }
  insertEvents(scope, id, directive);
  return id;
}

/** A directive with its lists in their order, null when there is none. */
export function readDirective(db: ReadDb, id: string): StoredDirective | null {
  const row = selectFirst(db, build.selectFrom('directive').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const items = selectAll(
    db,
    build
      .selectFrom('directive_item')
      .select(['kind', 'text'])
      .where('directive_id', '=', id)
      .orderBy('position'),
  );
  const list = (kind: DirectiveItemKind): string[] =>
    items.filter((item) => item.kind === kind).map(({ text }) => text);
  return {
    id: row.id,
    direction: row.direction,
    readable: row.readable === 1,
    reason: row.reason,
    documentType: documentType(row.document_type),
    issuer: row.issuer,
    number: row.number,
    symbol: row.symbol,
    place: row.place,
    issuedOn: row.issued_on,
    subject: row.subject,
    addressees: list('addressee'),
    references: selectAll(
      db,
      build
        .selectFrom('directive_reference')
        .select(['number', 'date'])
        .where('directive_id', '=', id)
        .orderBy('position'),
    ),
    theme: row.theme,
    slogans: list('slogan'),
    forms: list('form'),
    activities: list('activity'),
    periods: selectAll(
      db,
      build
        .selectFrom('directive_period')
        .select(['start_on as start', 'end_on as end'])
        .where('directive_id', '=', id)
        .orderBy('position'),
    ),
    events: readEvents(db, id),
    duties: selectAll(
      db,
      build
        .selectFrom('directive_duty')
        .select(['unit_text as unit', 'text'])
        .where('directive_id', '=', id)
        .orderBy('position'),
    ),
    reportDueOn: row.report_due_on,
    reportDueTime: row.report_due_time,
    contactEmails: list('contactEmail'),
    recipients: list('recipient'),
    signer:
      row.signer_title === null && row.signer_name === null
        ? null
        : { title: row.signer_title, name: row.signer_name },
    signatureStamps: selectAll(
      db,
      build
        .selectFrom('signature_stamp')
        .select(['signed_at as signedAt', 'name', 'email'])
        .where('directive_id', '=', id)
        .orderBy('position'),
    ),
    evidence: readSpans(db, id),
    text: row.text,
  };
}

/** Fills in the number and date the văn thư gave a document after it was entered. */
export function identifyDirective(
  scope: ChangeScope,
  id: string,
  facts: { readonly number: string; readonly issuedOn: string },
): void {
  scope.recorder.update('directive', id, { number: facts.number, issued_on: facts.issuedOn });
}

/** Id of the event at a position of a directive, null when it has none there. */
export function readEventId(db: ReadDb, directiveId: string, position: number): string | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('directive_event')
      .select('id')
      .where('directive_id', '=', directiveId)
      .where('position', '=', position),
  );
  return row?.id ?? null;
}

/** The facts of a directive that stand in its own row. */
export function directiveColumns(
  directive: Directive,
): Omit<
  Database['directive'],
  'id' | 'direction' | 'created_at' | 'updated_at' | 'version' | 'evidence_id'
> {
  return {
    readable: directive.readable ? 1 : 0,
    reason: directive.reason,
    document_type: directive.documentType,
    issuer: directive.issuer,
    number: directive.number,
    symbol: directive.symbol,
    place: directive.place,
    issued_on: directive.issuedOn,
    subject: directive.subject,
    theme: directive.theme,
    report_due_on: directive.reportDueOn,
    report_due_time: directive.reportDueTime,
    signer_title: directive.signer?.title ?? null,
    signer_name: directive.signer?.name ?? null,
    text: directive.text,
  };
}

function insertEvents(scope: ChangeScope, directiveId: string, directive: Directive): void {
  for (const [position, event] of directive.events.entries()) {
    const eventId = scope.newId();
    scope.recorder.insert('directive_event', {
      id: eventId,
      directive_id: directiveId,
      position,
      name: event.name,
      theme: event.theme,
      start_on: event.start,
      end_on: event.end,
      venue: event.venue,
    });
    for (const row of event.programme) {
      scope.recorder.insert('programme_row', {
        id: scope.newId(),
        event_id: eventId,
        position: row.order,
        title: row.title,
        time_text: row.timeText,
        date: row.date,
        part: row.part,
      });
    }
  }
}

function readEvents(db: ReadDb, directiveId: string): Directive['events'] {
  const events = selectAll(
    db,
    build
      .selectFrom('directive_event')
      .selectAll()
      .where('directive_id', '=', directiveId)
      .orderBy('position'),
  );
  return events.map((event) => ({
    name: event.name,
    theme: event.theme,
    start: event.start_on,
    end: event.end_on,
    venue: event.venue,
    programme: selectAll(
      db,
      build
        .selectFrom('programme_row')
        .select(['position as order', 'title', 'time_text as timeText', 'date', 'part'])
        .where('event_id', '=', event.id)
        .orderBy('position'),
    ),
  }));
}

function readSpans(db: ReadDb, directiveId: string): Directive['evidence'] {
  const rows = selectAll(
    db,
    build
      .selectFrom('evidence_span')
      .select(['json_pointer', 'start_offset', 'end_offset'])
      .where('directive_id', '=', directiveId)
      .orderBy('json_pointer'),
  );
  return Object.fromEntries(
    rows.map((row) => [row.json_pointer, { start: row.start_offset, end: row.end_offset }]),
  );
}

function documentType(text: string | null): DocumentType | null {
  if (text === null) return null;
  const known = DOCUMENT_TYPES.find((type) => type === text);
  invariant(known, 'document type was validated when stored');
  return known;
}
