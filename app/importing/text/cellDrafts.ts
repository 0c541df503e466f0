import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import type { StatedValue } from '#app/domain/value.ts';
import type { ImportContext, ImportFlag, ImportSource, ProposedCell } from '../importProposal.ts';
import type { IndicatorWords } from './indicatorWords.ts';
import type { Span } from './lexLine.ts';
import { readAmount } from './readAmount.ts';
import type { UnitState } from './reportingUnits.ts';
import type { Statement } from './statements.ts';

/** A proposed cell on its way: its unit may still be told by a later line. */
export type CellDraft = {
  state: UnitState;
  /** The message and the line it stands in: figures of one message are never added up. */
  readonly message: number;
  readonly line: string;
  readonly indicator: string | null;
  readonly candidates: readonly string[];
  readonly stated: StatedValue | null;
  readonly raw: string;
  readonly name: string;
  /** Told with a word that may mean many things ("05 đồng chí"). */
  readonly isLoose?: boolean;
  readonly flags: readonly ImportFlag[];
  readonly source: ImportSource;
};

/** Where a draft is made: the text it points into and the line. */
export type Place = {
  readonly message: number;
  readonly at: string;
  /** The words of a stretch as printed. */
  readonly textOf: (span: Span) => string;
  /** Where the product finds the stretch again. */
  readonly sourceOf: (span: Span) => ImportSource;
  readonly work: string;
  /** Doubts about the whole line. */
  readonly flags: readonly ImportFlag[];
};

/** The cell a statement proposes for the unit that speaks. */
export function draftOf(
  statement: Statement,
  state: UnitState,
  place: Place,
  words: IndicatorWords,
): CellDraft {
  const { codes, said } = statement;
  const [code] = codes;
  const isOne = codes.length === 1 && code !== undefined;
  const indicator = words.byCode.get(code ?? '');
  const reading =
    said === 'none'
      ? { stated: { state: 'none' } as const, flags: [] }
      : said === 'vague' || indicator === undefined
        ? { stated: null, flags: [] }
        : readAmount(said.quantity, indicator, place.work);
  const notices = cleanImportedText(place.textOf(statement.words)).notices;
  return {
    state,
    message: place.message,
    line: place.at,
    indicator: isOne ? code : null,
    candidates: isOne && !statement.flags.includes('indicatorAmbiguous') ? [] : codes,
    stated: reading.stated,
    raw: place.textOf(statement.raw),
    name: statement.noun === null ? '' : place.textOf(statement.noun).toLowerCase(),
    isLoose: isLoose(statement),
    flags: [...new Set([...place.flags, ...notices, ...reading.flags, ...statement.flags])],
    source: place.sourceOf(statement.words),
  };
}

/** "giao việc cho 05 đồng chí" counts nobody who came; "họp chi bộ có 25 đảng viên" may. */
function isLoose({ noun, isOfMeeting }: Statement): boolean {
  if (noun === null || isOfMeeting === true) return false;
  return noun.sense.things.length === 0 && noun.sense.asks.length > 0;
}

/** A draft as the proposal shows it. */
export function cellOf(draft: CellDraft, { applicable }: ImportContext): ProposedCell {
  const { state, indicator } = draft;
  const form = state.unit === null ? undefined : applicable?.[state.unit];
  const isOffForm = indicator !== null && form !== undefined && !form.includes(indicator);
  const flags = [...state.flags, ...draft.flags, ...(isOffForm ? (['notOnForm'] as const) : [])];
  const kind = flags.includes('addition') ? 'add' : flags.includes('corrected') ? 'correct' : null;
  return {
    unit: state.unit,
    ...(state.unit === null && state.name !== null ? { unitName: state.name } : {}),
    indicator,
    stated: draft.stated,
    raw: draft.raw,
    candidates: state.unit === null ? state.candidates : draft.candidates,
    flags: [...new Set(flags)],
    ...(kind === null ? {} : { proposedKind: kind }),
    source: draft.source,
  };
}
