import type { DocumentType } from '#app/domain/directive.ts';
import { hide, type DocumentText, type Found, type Span } from './documentText.ts';
import { findNationalTitle } from './findNationalTitle.ts';
import { isCapitals, piecesOfLine } from './pieces.ts';
import { readAddressees, type Addressees } from './readAddressees.ts';
import {
  readListedDate,
  readOwnNumber,
  readPlaceAndDate,
  type OwnNumber,
  type PlaceAndDate,
} from './readIdentity.ts';
import { readRecipients, type Recipients } from './readRecipients.ts';
import { readStatedSubject, readTypedSubject } from './readSubject.ts';
import { hasTypeLetters, readTitle } from './readTitle.ts';
import { SIGNING_PREFIX, startsTitle } from './signingWords.ts';

/** Where the parts of a document lie, with the facts that mark their borders. */
export type Parts = {
  /** The document without stamps, national title, number, date line and annexes. */
  readonly document: DocumentText;
  readonly own: OwnNumber | null;
  readonly placeAndDate: PlaceAndDate | null;
  readonly listedDate: Found<string> | null;
  readonly title: Found<DocumentType> | null;
  readonly subject: Found<string> | null;
  readonly addressees: Addressees | null;
  readonly recipients: Recipients | null;
  readonly header: Span;
  readonly body: Span;
  readonly closing: Span;
};

/**
 * Finds header, body and closing words. Extractions merge and reorder columns, so
 * each part is found by its own words; what was found is hidden from the next step.
 */
export function locateParts(whole: DocumentText, stamps: readonly Span[]): Parts {
  const national = findNationalTitle(whole);
  const annex = findAnnex(whole, national);
  const unstamped = hide(whole, [
    ...stamps.filter(({ end }) => end <= annex),
    ...national.filter(({ end }) => end <= annex),
    { start: annex, end: whole.work.length },
  ]);
  const own = readOwnNumber(unstamped);
  const numbered = hide(unstamped, own === null ? [] : [own.area]);
  const placeAndDate = readPlaceAndDate(numbered);
  const dated = hide(numbered, placeAndDate === null ? [] : [placeAndDate.area]);
  const after = own?.area.end ?? 0;
  const title = titleOf(dated, own, after);
  const subject =
    (title === null ? null : readTypedSubject(dated, title.span)) ??
    readStatedSubject(dated, after);
  const addressees = readAddressees(dated);
  const bodyStart = Math.max(
    addressees?.end ?? 0,
    addressees === null ? (title?.span.end ?? after) : 0,
    addressees === null && title !== null ? (subject?.span.end ?? 0) : 0,
  );
  const recipients = readRecipients(dated, bodyStart);
  const closingStart = findClosing(dated, bodyStart, recipients);
  return {
    document: dated,
    own,
    placeAndDate,
    listedDate: readListedDate(dated),
    title,
    subject,
    addressees,
    recipients,
    header: { start: 0, end: headerEnd(own, title, subject, addressees, bodyStart) },
    body: { start: bodyStart, end: closingStart },
    closing: { start: closingStart, end: annex },
  };
}

/** With a symbol that has no type letters a title above the number belongs to a web page. */
function titleOf(
  document: DocumentText,
  own: OwnNumber | null,
  after: number,
): Found<DocumentType> | null {
  const title = readTitle(document, after);
  const symbol = own?.symbol?.value;
  if (title === null || symbol === undefined) return title;
  if (/^cv(?!\p{L})/iu.test(symbol)) return null;
  return hasTypeLetters(symbol) || title.span.start >= after ? title : null;
}

function headerEnd(
  own: OwnNumber | null,
  title: Found<DocumentType> | null,
  subject: Found<string> | null,
  addressees: Addressees | null,
  bodyStart: number,
): number {
  const borders = [
    own?.area.start,
    title?.span.start,
    subject?.span.start,
    addressees?.items[0]?.span.start,
  ].filter((border) => border !== undefined);
  return borders.length === 0 ? bodyStart : Math.min(...borders);
}

/** The first words of the signature or of the list of recipients. */
function findClosing(
  document: DocumentText,
  bodyStart: number,
  recipients: Recipients | null,
): number {
  const limit = recipients?.start ?? findDebris(document, bodyStart);
  for (const [index, line] of document.lines.entries()) {
    if (line.end <= bodyStart) continue;
    if (line.start >= limit) break;
    const cut = { ...line, start: Math.max(line.start, bodyStart) };
    for (const piece of piecesOfLine(document, cut, index)) {
      if (piece.start < limit && opensSignature(document, piece, index)) return piece.start;
    }
  }
  return limit;
}

/** What a web page prints under a document that came without its closing words. */
function findDebris({ folded, lines, work }: DocumentText, bodyStart: number): number {
  const line = lines.find(
    ({ start, end }) =>
      start > bodyStart && DEBRIS.test(folded.slice(start, Math.min(end, start + 60))),
  );
  return line?.start ?? work.length;
}

const DEBRIS =
  /^(?:cổng thông tin|trang thông tin điện tử|bản quyền|©|chịu trách nhiệm|chỉ đạo trực tiếp|trụ sở\s?:|các tin|tin mới|tin liên quan|tin khác|tags?\s?:|bình luận|chia sẻ|(?:tệp|file) đính kèm|tải về|tải file|lượt truy cập|thống kê truy cập|số lượt truy cập)/u;

function opensSignature(document: DocumentText, { start, end }: Span, index: number): boolean {
  const text = document.work.slice(start, Math.min(end, start + 80));
  const plain = document.plain.slice(start, Math.min(end, start + 80));
  if (SIGNING_PREFIX.test(text) && isCapitals(text.slice(0, 12).replace(/\p{Ll}/gu, '')))
    return true;
  if (/^kinh thu$/u.test(plain.trim())) return true;
  const capitals = /^[^\p{Ll}]*/u.exec(text)?.[0] ?? '';
  if (capitals.length < 6 || !startsTitle(plain) || !isCapitals(capitals)) return false;
  // The authority that a decision names above its grounds signs further down.
  const next = document.lines.slice(index + 1, index + 3);
  return !next.some((line) =>
    /^(?:căn cứ|theo|xét|quyết định)/u.test(document.folded.slice(line.start, line.start + 20)),
  );
}

/** Annexes and forms attached behind the signature have headers of their own. */
function findAnnex(document: DocumentText, national: readonly Span[]): number {
  const from = document.folded.search(/nơi\s{1,9}nhận|\.\/|\n[ \t]*(?:tm|kt|tl)\. /u);
  if (from === -1) return document.work.length;
  for (const { start, end } of document.lines) {
    if (start <= from) continue;
    const text = document.work.slice(start, Math.min(end, start + 60));
    const folded = document.folded.slice(start, Math.min(end, start + 60));
    const isHeading = isCapitals(text) && ANNEX.test(folded);
    if (
      isHeading ||
      /^\(?kèm theo (?:công văn|kế hoạch|văn bản|thông báo|quyết định)/u.test(folded)
    ) {
      return start;
    }
    if (/^phụ lục(?:\s(?:số\s)?[\divx]{1,4})?\s*$/u.test(folded)) return start;
  }
  const second = national.find(({ start }) => start > from);
  const isRepeated = national.some(({ start }) => start <= from);
  return second !== undefined && isRepeated ? second.start : document.work.length;
}

const ANNEX = /^(?:phụ lục|biểu mẫu|biểu số|mẫu|danh sách|đề cương|biểu tổng hợp|phiếu)(?!\p{L})/u;
