import type { Span } from './lexLine.ts';
import {
  addDraft,
  placeIn,
  printed,
  tokensOf,
  type Findings,
  type Progress,
  type TextReader,
} from './messageProgress.ts';
import {
  addText,
  addTextAnswer,
  isUnread,
  openText,
  readAnswer,
  readLabelled,
  type LabelledLine,
} from './readLabels.ts';
import { readSentenceOf } from './readSentenceOf.ts';
import { trimmed } from './numberedReplies.ts';
import { splitSentences } from './splitSentences.ts';
import type { TextLine } from './splitMessages.ts';
import type { Token } from './tokens.ts';

/** Reads one line: a labelled answer, answers in words behind their headings, or sentences. */
export function readLine(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  found: Findings,
): void {
  const { work, plain } = reader.text;
  const body = trimmed(work, line.body);
  if (body.start === body.end) return;
  if (NOT_A_REPORT.some((pattern) => pattern.test(plain.slice(body.start, body.end)))) return;
  const tokens = tokensOf(reader, body);
  if (goesOn(reader, progress, line, body, tokens)) return;
  const labelled = readLabelled(work, body, reader.match);
  if (labelled?.indicator.type === 'text') {
    addTextAnswer(reader, progress, line, [labelled.indicator.code], labelled.answer);
    return;
  }
  addText(reader, progress);
  if (labelled !== null && readLabelledFigure(reader, progress, line, labelled)) return;
  const asked = headingAlone(tokens);
  if (asked === null) readTokensOf(reader, progress, line, body, tokens, found);
  else openText(progress, line, asked, body.end, true);
}

/** Sentences up to the first heading of an answer in words, the answers, and what follows them. */
function readTokensOf(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  body: Span,
  tokens: readonly Token[],
  found: Findings,
): void {
  const { work } = reader.text;
  const parts = partsOf(tokens);
  const before = parts[0]?.from ?? tokens.length;
  for (const sentence of splitSentences(tokens.slice(0, before))) {
    readSentenceOf(reader, progress, line, sentence, found);
  }
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1]?.from ?? tokens.length;
    if (part.codes === null) {
      for (const sentence of splitSentences(tokens.slice(part.from, next))) {
        readSentenceOf(reader, progress, line, sentence, found);
      }
      continue;
    }
    const end = tokens[next]?.start ?? body.end;
    const start = tokens[part.to - 1]?.end ?? end;
    const answer = trimmed(work, { start, end: endOfAnswer(work, start, end) });
    addTextAnswer(reader, progress, line, part.codes, answer);
  }
}

/** Lines that ask for a report instead of being one, in words without marks. */
const NOT_A_REPORT: readonly RegExp[] = [
  /(?:de nghi|yeu cau|nhac|mong|nho|moi) (?:\S+ ){0,4}?(?:cac (?:thon|don vi|bac|anh|chi|dong chi|truong|xom|to)|don vi|bac|moi nguoi|thon nao|quy)(?: |$).{0,80}(?:bao|gui|nop|tra loi|cung cap|tong hop|thuc hien)/u,
  /cho (?:em |phong |toi |minh )?xin (?:\S+ ){0,3}(?:so|con so|bao cao|so lieu)/u,
  /tra loi theo so thu tu/u,
  /(?:thi|xin|hay) (?:bao|ghi)(?: ro)?(?: la)? ["']?(?:khong|k co)/u,
  /^(?:\S+ )?(?:vd|vi du)(?: |:)/u,
  /^kinh gui ?:/u,
  /^don vi ?: ?[.…]+$/u,
];

/** A bullet below "Khó khăn, vướng mắc:" belongs to that answer, in a document any words. */
function goesOn(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  body: Span,
  tokens: readonly Token[],
): boolean {
  const open = progress.openText;
  if (open === null) return false;
  const text = printed(reader, body);
  const isBullet = /^[-+•*–]/u.test(text);
  const isBelow =
    open.isHeading &&
    !NEXT_PART.test(text) &&
    headingAlone(tokens) === null &&
    (reader.isDocument || !tokens.some(({ meaning }) => meaning.kind === 'number'));
  if (!isBullet && !isBelow) return false;
  if (open.text === '') open.line = { ...line, body };
  open.text = open.text === '' ? text : `${open.text}\n${text}`;
  open.end = body.end;
  return true;
}

/** A numbered or capital heading, or the closing words of a paper. */
const NEXT_PART =
  /^(?:[IVX]{1,5}|\d{1,2}|[a-hđ])\s?[.)/]|^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$|^(?:[Tt]rên đây|[Nn]ơi nhận|[Rr]ất mong|[Tt]rân trọng)/u;

