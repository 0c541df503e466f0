import { foldText } from '#app/domain/foldText.ts';
import type { ImportContext, ImportProposal, ImportSource } from '../importProposal.ts';
import { createIndicatorMatcher } from '../matchIndicator.ts';
import { compileIndicatorWords } from './indicatorWords.ts';
import type { Span } from './lexLine.ts';
import {
  printed,
  tamperedLines,
  tokensOf,
  type Findings,
  type TextReader,
} from './messageProgress.ts';
import { readMessage } from './readMessage.ts';
import { NO_UNIT, senderState, type UnitState } from './reportingUnits.ts';
import { settleDrafts } from './settleDrafts.ts';
import { splitMessages, type Message, type TextLine } from './splitMessages.ts';
import { createUnitFinder } from './unitMentions.ts';

/**
 * Proposes values from messages as people paste them: one or many senders, any
 * number of units, informal words. `text` is the NFC text that the places of
 * all sources point into. Reads what has one meaning; everything else asks.
 */
export function importMessage(
  pasted: string,
  context: ImportContext,
): ImportProposal & { readonly text: string } {
  const text = pasted.normalize('NFC');
  const folded = foldText(text);
  const reader: TextReader = {
    context,
    words: compileIndicatorWords(context.indicators),
    findUnit: createUnitFinder(context.units),
    match: createIndicatorMatcher(context.indicators),
    text: folded,
    isDocument: false,
    tampered: tamperedLines(linesOfText(text)),
    sourceOf: (line, span) => sourceIn(folded.codePoints, line, span),
  };
  const found = emptyFindings();
  const known = new Map<string, UnitState>();
  let speaking = NO_UNIT;
  for (const [index, message] of splitMessages(folded).entries()) {
    const first = whoseMessage(reader, message, known, found);
    speaking = readMessage(reader, message, index, first, found);
    if (message.sender !== null && speaking.unit !== null) {
      const name = printed(reader, message.sender);
      const before = known.get(name);
      known.set(name, before === undefined || before.unit === speaking.unit ? speaking : NO_UNIT);
    }
  }
  return { ...proposalOf(found, context), text };
}

/** The lines as `splitMessages` counts them, with every character that was pasted. */
function linesOfText(text: string): readonly { readonly at: string; readonly text: string }[] {
  return text
    .split(/[\n\v\f\u0085\u2028\u2029]/u)
    .map((line, index) => ({ at: `dòng ${index + 1}`, text: line }));
}

export function emptyFindings(): Findings {
  return { drafts: [], foreignRows: [], activities: [], unknownUnits: new Set() };
}

export function proposalOf(found: Findings, context: ImportContext): ImportProposal {
  return {
    cells: settleDrafts(found.drafts, context),
    unknownUnits: [...found.unknownUnits],
    foreignRows: found.foreignRows,
    activities: found.activities,
    refused: null,
  };
}

function sourceIn(codePoints: Int32Array, { at }: TextLine, { start, end }: Span): ImportSource {
  const from = codePoints[start] ?? 0;
  const last = codePoints[Math.max(start, end - 1)] ?? from;
  return { at, words: { start: from, end: last + 1 } };
}

/** Whose message it is by its sender; a person who spoke for a unit before may do so again. */
function whoseMessage(
  reader: TextReader,
  { sender }: Message,
  known: ReadonlyMap<string, UnitState>,
  found: Findings,
): UnitState {
  if (sender === null) return NO_UNIT;
  const named = senderState(tokensOf(reader, sender), (span) => printed(reader, span));
  if (named.flags.includes('unitUnknown') && named.name !== null)
    found.unknownUnits.add(named.name);
  if (named !== NO_UNIT) return named;
  const before = known.get(printed(reader, sender));
  if (before?.unit === undefined || before.unit === null) return NO_UNIT;
  return {
    unit: null,
    name: printed(reader, sender),
    candidates: [before.unit],
    flags: ['unitAmbiguous'],
  };
}
