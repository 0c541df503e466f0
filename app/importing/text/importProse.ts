import { foldText } from '#app/domain/foldText.ts';
import type { ImportContext, ImportProposal } from '../importProposal.ts';
import { createIndicatorMatcher } from '../matchIndicator.ts';
import { emptyFindings, proposalOf } from './importMessage.ts';
import { compileIndicatorWords } from './indicatorWords.ts';
import { tamperedLines, tokensOf, type TextReader } from './messageProgress.ts';
import { readMessage } from './readMessage.ts';
import { NO_UNIT, type UnitState } from './reportingUnits.ts';
import type { TextLine } from './splitMessages.ts';
import { createUnitFinder } from './unitMentions.ts';

/** A paragraph of a document; `at` is where people find it: `đoạn 5`. */
export type ProseParagraph = { readonly at: string; readonly text: string };

/**
 * Proposes values from the lines of prose in which one unit reports. Places of
 * sources are code points into the NFC text of their paragraph. Addressees,
 * recipients and the signature are no part of the report.
 */
export function importProse(
  paragraphs: readonly ProseParagraph[],
  context: ImportContext,
): ImportProposal {
  const texts = paragraphs.map(({ text }) =>
    text.normalize('NFC').replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, ' '),
  );
  const folded = foldText(texts.join('\n'));
  const starts = new Map<string, number>();
  const lengths = new Map<string, number>();
  let codePoint = 0;
  for (const [index, text] of texts.entries()) {
    const length = Array.from(text).length;
    starts.set(paragraphs[index]?.at ?? '', codePoint);
    lengths.set(paragraphs[index]?.at ?? '', length);
    codePoint += length + 1;
  }
  const reader: TextReader = {
    context,
    words: compileIndicatorWords(context.indicators),
    findUnit: createUnitFinder(context.units),
    match: createIndicatorMatcher(context.indicators),
    text: folded,
    isDocument: true,
    tampered: tamperedLines(paragraphs),
    sourceOf: ({ at }, { start, end }) => {
      const offset = starts.get(at) ?? 0;
      const from = (folded.codePoints[start] ?? 0) - offset;
      const last = (folded.codePoints[Math.max(start, end - 1)] ?? 0) - offset;
      return { at, words: { start: from, end: Math.min(last + 1, lengths.get(at) ?? last + 1) } };
    },
  };
  const lines = reportLines(paragraphs, folded.work, folded.plain);
  const found = emptyFindings();
  const reporting = titleUnit(reader, lines);
  readMessage(reader, { sender: null, sentOn: null, lines }, 0, reporting, found);
  return proposalOf(found, context);
}

const ADDRESSED = /^\s*(?:kinh gui|noi nhan|kinh chuyen)(?: |:|$)/u;
const LISTED = /^\s*[-+•*]/u;
/** The end of a document: place and day of signing, or the title of who signs. */
const CLOSING =
  /^\s*(?:noi nhan\b|(?:tm|kt|t\/m|thay mat|nguoi lap|nguoi bao cao|nguoi viet|truong thon|hieu truong|chu tich|thu truong)(?:[ .:,]|$))/u;

/** Paragraphs that may report: not who is written to, and nothing behind the first of the signature. */
function reportLines(
  paragraphs: readonly ProseParagraph[],
  work: string,
  plain: string,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let isAddressed = false;
  for (const { at } of paragraphs) {
    const feed = work.indexOf('\n', start);
    const end = feed === -1 ? work.length : feed;
    const line = plain.slice(start, end);
    isAddressed = ADDRESSED.test(line) || (isAddressed && LISTED.test(line));
    const isClosing =
      lines.length > 0 && CLOSING.test(line) && /\p{L}/u.test(line) && !/\d/u.test(line);
    if (!isAddressed && !isClosing) lines.push({ at, body: { start, end } });
    start = end + 1;
  }
  return lines;
}

/** A heading that is nothing but the name of one unit. */
function titleUnit(reader: TextReader, lines: readonly TextLine[]): UnitState {
  for (const { body } of lines.slice(0, LONGEST_HEADING)) {
    const tokens = tokensOf(reader, body);
    const [only, ...rest] = tokens.filter(({ meaning }) => meaning.kind !== 'sign');
    if (rest.length > 0 || only?.meaning.kind !== 'unit') continue;
    const [code] = only.meaning.mention.codes;
    if (only.meaning.mention.verdict !== 'one' || code === undefined) continue;
    return { unit: code, name: null, candidates: [], flags: [] };
  }
  return NO_UNIT;
}

const LONGEST_HEADING = 12;
