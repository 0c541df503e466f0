import { parseDocumentNumber } from '#app/domain/documentSymbol.ts';
import { saysSame } from '../../components/saysSame.ts';
import { findDay, findMailbox, readPeriod, readReference, readWordsDeadline } from './readWords.ts';
import type { Content, Span } from './directiveTypes.ts';

/**
 * The places of words after a content was edited: a value that stays keeps its
 * words, a value that was typed over has none.
 */
export function carryEvidence(before: Content, after: Content): Content {
  const evidence: Record<string, Span> = {};
  const { evidence: places, ...was } = before;
  const { evidence: _, ...is } = after;
  carry(was, is, { from: '', to: '' }, { places, evidence });
  return { ...after, evidence };
}

/**
 * Puts words of the original into a field: at a pointer that ends in `-` as one
 * more item. Null when the words are not what the field holds, such as a day.
 */
export function assignWords(
  content: Content,
  pointer: string,
  words: string,
  span: Span,
): Content | null {
  const [field = '', index = '', part = '', row = '', column = ''] = pointer.split('/').slice(1);
  const at = Number(index);
  if (words.length > (LONGEST[field] ?? LONGEST_LINE)) return null;
  switch (field) {
    case 'issuer':
    case 'place':
    case 'subject':
    case 'theme':
    case 'symbol':
      return placed({ ...content, [field]: words }, span, pointer);
    case 'number': {
      const number = parseDocumentNumber(words)?.number ?? /\d+/u.exec(words)?.[0];
      return number === undefined ? null : placed({ ...content, number }, span, pointer);
    }
    case 'issuedOn': {
      const issuedOn = findDay(words);
      return issuedOn === null ? null : placed({ ...content, issuedOn }, span, pointer);
    }
    case 'deadline': {
      const read = readWordsDeadline(words);
      if (read === null) return null;
      const next = { ...content, reportDueOn: read.on, reportDueTime: read.time };
      const pointers = ['/reportDueOn', ...(read.time === null ? [] : ['/reportDueTime'])];
      return placed(next, span, ...pointers);
    }
    case 'signer': {
      const signer = { ...(content.signer ?? { title: null, name: null }), [index]: words };
      return placed({ ...content, signer }, span, pointer);
    }
    case 'addressees':
    case 'slogans':
    case 'forms':
    case 'activities':
    case 'recipients':
      return appended(content, field, [words], span);
    case 'contactEmails': {
      const mailbox = findMailbox(words);
      return mailbox === null ? null : appended(content, field, [mailbox], span);
    }
    case 'references': {
      const { number, date } = readReference(words);
      const to = `/references/${content.references.length}`;
      const references = [...content.references, { number, date }];
      const pointers = [`${to}/number`, ...(date === null ? [] : [`${to}/date`])];
      return placed({ ...content, references }, span, ...pointers);
    }
    case 'periods': {
      const period = readPeriod(words);
      if (period === null) return null;
      const periods = [...content.periods, period];
      return placed({ ...content, periods }, span, `/periods/${content.periods.length}`);
    }
    case 'duties': {
      const duties = content.duties.map((duty, each) =>
        each === at ? { ...duty, [part]: words } : duty,
      );
      return placed({ ...content, duties }, span, pointer);
    }
    case 'events':
      return assignToEvent(content, { at, part, row: Number(row), column }, words, span);
    default:
      return null;
  }
}

/** More words than a field takes were chosen by a slip. */
const LONGEST: Readonly<Record<string, number>> = {
  symbol: 100,
  subject: 20_000,
  activities: 20_000,
  forms: 20_000,
  duties: 20_000,
};
const LONGEST_LINE = 2000;

function assignToEvent(
  content: Content,
  to: {
    readonly at: number;
    readonly part: string;
    readonly row: number;
    readonly column: string;
  },
  words: string,
  span: Span,
): Content | null {
  const isDay = [to.part, to.column].some((name) => ['start', 'end', 'date'].includes(name));
  const value = isDay ? findDay(words) : words;
  if (value === null) return null;
  const events = content.events.map((event, index) => {
    if (index !== to.at) return event;
    if (to.part !== 'programme') return { ...event, [to.part]: value };
    const programme = event.programme.map((row, each) =>
      each === to.row ? { ...row, [to.column]: value } : row,
    );
    return { ...event, programme };
  });
  const tail = to.part === 'programme' ? `/${to.row}/${to.column}` : '';
  return placed({ ...content, events }, span, `/events/${to.at}/${to.part}${tail}`);
}

function appended(
  content: Content,
  field: 'addressees' | 'slogans' | 'forms' | 'activities' | 'recipients' | 'contactEmails',
  items: readonly string[],
  span: Span,
): Content {
  const next = { ...content, [field]: [...content[field], ...items] };
  return placed(next, span, `/${field}/${content[field].length}`);
}

function placed(content: Content, span: Span, ...pointers: readonly string[]): Content {
  const added = Object.fromEntries(pointers.map((pointer) => [pointer, span]));
  return { ...content, evidence: { ...content.evidence, ...added } };
}

type Places = {
  readonly places: Readonly<Record<string, Span>>;
  readonly evidence: Record<string, Span>;
};

function carry(
  before: unknown,
  after: unknown,
  at: { readonly from: string; readonly to: string },
  kept: Places,
): void {
  const place = kept.places[at.from];
  if (place !== undefined && saysSame(before, after)) kept.evidence[at.to] = place;
  if (Array.isArray(before) && Array.isArray(after)) {
    for (const [to, from] of pairItems(before, after)) {
      const step = { from: `${at.from}/${from}`, to: `${at.to}/${to}` };
      carry(before[from], after[to], step, kept);
    }
  } else if (isRecord(before) && isRecord(after)) {
    for (const [key, value] of Object.entries(after)) {
      carry(before[key], value, { from: `${at.from}/${key}`, to: `${at.to}/${key}` }, kept);
    }
  }
}

/** Equal items first; where as many are left on both sides, those that were edited in place. */
function pairItems(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly (readonly [to: number, from: number])[] {
  const free = new Set(before.keys());
  const pairs: [number, number][] = [];
  const left: number[] = [];
  for (const [to, item] of after.entries()) {
    const from = [...free].find((index) => saysSame(before[index], item));
    if (from === undefined) left.push(to);
    else {
      free.delete(from);
      pairs.push([to, from]);
    }
  }
  const rest = [...free];
  if (rest.length === left.length) {
    for (const [index, to] of left.entries()) pairs.push([to, rest[index] ?? 0]);
  }
  return pairs;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
