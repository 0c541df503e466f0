import {
  found,
  foundInPieces,
  lineAt,
  type DocumentText,
  type Found,
  type Span,
} from './documentText.ts';
import { MARKER, isCapitals, piecesOfLine } from './pieces.ts';
import { BODY_STARTER, BODY_WORD } from './vocabulary.ts';

/**
 * Subject after "V/v" or "Về việc", wherever the extraction left it. `after` is
 * the end of the own number: a web page repeats the subject above the document.
 */
export function readStatedSubject(document: DocumentText, after: number): Found<string> | null {
  const starts = [...document.folded.matchAll(SUBJECT_SIGN)].flatMap((match) => {
    const isSmall = document.work[match.index] === 'v' && !match[0].includes('/');
    const start = match.index + match[0].length;
    const isSentence = !match[0].includes('/') && opensSentence(document, start);
    return isSmall || isSentence || !startsColumn(document, match.index) ? [] : [start];
  });
  const start = starts.find((place) => place >= after) ?? starts[0];
  return start === undefined ? null : gather(document, start);
}

const SUBJECT_SIGN = /(?:(?<!\p{L})v\s?\/\s?v|(?<!\p{L})về\s{1,9}việc)(?:\s{0,3}[:.])?\s{1,9}/gu;

/** "Về việc trên, …" speaks of a subject in the text proper. */
function opensSentence({ folded }: DocumentText, start: number): boolean {
  const line = /^[^\n]*/u.exec(folded.slice(start, start + LONGEST_LINE + 1))?.[0] ?? '';
  return line.length > LONGEST_LINE || /^(?:này|trên|đó|nêu)(?!\p{L})/u.test(line);
}

