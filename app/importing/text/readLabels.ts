import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { isNoneStatement } from '#app/domain/parseQuantity.ts';
import { MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import type { ImportFlag, ImportIndicator } from '../importProposal.ts';
import type { IndicatorMatcher } from '../matchIndicator.ts';
import { readCellValue, type CellReading } from '../readCellValue.ts';
import type { Span } from './lexLine.ts';
import { addDraft, placeIn, printed, type Progress, type TextReader } from './messageProgress.ts';
import { trimmed } from './numberedReplies.ts';
import type { TextLine } from './splitMessages.ts';

export type LabelledLine = {
  readonly indicator: ImportIndicator;
  readonly answer: Span;
  readonly label: Span;
};

/** The label of an indicator before a colon, as in "1. Băng rôn (chiếc): 5"; null for another line. */
export function readLabelled(
  work: string,
  line: Span,
  match: IndicatorMatcher,
): LabelledLine | null {
  const text = work.slice(line.start, line.end);
  let colon = text.indexOf(':');
  for (let tries = 0; colon !== -1 && tries < MOST_COLONS; tries += 1) {
    const found = match(withoutBrackets(text.slice(0, colon)));
    if (found.kind === 'one') {
      return {
        indicator: found.indicator,
        label: trimmed(work, { start: line.start, end: line.start + colon }),
        answer: trimmed(work, { start: line.start + colon + 1, end: line.end }),
      };
    }
    colon = text.indexOf(':', colon + 1);
  }
  return null;
}

/** A help text in brackets may hold a colon of its own. */
const MOST_COLONS = 3;

function withoutBrackets(label: string): string {
  let bare = label.trim();
  for (let tries = 0; tries < MOST_COLONS && bare.endsWith(')'); tries += 1) {
    const open = bare.lastIndexOf('(');
    if (open <= 0) break;
    bare = bare.slice(0, open).trim();
  }
  return bare;
}

/** What an answer states; null for an empty one or a row of dots. */
export function readAnswer(answer: string, indicator: ImportIndicator): CellReading | null {
  const text = answer
    .replace(/^[….\s]+|[…\s]+$|(?<!\d)[.\s]+$/gu, '')
    .replace(/(?: (?:ạ|nhé|nha|ah|nhá)[.]?)+$/u, '')
    .trim();
  if (text === '') return null;
  if (isNoneWord(text)) return { stated: { state: 'none' }, flags: [] };
  return readCellValue({ ...PLAIN_CELL, text }, indicator, null);
}

const PLAIN_CELL = {
  at: '',
  row: 1,
  column: 1,
  kind: 'text',
  formula: false,
  hiddenRow: false,
  hiddenColumn: false,
} as const;

/** Whether a text is nothing but a denial; "k" is how messages write "không". */
function isNoneWord(text: string): boolean {
  const bare = text.replace(/[.;!]+$/u, '').trim();
  return isNoneStatement(bare) || SHORT_DENIALS.test(bare);
}

const SHORT_DENIALS =
  /^(?:k|kg|(?:không|ko|k) ạ|(?:không|ko|k) có gì(?: ạ)?|(?:không|ko|k) phát sinh(?: gì)?(?: ạ)?|(?:không|ko|k) có ạ)$/iu;

/** Whether an answer with a number was not understood whole: its sentence may tell more. */
export function isUnread({ stated, flags }: CellReading): boolean {
  return stated === null && flags.some((flag) => UNREAD.has(flag));
}

const UNREAD: ReadonlySet<ImportFlag> = new Set([
  'words',
  'unitMismatch',
  'severalNumbers',
  'ambiguousSeparator',
  'perEach',
]);

/** Adds the answer to a question for words; an empty one may go on in the lines below. */
export function addTextAnswer(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  codes: readonly string[],
  answer: Span,
): void {
  addText(reader, progress);
  const [code] = codes;
  if (code === undefined) return;
  const text = withoutEnd(printed(reader, answer));
  if (text === '') {
    if (codes.length === 1) openText(progress, line, code, answer.end, false);
    return;
  }
  const { notices } = cleanImportedText(text);
  const isNone = isNoneWord(text);
  const flags: ImportFlag[] = [
    ...placeIn(reader, line, progress.message).flags,
    ...notices,
    ...(codes.length > 1 ? (['indicatorAmbiguous'] as const) : []),
    ...(text.length > MAX_TEXT_LENGTH ? (['textTooLong'] as const) : []),
    ...(/^[\p{Pd}x×/.]+$/iu.test(text) ? (['dash'] as const) : []),
  ];
  const isReadable = !flags.includes('textTooLong') && !flags.includes('dash');
  addDraft(progress, {
    state: progress.state,
    message: progress.message,
    line: line.at,
    indicator: codes.length === 1 ? code : null,
    candidates: codes.length === 1 ? [] : codes,
    stated: isNone ? { state: 'none' } : isReadable ? { state: 'value', text } : null,
    raw: text,
    name: '',
    flags,
    source: reader.sourceOf(line, answer),
  });
}

/** Begins an answer that stands in the lines below. */
export function openText(
  progress: Progress,
  line: TextLine,
  indicator: string,
  end: number,
  isHeading: boolean,
): void {
  progress.openText = { indicator, isHeading, line, text: '', end };
}

/** Adds the text answer that was gathered line by line, if there is one. */
export function addText(reader: TextReader, progress: Progress): void {
  const open = progress.openText;
  progress.openText = null;
  if (open === null || open.text === '') return;
  const lines = open.text.split('\n');
  const text = lines.length === 1 ? withoutEnd(open.text.replace(/^[-+•*–]\s*/u, '')) : open.text;
  const isTooLong = text.length > MAX_TEXT_LENGTH;
  addDraft(progress, {
    state: progress.state,
    message: progress.message,
    line: open.line.at,
    indicator: open.indicator,
    candidates: [],
    stated: isNoneWord(text) ? { state: 'none' } : isTooLong ? null : { state: 'value', text },
    raw: text,
    name: '',
    flags: [
      ...placeIn(reader, open.line, progress.message).flags,
      ...cleanImportedText(text).notices,
      ...(isTooLong ? (['textTooLong'] as const) : []),
    ],
    source: reader.sourceOf(open.line, { start: open.line.body.start, end: open.end }),
  });
}

function withoutEnd(text: string): string {
  return text
    .replace(/^[….\s]+/u, '')
    .replace(/[\s…]+$|\s*\.\/\.$|\s*[;.,]$/u, '')
    .trim();
}
