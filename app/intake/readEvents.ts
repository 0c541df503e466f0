import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { findDates } from './findDates.ts';
import { belowHeading, type Paragraph } from './paragraphs.ts';
import { readPeriods } from './readPeriods.ts';
import { readProgramme, type ReadRow } from './readProgramme.ts';
import { readThemes } from './readThemes.ts';

export type ReadEvent = {
  readonly name: Found<string>;
  readonly theme: Found<string> | null;
  readonly start: Found<string> | null;
  readonly end: Found<string> | null;
  readonly venue: Found<string> | null;
  readonly programme: readonly ReadRow[];
  /** The whole section, so that its lists are not taken for the units' own activities. */
  readonly area: Span;
};

/**
 * Events: a section that names one in its heading and gives both a time and a
 * place. A document that is about one event as a whole (an invitation, the plan of a
 * ceremony) gives them without such a section; then the event has the name it is
 * invited to or that the subject says is held.
 */
export function readEvents(
  document: DocumentText,
  within: Span,
  paragraphs: readonly Paragraph[],
  subject: Found<string> | null,
): ReadEvent[] {
  const events: ReadEvent[] = [];
  for (const [index, heading] of paragraphs.entries()) {
    if (heading.rank === 9 || heading.start < (events.at(-1)?.area.end ?? 0)) continue;
    const below = belowHeading(paragraphs, index);
    const name = eventName(document, heading.text);
    if (name === null || !hasOwnTimeAndPlace(document, below)) continue;
    const next = paragraphs[index + 1 + below.length];
    events.push(
      toEvent(document, name, { start: heading.start, end: next?.start ?? within.end }, below),
    );
  }
  if (events.length > 0) return events;
  const name = invitedTo(document, within) ?? heldAsWhole(document, subject);
  return name !== null && hasOwnTimeAndPlace(document, paragraphs)
    ? [toEvent(document, name, within, paragraphs)]
    : [];
}

/** One time and one place: a section with several of each is a list of events, not one. */
function hasOwnTimeAndPlace(document: DocumentText, below: readonly Paragraph[]): boolean {
  const count = (label: RegExp): number =>
    below.filter(({ text }) => label.test(document.folded.slice(text.start, text.end))).length;
  return count(TIME_LABEL) === 1 && count(PLACE_LABEL) === 1;
}

const TIME_LABEL = /^(?:về\s)?thời\s{1,9}gian(?!\p{L})[^:.]{0,60}:\s*/u;
const PLACE_LABEL = /^(?:về\s)?(?:địa\s{1,9}điểm|tại)(?!\p{L})[^:.]{0,60}:\s*/u;

function toEvent(
  document: DocumentText,
  name: Found<string>,
  area: Span,
  paragraphs: readonly Paragraph[],
): ReadEvent {
  const time = afterLabel(document, paragraphs, TIME_LABEL);
  const venue = afterLabel(document, paragraphs, PLACE_LABEL);
  const days = time === null ? null : eventDays(document, time);
  return {
    name,
    theme: readThemes(document, area, paragraphs)[0] ?? null,
    start: days?.start ?? null,
    end: days?.end ?? null,
    venue: venue === null ? null : found(document, venue, { after: '.;,' }),
    programme: readProgramme(document, area),
    area,
  };
}

function afterLabel(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
  label: RegExp,
): Span | null {
  for (const { text } of paragraphs) {
    const match = label.exec(document.folded.slice(text.start, text.end));
    if (match !== null) return { start: text.start + match[0].length, end: text.end };
  }
  return null;
}

function eventDays(
  document: DocumentText,
  time: Span,
): { readonly start: Found<string> | null; readonly end: Found<string> | null } {
  const lead = { start: Math.max(0, time.start - 40), end: time.end };
  const [period] = readPeriods(document, lead);
  if (period !== undefined) {
    const { start, end } = period.value;
    return { start: { value: start, span: period.span }, end: { value: end, span: period.span } };
  }
  const dates = findDates(document, time).filter(({ iso }) => iso !== null);
  const [only] = dates;
  if (only === undefined || dates.length > 1) return { start: null, end: null };
  const day = { value: only.iso ?? '', span: { start: only.start, end: only.end } };
  const isOpen = /từ\s+(?:ngày|\d{1,2}\/)|bắt đầu/u.test(
    document.folded.slice(time.start, only.start),
  );
  return { start: day, end: isOpen ? null : day };
}

/** The proper name in a heading: what follows "sự kiện", or a ceremony with its kind. */
function eventName(document: DocumentText, { start, end }: Span): Found<string> | null {
  const text = document.folded.slice(start, end);
  // A row of a table names a part of an event.
  if (text.includes('\t')) return null;
  const event = /(?<!\p{L})sự kiện\s{1,9}(?=\S)/u.exec(text);
  const kind = EVENT_KIND.exec(text);
  const offset = event === null ? kind?.index : event.index + event[0].length;
  if (offset === undefined) return null;
  return found(document, { start: start + offset, end }, { after: '.:;,' });
}

const EVENT_KIND =
  /(?<!\p{L})(?:lễ hội|ngày hội|hội nghị|hội thảo|hội thi|hội chợ|hội diễn|hội trại|cuộc thi|lễ|tuần lễ|festival|techfest|liên hoan|giải|triển lãm|diễn đàn|đại hội|lớp tập huấn|tập huấn|cuộc họp|đêm hội|toạ đàm|gặp mặt)(?!\p{L})/u;

/** A subject that is nothing but the holding of an event. */
function heldAsWhole(document: DocumentText, subject: Found<string> | null): Found<string> | null {
  if (subject === null) return null;
  const { start, end } = subject.span;
  const lead = /^(?:tổ chức|dự|tham dự|tham gia|mời dự|mời tham dự|mời tham gia)\s{1,9}/u.exec(
    document.folded.slice(start, end),
  );
  const from = start + (lead?.[0].length ?? 0);
  const kind = EVENT_KIND.exec(document.folded.slice(from, end));
  return kind?.index === 0 ? found(document, { start: from, end }) : null;
}

/** What an invitation asks people to attend. */
function invitedTo(document: DocumentText, within: Span): Found<string> | null {
  const match = INVITED.exec(document.folded.slice(within.start, within.end));
  if (match === null) return null;
  const start = within.start + match.index + match[0].length;
  const stop = /[.;:,\n](?=\s|$)|\s(?:cụ thể|như sau|với|theo|vào)(?!\p{L})/u.exec(
    document.folded.slice(start, Math.min(within.end, start + 240)).replace(/\n(?=\S)/gu, ' '),
  );
  return stop === null || isInTable(document, start)
    ? null
    : found(document, { start, end: start + stop.index });
}

/** Cells stand on the line, or on the one before it that the cell goes on from. */
function isInTable({ folded }: DocumentText, place: number): boolean {
  const lineStart = folded.lastIndexOf('\n', place) + 1;
  const before = folded.lastIndexOf('\n', Math.max(0, lineStart - 2)) + 1;
  const lineEnd = folded.indexOf('\n', place);
  return folded.slice(before, lineEnd === -1 ? folded.length : lineEnd).includes('\t');
}

const INVITED =
  /(?:kính mời|trân trọng mời|mời)[^.]{0,300}?(?:tham dự|đến dự|tới dự|dự)\s{1,9}(?=(?:lễ|hội|cuộc|buổi|chương trình|đại hội|ngày hội|diễn đàn|toạ đàm|lớp|tập huấn|liên hoan))/u;