/** The sign opens a line or a column; inside a sentence the same words cite a subject. */
function startsColumn({ work }: DocumentText, place: number): boolean {
  const before = work.slice(Math.max(0, place - LONGEST_INDENT), place);
  const trimmed = before.trimEnd();
  const blank = before.slice(trimmed.length);
  return trimmed === '' || /[\n\t]| {3}/u.test(blank) || /["“(*]$/u.test(trimmed);
}

const LONGEST_INDENT = 200;

/** Subject under the title of a named document; null where only a web title exists. */
export function readTypedSubject(document: DocumentText, title: Span): Found<string> | null {
  const line = document.lines[lineAt(document, title.start)];
  if (line === undefined) return null;
  const [piece] = piecesOfLine(document, { ...line, start: title.end }, 0);
  const sameLine = piece === undefined ? '' : document.folded.slice(piece.start, piece.end);
  if (piece !== undefined && /\p{L}/u.test(sameLine) && !KIND_OF_TITLE.test(sameLine)) {
    return gather(document, piece.start + signLength(sameLine));
  }
  const below = document.lines[lineAt(document, title.start) + 1];
  if (below === undefined || below.gap > document.usualGap + 2) return null;
  const text = document.folded.slice(below.start, below.end);
  if (FIRST_IS_NO_SUBJECT.test(text) || MARKER.test(text) || text.length > LONGEST_LINE)
    return null;
  const subject = gather(document, below.start + signLength(text));
  const isSentence = subject !== null && /[:;]$|,$/u.test(subject.value);
  return isSentence ? null : subject;
}

/** Words that belong to the title itself. */
const KIND_OF_TITLE = /^(?:liên tịch|liên ngành|phối hợp|số.{0,40}|khẩn|hoả tốc)$/u;
const FIRST_IS_NO_SUBJECT =
  /^(?:kính gửi|kính gởi|kính mời|trân trọng|căn cứ|số\s*:|nơi nhận|chủ tịch|giám đốc|uỷ ban nhân dân|hội đồng nhân dân|thân gửi)/u;
const LONGEST_LINE = 220;

function signLength(folded: string): number {
  return (
    /^["(*\s]{0,4}(?:(?:v\s?\/\s?v|về việc)\s{0,3}[:.]?\s{0,9})?/u.exec(folded)?.[0].length ?? 0
  );
}

/** Collects the lines of a subject until something else begins. */
function gather(document: DocumentText, start: number): Found<string> | null {
  const quoted = quotedSubject(document, start);
  if (quoted !== null) return quoted;
  const first = lineAt(document, start);
  const kept: Span[] = [];
  for (let index = first; index < first + MOST_LINES; index += 1) {
    const line = document.lines[index];
    if (line === undefined) break;
    const from = index === first ? start : line.start;
    const [piece] = piecesOfLine(document, { ...line, start: from }, index);
    if (piece === undefined) break;
    const cut = { start: piece.start, end: cutAtAnchor(document, piece) };
    if (index > first) {
      const before = kept.at(-1) ?? cut;
      if (line.gap > document.usualGap || endsSubject(document, before, cut, index)) break;
    }
    kept.push(cut);
    if (cut.end < piece.end) break;
  }
  return joinPieces(document, kept);
}

const MOST_LINES = 9;

/** “V/v …”: the quotation marks around the sign close the subject. */
function quotedSubject(document: DocumentText, start: number): Found<string> | null {
  const lead = document.folded.slice(Math.max(0, start - 20), start);
  if (!/"\s*(?:v\s?\/\s?v|về\s{1,9}việc)[\s:.]*$/u.test(lead)) return null;
  const end = document.folded.indexOf('"', start);
  return end === -1 || end - start > LONGEST_QUOTED ? null : found(document, { start, end });
}

const LONGEST_QUOTED = 400;

/** A closing quotation mark whose opening one stood before "V/v" is left out. */
function joinPieces(document: DocumentText, pieces: readonly Span[]): Found<string> | null {
  const subject = foundInPieces(document, pieces, { before: '*_:-–', after: '*_' });
  const isQuoted = subject !== null && /^[^“"]*["”]$/u.test(subject.value);
  return isQuoted ? foundInPieces(document, pieces, { before: '*_:-–', after: '*_"”' }) : subject;
}

function cutAtAnchor({ folded, work }: DocumentText, { start, end }: Span): number {
  const text = folded.slice(start, end);
  const anchor = /\s(?:kính g[ửở]i|nơi nhận|số\s?:|-{5,}|_{4,}|\*{3,})|-{5,}/u.exec(text);
  const title = / (?=(?:Thực hiện|Căn cứ|Nhân dịp) [^.]{60})/u.exec(work.slice(start, end));
  return start + Math.min(anchor?.index ?? text.length, title?.index ?? text.length);
}

function endsSubject(document: DocumentText, before: Span, line: Span, index: number): boolean {
  const text = document.work.slice(line.start, line.end);
  const folded = document.folded.slice(line.start, line.end);
  const last = document.work.slice(before.start, before.end).trimEnd();
  if (/[.;:]["”]?$/u.test(last) || !/\p{L}|\d/u.test(text)) return true;
  if (OTHER_FIELD.test(folded) || MARKER.test(text)) return true;
  if (/^(?:\p{Lu}{2,}[\s,]+){3}/u.test(text) && !isCapitals(last)) return true;
  if (isCapitals(text) && text.length > 3 && !isCapitals(last)) return true;
  if (isCapitals(last) && last.length > 8 && !isCapitals(text)) return true;
  if (/^\p{Lu}/u.test(text) && STARTER.test(folded)) return true;
  const next = document.lines[index + 1];
  const isAuthority =
    next !== undefined && GROUNDS.test(document.folded.slice(next.start, next.start + 30));
  return ISSUER_SPEAKS.test(folded) || (isAuthority && isCapitals(text));
}

/** A decision names its authority between the subject and the grounds. */
const GROUNDS = /^[-\s]*(?:căn cứ|theo|xét)(?!\p{L})/u;
const OTHER_FIELD =
  /^(?:kính g[ửở]i|kính mời|nơi nhận|số\s?:|\(?kèm theo|\(?ban hành kèm|\(đã ký|[-_*=]{3,}|tm\.|kt\.|tl\.|https?:)/u;
const STARTER = new RegExp(`^(?:${BODY_STARTER})(?!\\p{L})`, 'u');
const ISSUER_SPEAKS = new RegExp(
  `^(?:${BODY_WORD})(?!\\p{L}).{0,80}(?:xây dựng|ban hành|thông báo|đề nghị|yêu cầu|kính mời|báo cáo)`,
  'u',
);
