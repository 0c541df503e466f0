import type { FieldSuggestion } from '#app/domain/intakeDraft.ts';
import type { DocumentText, Span } from './documentText.ts';
import { isoDay } from './findDates.ts';
import type { ReadFields } from './readFields.ts';

/** Collects what may be offered for the fields that stayed empty. */
export function suggestFields(document: DocumentText, fields: ReadFields): FieldSuggestion[] {
  return [...suggestDate(document, fields), ...suggestDeadlines(document, fields)];
}

function suggestDate(document: DocumentText, { issuedOn, stamps }: ReadFields): FieldSuggestion[] {
  if (issuedOn !== null) return [];
  const [first] = [...stamps].sort(
    (a, b) => Date.parse(a.value.signedAt) - Date.parse(b.value.signedAt),
  );
  if (first === undefined) return [];
  return [
    {
      pointer: '/issuedOn',
      value: first.value.signedAt.slice(0, 10),
      evidence: evidenceOf(document, first.span),
      source: 'signatureStamp',
    },
  ];
}

function suggestDeadlines(
  document: DocumentText,
  { issuedOn, deadlineCandidates }: ReadFields,
): FieldSuggestion[] {
  const year = issuedOn === null ? null : Number(issuedOn.value.slice(0, 4));
  const seen = new Set<string>();
  return deadlineCandidates.flatMap((date): FieldSuggestion[] => {
    const value = date.iso ?? (year === null ? null : isoDay(year, date.month, date.day));
    if (value === null || seen.has(value)) return [];
    seen.add(value);
    const source = date.iso === null ? 'yearOfDocument' : 'oneOfSeveral';
    return [{ pointer: '/reportDueOn', value, evidence: evidenceOf(document, date), source }];
  });
}

function evidenceOf(
  { codePoints }: DocumentText,
  { start, end }: Span,
): FieldSuggestion['evidence'] {
  return { start: codePoints[start] ?? 0, end: (codePoints[end - 1] ?? -1) + 1 };
}
