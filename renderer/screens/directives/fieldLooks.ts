import type { FieldId } from '../../i18n/directives.vi.ts';
import type { Content, Desk, Draft, Source, Span, Suggestion } from './directiveTypes.ts';
import { overlaps } from './originalWords.ts';

/**
 * How a field stands: read with words of the original, typed by a person, only
 * suggested, empty and asking, or left empty on purpose.
 */
export type Look = 'read' | 'typed' | 'suggested' | 'empty' | 'settled';

/** Pointers whose words belong to a field; an ending slash takes all below. */
const POINTERS: Readonly<Record<FieldId, readonly string[]>> = {
  direction: [],
  documentType: ['/documentType'],
  number: ['/number'],
  symbol: ['/symbol'],
  issuer: ['/issuer'],
  place: ['/place'],
  issuedOn: ['/issuedOn'],
  subject: ['/subject'],
  addressees: ['/addressees/'],
  references: ['/references/'],
  theme: ['/theme'],
  slogans: ['/slogans/'],
  forms: ['/forms/'],
  activities: ['/activities/'],
  periods: ['/periods/'],
  events: ['/events/'],
  duties: ['/duties/'],
  deadline: ['/reportDueOn', '/reportDueTime'],
  contactEmails: ['/contactEmails/'],
  recipients: ['/recipients/'],
  signerTitle: ['/signer/title'],
  signerName: ['/signer/name'],
  signatureStamps: ['/signatureStamps/'],
};

/** Fields a clerk is asked about when the paper leaves them out; others may well be absent. */
const ASKED: ReadonlySet<FieldId> = new Set([
  'direction',
  'documentType',
  'number',
  'symbol',
  'issuer',
  'place',
  'issuedOn',
  'subject',
  'addressees',
  'duties',
  'deadline',
  'contactEmails',
  'signerName',
]);

/** Fields in the order of the paper; what decides everything else comes first. */
export const FIELD_ORDER: readonly FieldId[] = [
  'direction',
  'issuedOn',
  'number',
  'deadline',
  'contactEmails',
  'documentType',
  'symbol',
  'issuer',
  'place',
  'subject',
  'addressees',
  'references',
  'theme',
  'slogans',
  'forms',
  'activities',
  'periods',
  'events',
  'duties',
  'recipients',
  'signerTitle',
  'signerName',
  'signatureStamps',
];

export type Section = 'asks' | 'read' | 'unstated';

/** Where each field stands when the desk is opened; it keeps its place while it is answered. */
export function sectionsOf(desk: Desk): Readonly<Record<Section, readonly FieldId[]>> {
  const looks = new Map(FIELD_ORDER.map((field) => [field, lookOf(field, desk.draft, desk)]));
  const isOpen = (field: FieldId): boolean =>
    looks.get(field) === 'suggested' || (looks.get(field) === 'empty' && ASKED.has(field));
  const isRead = (field: FieldId): boolean =>
    looks.get(field) === 'read' || looks.get(field) === 'typed';
  const asks = FIELD_ORDER.filter(isOpen);
  return {
    asks: [
      ...asks.filter((field) => looks.get(field) === 'suggested'),
      ...asks.filter((field) => looks.get(field) === 'empty'),
    ],
    read: FIELD_ORDER.filter(isRead),
    unstated: FIELD_ORDER.filter(
      (field) => !isOpen(field) && !isRead(field) && field !== 'signatureStamps',
    ),
  };
}

export function lookOf(
  field: FieldId,
  draft: Draft,
  { suggestions }: Pick<Desk, 'suggestions'>,
): Look {
  if (isFilled(field, draft)) {
    return evidenceOf(field, draft.content).length > 0 ? 'read' : 'typed';
  }
  if (suggestionsFor(field, draft, suggestions).length > 0) return 'suggested';
  return draft.settled.includes(field) ? 'settled' : 'empty';
}

/** What is offered for an empty field and was not turned down. */
export function suggestionsFor(
  field: FieldId,
  draft: Draft,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  if (isFilled(field, draft) || draft.settled.includes(field)) return [];
  return suggestions.filter(
    (suggestion) =>
      SUGGESTED_FOR[suggestion.pointer] === field &&
      !draft.dismissed.includes(suggestionKey(suggestion)),
  );
}

export function suggestionKey({ pointer, value }: Suggestion): string {
  return `${pointer} ${value}`;
}

const SUGGESTED_FOR: Readonly<Record<string, FieldId>> = {
  '/direction': 'direction',
  '/issuedOn': 'issuedOn',
  '/reportDueOn': 'deadline',
};

/** The places of a field's words. */
export function evidenceOf(field: FieldId, { evidence }: Content): readonly Span[] {
  return Object.entries(evidence).flatMap(([pointer, span]) =>
    POINTERS[field].some((own) => (own.endsWith('/') ? pointer.startsWith(own) : pointer === own))
      ? [span]
      : [],
  );
}

/** The words that are lit for the field, or the item of it, that is looked at. */
export function litSpans(
  { field, item }: { readonly field: FieldId; readonly item: string | null },
  content: Content,
): readonly Span[] {
  if (item === null) return evidenceOf(field, content);
  return Object.entries(content.evidence).flatMap(([pointer, span]) =>
    pointer === item || pointer.startsWith(`${item}/`) ? [span] : [],
  );
}

/** Words of a scan were guessed from a picture. */
export function isFromScan(spans: readonly Span[], source: Source | null): boolean {
  return (source?.pages ?? []).some(({ isScan, start, text }) => {
    const page = { start, end: start + text.length };
    return isScan && spans.some((span) => overlaps(span, page));
  });
}

/** Words that lie over a page, as stamps and notes do: anybody can type them. */
export function isOverlaid(spans: readonly Span[], source: Source | null): boolean {
  return (source?.pages ?? []).some(({ start, overlays }) =>
    overlays.some((overlay) =>
      spans.some((span) =>
        overlaps(span, { start: start + overlay.start, end: start + overlay.end }),
      ),
    ),
  );
}

function isFilled(field: FieldId, { direction, content }: Draft): boolean {
  if (field === 'direction') return direction !== null;
  if (field === 'deadline') return content.reportDueOn !== null;
  if (field === 'signerTitle') return content.signer?.title != null;
  if (field === 'signerName') return content.signer?.name != null;
  const value = content[field];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