/** "III. Khó khăn, vướng mắc" without anything else: the answer stands below. */
function headingAlone(tokens: readonly Token[]): string | null {
  const [sentence, ...others] = splitSentences(tokens);
  if (sentence === undefined || others.length > 0) return null;
  const codes = new Set<string>();
  for (const { meaning } of sentence.tokens) {
    if (meaning.kind === 'noun') {
      if (meaning.sense.texts.length === 0) return null;
      meaning.sense.texts.forEach((code) => codes.add(code));
    } else if (meaning.kind !== 'sign' && !(meaning.kind === 'cue' && meaning.cue === 'and')) {
      return null;
    }
  }
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

/** Adds the figure of a labelled line; false where the sentence must tell more. */
function readLabelledFigure(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  { indicator, answer, label }: LabelledLine,
): boolean {
  const told = { start: answer.start, end: endOfFigure(reader.text.work, answer) };
  const raw = printed(reader, told);
  const reading = readAnswer(raw, indicator);
  if (reading === null) return true;
  if (isUnread(reading) && /\d/u.test(raw)) return false;
  const place = placeIn(reader, line, progress.message);
  addDraft(progress, {
    state: progress.state,
    message: progress.message,
    line: line.at,
    indicator: indicator.code,
    candidates: [],
    stated: reading.stated,
    raw,
    name: printed(reader, label).toLowerCase(),
    flags: [
      ...place.flags,
      ...reading.flags,
      ...(progress.isCorrection ? (['corrected'] as const) : []),
    ],
    source: place.sourceOf({ start: label.start, end: told.end }),
  });
  return true;
}

/** A full stop and polite words behind a figure are not part of it. */
function endOfFigure(work: string, { start, end }: Span): number {
  const text = work.slice(start, end);
  return start + text.replace(/(?:\s+(?:ạ|nhé|nha|nhá|ah))*[\s.;,!]*$/u, '').length;
}

/** `codes` null: sentences about figures again. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[] | null;
};

/** "Khó khăn:" at the start of a sentence, up to its colon; and "Băng rôn: 2" behind such an answer. */
function partsOf(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.meaning.kind !== 'noun' || !opensSentence(tokens, at)) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.to > at) continue;
    const { things, namesakes, texts } = token.meaning.sense;
    if (texts.length > 0) {
      const heading = headingAt(tokens, at);
      if (heading !== null) parts.push(heading);
    } else if (last !== undefined && last.codes !== null && things.length + namesakes.length > 0) {
      const next = tokens[at + 1];
      const isFigure = next?.folded === ':' || next?.meaning.kind === 'number';
      if (isFigure) parts.push({ from: at, to: at + 1, codes: null });
    }
  }
  return parts;
}

function headingAt(tokens: readonly Token[], at: number): Part | null {
  const codes = new Set<string>();
  let next = at;
  while (
    next - at < LONGEST_HEADING &&
    tokens[next] !== undefined &&
    tokens[next]?.folded !== ':'
  ) {
    const meaning = tokens[next]?.meaning;
    if (meaning?.kind === 'noun') meaning.sense.texts.forEach((code) => codes.add(code));
    else if (meaning?.kind !== 'sign' && meaning?.kind !== 'filler' && meaning?.kind !== 'cue')
      break;
    next += 1;
  }
  return tokens[next]?.folded === ':' ? { from: at, to: next + 1, codes: [...codes] } : null;
}

const LONGEST_HEADING = 7;

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (before.meaning.kind === 'sign' && /^[.;:,)/!*+-]$/u.test(before.folded))
  );
}

/** The answer ends before the number of the next heading. */
function endOfAnswer(work: string, start: number, end: number): number {
  return start + work.slice(start, end).replace(/[\s,;]*(?:\d{1,2}[.)/]\s*)?$/u, '').length;
}
