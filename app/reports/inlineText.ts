import { formatShortDate } from '#app/domain/officialDate.ts';
import { padCount } from '#app/domain/formatNumber.ts';
import type { StoredDirective } from '#app/storage/directiveStore.ts';
import { DOCUMENT_TYPE_NAMES } from './proseTemplates.ts';
import type { Inline, MissingFact, NumberSource } from '#app/domain/reportModel.ts';

/** Words of a sentence that rest on no figure. */
export function text(content: string): Inline {
  return { kind: 'text', text: content };
}

/** A count of units in a sentence: two figures below ten, as reports write it. */
export function unitCount(count: number, source: NumberSource, reference: string): Inline {
  return { kind: 'number', text: padCount(count), source, reference };
}

/** A known fact as text that stays bound, an unknown one as a question. */
export function stated(fact: string | null, ask: MissingFact, reference: string): Inline {
  return fact === null
    ? { kind: 'missing', fact: ask, reference }
    : { kind: 'text', text: fact, reference };
}

const CITED = {
  request: {
    number: ['requestNumber', 'soVanBanDen'],
    date: ['requestDate', 'ngayVanBanDen'],
  },
  passedOn: {
    number: ['passedOnNumber', 'soCongVan'],
    date: ['passedOnDate', 'ngayCongVan'],
  },
} as const;

/** "Công văn số 3093/SKHCN-QLCN ngày 19/9/2025": the four facts are never invented. */
export function citeDocument(document: StoredDirective | null, role: keyof typeof CITED): Inline[] {
  const { number, date } = CITED[role];
  const typeName = DOCUMENT_TYPE_NAMES[document?.documentType ?? 'cong-van'];
  const symbol = document?.symbol ?? null;
  const issuedOn = document?.issuedOn ?? null;
  return [
    text(`${typeName} số `),
    stated(document?.number ?? null, number[0], number[1]),
    ...(symbol === null ? [] : [text(`/${symbol}`)]),
    text(' ngày '),
    stated(issuedOn === null ? null : formatShortDate(issuedOn), date[0], date[1]),
  ];
}

/** "a, b và c" with every item a list of pieces; items with commas of their own are parted by "; ". */
export function joinList(items: readonly (readonly Inline[])[], separator = ', '): Inline[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [text(index === items.length - 1 ? ' và ' : separator), ...item];
  });
}

/** A title as it stands inside a sentence. */
export function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLocaleLowerCase('vi') + sentence.slice(1);
}

/** A piece of a sentence as it prints; what nobody entered prints as the rule asks. */
export function inlineText(inline: Inline): string {
  return inline.kind === 'missing' ? MISSING_TEXT : inline.text;
}

/** Room for a fact that is filled in later, never invented. */
export const MISSING_TEXT = '[...]';
