import type { ImportFlag, ImportUnit } from '../importProposal.ts';
import { unitForm } from '#app/domain/unitKey.ts';
import { draftOf, type CellDraft, type Place } from './cellDrafts.ts';
import { findActivity } from './findActivity.ts';
import type { Quantity } from './elements.ts';
import type { Span } from './lexLine.ts';
import {
  addDraft,
  signBack,
  placeIn,
  printed,
  type Findings,
  type Progress,
  type TextReader,
} from './messageProgress.ts';
import { readAmount } from './readAmount.ts';
import { readSentence, type SentenceReading } from './readSentence.ts';
import { hasCue } from './sentenceCues.ts';
import {
  isUnsigned,
  NO_UNIT,
  splitByUnits,
  type UnitRun,
  type UnitState,
} from './reportingUnits.ts';
import type { Sentence } from './splitSentences.ts';
import type { TextLine } from './splitMessages.ts';
import { flagged } from './statements.ts';
import type { Token } from './tokens.ts';

/** Reads a sentence into cells of whoever speaks in it. */
export function readSentenceOf(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  { tokens, isQuestion }: Sentence,
  found: Findings,
): void {
  if (hasCue(tokens, 'again') || hasCue(tokens, 'instead')) progress.isCorrection = true;
  const isOfAll = hasCue(tokens, 'everyone');
  const runs = splitByUnits(
    tokens,
    reader.text.work,
    (token) => printed(reader, token),
    progress.state,
  );
  for (const run of runs) {
    const state = whoSpeaks(progress, run, isOfAll, reader.context.units, found);
    const reading = readSentence(run.tokens, reader.words, progress);
    progress.hasMeeting = reading.hasMeeting;
    const place = placeIn(reader, line, progress.message);
    const before = progress.drafts.length;
    for (const statement of reading.statements) {
      const said = isQuestion ? flagged(statement, 'words') : statement;
      addDraft(progress, draftOf(said, state, place, reader.words));
    }
    addFigures(reader, progress, place, state, reading, found);
    if (reading.statements.length === 0 && reading.bare.length === 0) {
      noteNothing(progress, run.tokens, reading, state, place);
      if (run.state !== null && isLastUnsigned(progress)) {
        progress.signature = run.state;
      }
    }
    if (run.trailing !== null) sign(progress, run.trailing, before);
    const activity = isQuestion
      ? null
      : findActivity(reader, line, run.tokens, state, progress.sentOn);
    if (activity !== null) found.activities.push(activity);
  }
}

function whoSpeaks(
  progress: Progress,
  { state, place }: UnitRun,
  isOfAll: boolean,
  units: readonly ImportUnit[],
  found: Findings,
): UnitState {
  if (state?.flags.includes('unitUnknown') === true && state.name !== null) {
    if (isInitials(state.name, progress.state.unit, units)) return progress.state;
    found.unknownUnits.add(state.name);
  }
  if (isOfAll) return NO_UNIT;
  if (state === null) return place !== null && isUnsigned(progress.state) ? place : progress.state;
  // What two units did together says nothing of who speaks next.
  if (!state.flags.includes('sharedByUnits')) progress.state = state;
  return state;
}

function isLastUnsigned({ drafts }: Progress): boolean {
  const last = drafts.at(-1);
  return last !== undefined && isUnsigned(last.state);
}

/** "CL bc: …" from the head of Cao Lý. */
function isInitials(name: string, code: string | null, units: readonly ImportUnit[]): boolean {
  const unit = units.find((each) => each.code === code);
  const initials = unitForm(unit?.name ?? '')
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  return unit !== undefined && initials.length > 1 && initials.toUpperCase() === name;
}

/** A unit named behind figures: theirs if nobody was named, a doubt if somebody else was. */
function sign(progress: Progress, named: UnitState, from: number): void {
  if (isUnsigned(progress.state)) {
    signBack(progress, named);
    return;
  }
  if (named.unit !== null && named.unit === progress.state.unit) return;
  for (const draft of progress.drafts.slice(from)) {
    const codes = [draft.state, named].flatMap(({ unit, candidates }) => unit ?? candidates);
    draft.state = {
      unit: null,
      name: named.name,
      candidates: [...new Set(codes)],
      flags: ['unitAmbiguous'],
    };
  }
}

