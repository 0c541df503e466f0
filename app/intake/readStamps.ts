import type { Directive } from '#app/domain/directive.ts';
import type { DocumentText, Found, Span } from './documentText.ts';
import { isoDay } from './findDates.ts';

export type Stamp = Directive['signatureStamps'][number];

/**
 * Texts that signature programs leave on a page. They are words, not proof:
 * nothing here is verified. `area` is the whole stamp, to be kept out of every
 * other field.
 */
export function readStamps(document: DocumentText): (Found<Stamp> & { readonly area: Span })[] {
  const { work } = document;
  const stamps: (Found<Stamp> & { readonly area: Span })[] = [];
  for (const pattern of [TIME_FIRST, NAME_FIRST]) {
    for (const match of work.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const signedAt = instant(groups);
      const name = groups['name']?.replace(/\s+/gu, ' ').trim() ?? '';
      if (signedAt === null || name === '') continue;
      const span = { start: match.index, end: match.index + match[0].length };
      stamps.push({
        value: { signedAt, name, email: groups['email'] ?? null },
        span,
        area: span,
      });
    }
  }
  return stamps.sort((a, b) => a.span.start - b.span.start);
}

/** `2025-09-26T14:04:43+0700`, country, `Name <mailbox> đã ký`. */
const TIME_FIRST =
  /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})T(?<h>\d{2}):(?<min>\d{2}):(?<s>\d{2})(?<zone>Z|[+-]\d{2}:?\d{2})\s{1,40}(?:Việt Nam\s{1,40})?(?<name>[^\s<>@][^<>\n@]{0,150}?)\s{0,9}<(?<email>[^\s<>@]{1,80}@[^\s<>@]{1,80})>(?:\s{1,9}đã ký[^\n]{0,60})?/gu;

/** `Ký bởi: …` or `Người ký: …`, some more lines, then `Ngày ký: 26-09-2025 14:04:43 +07:00`. */
const NAME_FIRST =
  /(?:Ký bởi|Người ký|Được ký bởi|Digitally signed by)\s{0,3}:?\s{1,9}(?<name>[^\s<>@:][^<>@:]{0,200}?)\n\s{0,20}(?:Email\s{0,3}:\s{0,3}(?<email>[^\s<>@]{1,80}@[^\s<>@]{1,80})\s{1,20})?(?:(?:Cơ quan|Chức vụ|Lý do|Địa điểm)[^\n]{0,150}\n\s{0,20}){0,4}(?:Thời gian ký|Ngày ký|Giờ ký|Date)\s{0,3}:\s{0,3}(?:(?<y2>\d{4})[./-](?<m2>\d{1,2})[./-](?<d2>\d{1,2})|(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>\d{4}))\s{1,5}(?<h>\d{2}):(?<min>\d{2}):(?<s>\d{2})(?:\s{0,3}(?<zone>[+-]\d{2}:?'?\d{2}))?/gu;

function instant(groups: Record<string, string | undefined>): string | null {
  const part = (name: string): number => Number(groups[name] ?? groups[`${name}2`]);
  const day = isoDay(part('y'), part('m'), part('d'));
  const [h = '', min = '', s = ''] = [groups['h'], groups['min'], groups['s']];
  if (day === null || Number(h) > 23 || Number(min) > 59 || Number(s) > 60) return null;
  return `${day}T${h}:${min}:${s}${zone(groups['zone'])}`;
}

/** A stamp without a zone was made on a PC of the office. */
function zone(text: string | undefined): string {
  if (text === undefined) return '+07:00';
  if (text === 'Z') return 'Z';
  const digits = text.replace(/[^\d+-]/gu, '');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}
