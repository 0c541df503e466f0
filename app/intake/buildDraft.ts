import { BLANK_DIRECTIVE, type Directive } from '#app/domain/directive.ts';
import type { DocumentText, Found, Span } from './documentText.ts';
import { isDamaged } from './judgeReadability.ts';
import type { ReadEvent } from './readEvents.ts';
import type { ReadFields } from './readFields.ts';

type Evidence = Record<string, { readonly start: number; readonly end: number }>;
type Keep = <T>(pointer: string, read: Found<T> | null) => T | null;

/**
 * Brings what was read to the stored shape and notes the place of every value.
 * In a text with detached marks only values whose words are whole are kept.
 */
export function buildDraft(
  document: DocumentText,
  text: string,
  fields: ReadFields | null,
  isPartlyDamaged: boolean,
): Directive {
  if (fields === null) return { ...EMPTY, text };
  const evidence: Evidence = {};
  const keep: Keep = (pointer, read) => {
    if (read === null) return null;
    const { start, end } = read.span;
    if (isPartlyDamaged && isDamaged(document, start, end)) return null;
    evidence[pointer] = toCodePoints(document, read.span);
    return read.value;
  };
  const list = (pointer: string, items: readonly Found<string>[]): string[] =>
    keepList(pointer, items, keep);
  return {
    readable: true,
    reason: null,
    documentType: keep('/documentType', fields.documentType),
    issuer: keep('/issuer', fields.issuer),
    number: keep('/number', fields.number),
    symbol: keep('/symbol', fields.symbol),
    place: keep('/place', fields.place),
    issuedOn: keep('/issuedOn', fields.issuedOn),
    subject: keep('/subject', fields.subject),
    addressees: list('/addressees', fields.addressees),
    references: fields.references.map(({ number, date }, index) => ({
      number: keep(`/references/${index}/number`, number) ?? number.value,
      date: keep(`/references/${index}/date`, date),
    })),
    theme: keep('/theme', fields.theme),
    slogans: list('/slogans', fields.slogans),
    forms: list('/forms', fields.forms),
    activities: list('/activities', fields.activities),
    periods: keepList('/periods', fields.periods, keep),
    events: isPartlyDamaged ? [] : fields.events.map((event, index) => toEvent(event, index, keep)),
    duties: isPartlyDamaged
      ? []
      : fields.duties.map(({ unit, text: duty }, index) => ({
          unit: keep(`/duties/${index}/unit`, unit) ?? unit.value,
          text: keep(`/duties/${index}/text`, duty) ?? duty.value,
        })),
    reportDueOn: keep('/reportDueOn', fields.reportDueOn),
    reportDueTime: keep('/reportDueTime', fields.reportDueTime),
    contactEmails: list('/contactEmails', fields.contactEmails),
    recipients: list('/recipients', fields.recipients),
    signer: toSigner(fields, keep),
    signatureStamps: keepList('/signatureStamps', fields.stamps, keep),
    evidence,
    text,
  };
}

const EMPTY: Directive = { ...BLANK_DIRECTIVE, readable: false };

/** Positions count the items that are kept. */
function keepList<T>(pointer: string, items: readonly Found<T>[], keep: Keep): T[] {
  const kept: T[] = [];
  for (const item of items) {
    const value = keep(`${pointer}/${kept.length}`, item);
    if (value !== null) kept.push(value);
  }
  return kept;
}

function toEvent(event: ReadEvent, index: number, keep: Keep): Directive['events'][number] {
  const at = `/events/${index}`;
  return {
    name: keep(`${at}/name`, event.name) ?? event.name.value,
    theme: keep(`${at}/theme`, event.theme),
    start: keep(`${at}/start`, event.start),
    end: keep(`${at}/end`, event.end),
    venue: keep(`${at}/venue`, event.venue),
    programme: event.programme.map(({ order, title, timeText, date, part }, row) => ({
      order,
      title: keep(`${at}/programme/${row}/title`, title) ?? title.value,
      timeText: keep(`${at}/programme/${row}/timeText`, timeText) ?? timeText.value,
      date: keep(`${at}/programme/${row}/date`, date),
      part,
    })),
  };
}

function toSigner({ signer }: ReadFields, keep: Keep): Directive['signer'] {
  const title = keep('/signer/title', signer.title);
  const name = keep('/signer/name', signer.name);
  return title === null && name === null ? null : { title, name };
}

/** The end is the place after the last printed character, whatever nobody sees follows it. */
function toCodePoints({ codePoints }: DocumentText, { start, end }: Span): Evidence[string] {
  return { start: codePoints[start] ?? 0, end: (codePoints[end - 1] ?? -1) + 1 };
}