/** Numbers without a name: in a correction they may be meant for an earlier figure. */
function addFigures(
  reader: TextReader,
  progress: Progress,
  place: Place,
  state: UnitState,
  { foreign, bare, denied }: SentenceReading,
  found: Findings,
): void {
  for (const { raw, words } of foreign) {
    found.foreignRows.push({
      label: place.textOf(words),
      raw: place.textOf(raw),
      source: place.sourceOf(words),
    });
  }
  const [figure] = bare;
  if (!progress.isCorrection || figure === undefined) {
    for (const each of bare) {
      const raw = place.textOf(each);
      found.foreignRows.push({ label: raw, raw, source: place.sourceOf(each) });
    }
    return;
  }
  addDraft(progress, correctedFigure(reader, progress, place, state, figure, denied, found));
}

/** A person corrects what was written a moment ago. */
const RECENT = 200;

/** "nhầm, 4 chứ không phải 5": asks about the earlier figures of the unit that were 5. */
function correctedFigure(
  reader: TextReader,
  progress: Progress,
  place: Place,
  state: UnitState,
  figure: Quantity,
  denied: readonly Quantity[],
  found: Findings,
): CellDraft {
  const recent = [...found.drafts.slice(-RECENT), ...progress.drafts.slice(-RECENT)];
  const earlier = recent.filter(
    (draft) => draft.state.unit === state.unit && draft.indicator !== null,
  );
  const amountIn = (quantity: Quantity, code: string): number | null => {
    const indicator = reader.words.byCode.get(code);
    const reading = indicator === undefined ? null : readAmount(quantity, indicator, place.work);
    return reading?.stated?.state === 'value' && 'amount' in reading.stated
      ? reading.stated.amount
      : null;
  };
  const meant = earlier.filter(({ indicator, stated }) => {
    if (stated?.state !== 'value' || !('amount' in stated) || indicator === null) return false;
    return (
      denied.length === 0 || denied.some((each) => amountIn(each, indicator) === stated.amount)
    );
  });
  const codes = [...new Set(meant.flatMap(({ indicator }) => indicator ?? []))];
  const [code] = codes;
  const amount = code === undefined ? null : amountIn(figure, code);
  const flags: ImportFlag[] = ['corrected', 'indicatorAmbiguous'];
  return {
    state,
    message: progress.message,
    line: place.at,
    indicator: codes.length === 1 && code !== undefined ? code : null,
    candidates: codes,
    stated: amount === null ? null : { state: 'value', amount },
    raw: place.textOf(figure),
    name: '',
    flags,
    source: place.sourceOf(figure),
  };
}

/** Words that may stand beside "không có" when a whole unit says it had nothing. */
const NOTHING_ELSE =
  /^(?:hoat|dong|gi|nao|so|lieu|ket|qua|ca|het|thon|minh|toi|chung|ben|don|vi|ky|dot|nay|tuan|thang|lan|phat|sinh|noi|dung|muc|khac|con|lai|deu|viec|thi|nhu|tren|de|bao|cao|bc|xom|truong|nha|em|a|k|j|z|la|trong|vua|roi|qua|hien|tai)$/u;

function noteNothing(
  progress: Progress,
  tokens: readonly Token[],
  { nothing, foreign }: SentenceReading,
  state: UnitState,
  place: Place,
): void {
  const [first] = tokens;
  const last = tokens.findLast(({ meaning }) => meaning.kind !== 'sign');
  if (nothing === null || foreign.length > 0 || first === undefined || last === undefined) return;
  const isAlone = tokens.every(
    ({ meaning, plain }) =>
      meaning.kind === 'sign' ||
      meaning.kind === 'filler' ||
      meaning.kind === 'cue' ||
      plain.split(' ').every((word) => NOTHING_ELSE.test(word)),
  );
  if (!isAlone) return;
  const all: Span = { start: first.start, end: last.end };
  progress.nothing.push({
    state,
    message: progress.message,
    line: place.at,
    indicator: null,
    candidates: [],
    stated: { state: 'none' },
    raw: place.textOf(all),
    name: '',
    flags: ['wholeUnit'],
    source: place.sourceOf(all),
  });
}
