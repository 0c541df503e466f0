import type { DocumentType } from '#app/domain/directive.ts';
import { hide, type DocumentText, type Found } from './documentText.ts';
import type { PrintedDate } from './findDates.ts';
import { locateParts, type Parts } from './locateParts.ts';
import { divideParagraphs } from './paragraphs.ts';
import { readAnnouncement, readSpeaker, type Announcement } from './readAnnouncement.ts';
import { readDeadline } from './readDeadline.ts';
import { readDuties, type ReadDuty } from './readDuties.ts';
import { readContactEmails } from './readEmails.ts';
import { readEvents, type ReadEvent } from './readEvents.ts';
import { readActivities, readForms } from './readForms.ts';
import { readHeaderIssuer } from './readIssuer.ts';
import { readPeriods, type Period } from './readPeriods.ts';
import { readReferences, type Reference } from './readReferences.ts';
import { readSigner, type Signer } from './readSigner.ts';
import { readStamps, type Stamp } from './readStamps.ts';
import { readSlogans, readThemes } from './readThemes.ts';
import { hasTypeLetters, readWebTitle, typeOfSymbol } from './readTitle.ts';

/** Every field with the place of its words. */
export type ReadFields = {
  readonly documentType: Found<DocumentType> | null;
  readonly issuer: Found<string> | null;
  readonly number: Found<string> | null;
  readonly symbol: Found<string> | null;
  readonly place: Found<string> | null;
  readonly issuedOn: Found<string> | null;
  readonly subject: Found<string> | null;
  readonly addressees: readonly Found<string>[];
  readonly references: readonly Reference[];
  readonly theme: Found<string> | null;
  readonly slogans: readonly Found<string>[];
  readonly forms: readonly Found<string>[];
  readonly activities: readonly Found<string>[];
  readonly periods: readonly Found<Period>[];
  readonly events: readonly ReadEvent[];
  readonly duties: readonly ReadDuty[];
  readonly reportDueOn: Found<string> | null;
  readonly reportDueTime: Found<string> | null;
  readonly contactEmails: readonly Found<string>[];
  readonly recipients: readonly Found<string>[];
  readonly signer: Signer;
  readonly stamps: readonly Found<Stamp>[];
  /** Days the deadline may be, for a person to choose from. */
  readonly deadlineCandidates: readonly PrintedDate[];
};

/** Reads every field of a text that kept its letters. */
export function readFields(whole: DocumentText): ReadFields {
  const stamps = readStamps(whole);
  const parts = locateParts(
    whole,
    stamps.map(({ area }) => area),
  );
  const { document, body, closing, own, placeAndDate } = parts;
  const hasHeader = own !== null || placeAndDate !== null || parts.title !== null;
  const news = hasHeader ? null : readAnnouncement(document);
  const number = own?.number ?? news?.number ?? null;
  const symbol = own?.symbol ?? news?.symbol ?? null;
  const paragraphs = divideParagraphs(document, body);
  const events = readEvents(document, body, paragraphs, parts.subject);
  const ofEvents = events.map(({ area }) => area);
  const isOfEvent = ({ span }: Found<string>): boolean =>
    ofEvents.some(({ start, end }) => start <= span.start && span.start < end);
  const deadline = readDeadline(document, body, paragraphs);
  const beside = hide(document, [
    ...(parts.recipients?.areas ?? []),
    ...(parts.subject === null ? [] : [parts.subject.span]),
  ]);
  return {
    documentType: readType(parts, news),
    issuer: readIssuer(parts),
    number,
    symbol,
    place: placeAndDate?.place ?? null,
    issuedOn:
      placeAndDate === null ? (parts.listedDate ?? news?.issuedOn ?? null) : placeAndDate.issuedOn,
    subject: parts.subject ?? news?.subject ?? null,
    addressees: parts.addressees?.items ?? [],
    references: readReferences(
      document,
      { start: 0, end: closing.start },
      number === null || symbol === null ? '' : `${number.value}/${symbol.value}`,
    ),
    theme: readThemes(document, body, paragraphs).find((theme) => !isOfEvent(theme)) ?? null,
    slogans: readSlogans(document, paragraphs),
    forms: readForms(document, paragraphs),
    activities: readActivities(document, paragraphs, ofEvents),
    periods: readPeriods(document, body),
    events,
    duties: readDuties(document, paragraphs),
    reportDueOn: deadline.dueOn,
    reportDueTime: deadline.dueTime,
    contactEmails: readContactEmails(document, body),
    recipients: parts.recipients?.items ?? [],
    signer: readSigner(beside, closing.start),
    stamps,
    deadlineCandidates: deadline.candidates,
  };
}

/** By the letters of the symbol, then the title, then the words a letter is known by. */
function readType(parts: Parts, news: Announcement | null): Found<DocumentType> | null {
  const symbol = parts.own?.symbol ?? null;
  const ofSymbol: Found<DocumentType> | null =
    symbol === null ? null : { value: typeOfSymbol(symbol.value), span: symbol.span };
  if (symbol !== null && hasTypeLetters(symbol.value)) return ofSymbol;
  if (parts.title !== null) return parts.title;
  if (ofSymbol !== null) return ofSymbol;
  if (news?.type != null) return news.type;
  const letter = /(?<!\p{L})(?:công văn này|kính g[ửở]i(?=\s{0,9}:))/u.exec(parts.document.folded);
  if (letter === null) return readWebTitle(parts.document);
  const span = { start: letter.index, end: letter.index + letter[0].length };
  return { value: 'cong-van', span };
}

/** From the header; where the extraction moved or lost it, from further down or from who speaks. */
function readIssuer({ document, header, body }: Parts): Found<string> | null {
  return (
    readHeaderIssuer(document, header.end) ??
    readHeaderIssuer(document, body.start) ??
    readSpeaker(document)
  );
}
