import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import type { FoldedText } from '#app/domain/foldText.ts';
import type {
  ForeignRow,
  ImportContext,
  ImportSource,
  ProposedActivity,
} from '../importProposal.ts';
import type { IndicatorMatcher } from '../matchIndicator.ts';
import type { CellDraft, Place } from './cellDrafts.ts';
import type { IndicatorWords } from './indicatorWords.ts';
import { lexLine, type Span } from './lexLine.ts';
import { isUnsigned, type UnitState } from './reportingUnits.ts';
import type { TextLine } from './splitMessages.ts';
import { readTokens, type Token } from './tokens.ts';
import type { UnitFinder } from './unitMentions.ts';

/** Everything that reading needs of the campaign and the text, prepared once. */
export type TextReader = {
  readonly context: ImportContext;
  readonly words: IndicatorWords;
  readonly findUnit: UnitFinder;
  readonly match: IndicatorMatcher;
  readonly text: FoldedText;
  /** Paragraphs of a document, where an answer in words stands below its heading. */
  readonly isDocument: boolean;
  /** Lines with characters that reverse or hide text. */
  readonly tampered: ReadonlySet<string>;
  /** Where the product finds a stretch of a line again. */
  readonly sourceOf: (line: TextLine, span: Span) => ImportSource;
};

/** What reading gathers; grows from message to message. */
export type Findings = {
  readonly drafts: CellDraft[];
  readonly foreignRows: ForeignRow[];
  readonly activities: ProposedActivity[];
  readonly unknownUnits: Set<string>;
};

/** What is known while the lines of one message are read. */
export type Progress = {
  readonly message: number;
  /** Day it was sent, when the copy says so. */
  readonly sentOn: string | null;
  state: UnitState;
  isCorrection: boolean;
  hasMeeting: boolean;
  readonly drafts: CellDraft[];
  /** A unit named after the last figure: whose figures those were, if nobody was named before. */
  signature: UnitState | null;
  /** Units that said "không có hoạt động gì". */
  readonly nothing: CellDraft[];
  /** A text answer that goes on in the lines below. */
  openText: {
    readonly indicator: string;
    /** Its heading stands on a line of its own, so that any words below it are meant. */
    readonly isHeading: boolean;
    line: TextLine;
    text: string;
    end: number;
  } | null;
};

export function tokensOf({ text, words, findUnit }: TextReader, span: Span): readonly Token[] {
  return readTokens(text, lexLine(text, span), words, findUnit);
}

/** The words of a stretch as printed, on one line. */
export function printed({ text }: TextReader, { start, end }: Span): string {
  return text.work.slice(start, end).replace(/\s+/gu, ' ').trim();
}

export function placeIn(reader: TextReader, line: TextLine, message: number): Place {
  return {
    message,
    at: line.at,
    textOf: (span) => printed(reader, span),
    sourceOf: (span) => reader.sourceOf(line, span),
    work: reader.text.work,
    flags: reader.tampered.has(line.at) ? ['hiddenCharacters'] : [],
  };
}

/** Names of the lines in which characters reverse or hide others. */
export function tamperedLines(
  lines: readonly { readonly at: string; readonly text: string }[],
): Set<string> {
  const tampered = lines.filter(({ text }) =>
    cleanImportedText(text).notices.includes('hiddenCharacters'),
  );
  return new Set(tampered.map(({ at }) => at));
}

/** Adds a figure; whoever is named later than a figure did not sign the one before. */
export function addDraft(progress: Progress, draft: CellDraft): void {
  progress.drafts.push(draft);
  progress.signature = null;
}

/** Gives the last figures without a unit to the one that is named behind them. */
export function signBack({ drafts }: Progress, state: UnitState): void {
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined || !isUnsigned(draft.state)) break;
    draft.state = state;
  }
}
