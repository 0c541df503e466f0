import type { ImportContext, ProposedCell } from '../importProposal.ts';
import { cellOf, type CellDraft } from './cellDrafts.ts';

/**
 * One proposal for each unit and indicator. A correction takes the place of
 * what the unit said before it; the same said again counts once; two figures of
 * one message are two parts nobody adds up; everything else that differs is a
 * conflict. Order of the text.
 */
export function settleDrafts(
  drafts: readonly CellDraft[],
  context: ImportContext,
): readonly ProposedCell[] {
  const groups = Map.groupBy(drafts, ({ state, indicator }) =>
    state.unit === null || indicator === null ? null : `${state.unit} ${indicator}`,
  );
  const settled: { readonly draft: CellDraft; readonly cell: ProposedCell }[] = [];
  const open = openFigures(drafts);
  for (const [key, group] of groups) {
    const kept = key === null ? group.map((draft) => ({ draft, corrects: null })) : correct(group);
    const told = key === null ? kept : withoutRepeats(kept);
    const totals = told.map(({ draft }) => draft).filter(isTotal);
    const doubt = key === null || totals.length < 2 ? null : doubtOf(totals);
    for (const { draft, corrects } of told) {
      const cell = cellOf(draft, context);
      settled.push({
        draft,
        cell: {
          ...cell,
          flags: [...cell.flags, ...doubtsOf(draft, doubt, open)],
          ...(corrects === null
            ? {}
            : { corrects: { raw: corrects.raw, source: corrects.source } }),
        },
      });
    }
  }
  const order = new Map(drafts.map((draft, at) => [draft, at]));
  return settled
    .sort((a, b) => (order.get(a.draft) ?? 0) - (order.get(b.draft) ?? 0))
    .map(({ cell }) => cell);
}

/** Indicators that a figure of a message may be about as well, by message and unit. */
type OpenFigures = ReadonlyMap<string, ReadonlySet<string>>;

/** A figure that fits more indicators than these says little of any of them. */
const MOST_CANDIDATES = 3;

/** "20 người, … 30 người dự": what is asked about may be a part of what is clear. */
function openFigures(drafts: readonly CellDraft[]): OpenFigures {
  const open = new Map<string, Set<string>>();
  for (const draft of drafts) {
    const { indicator, candidates, stated, state } = draft;
    const isFigure = stated?.state === 'value' && indicator === null && state.unit !== null;
    if (!isFigure || !isTotal(draft) || candidates.length > MOST_CANDIDATES) continue;
    const key = `${state.unit} ${draft.message}`;
    const codes = open.get(key) ?? new Set();
    candidates.forEach((code) => codes.add(code));
    open.set(key, codes);
  }
  return open;
}

function doubtsOf(
  draft: CellDraft,
  doubt: 'severalPlaces' | 'conflict' | null,
  open: OpenFigures,
): readonly ('severalPlaces' | 'conflict')[] {
  if (!isTotal(draft)) return [];
  if (doubt !== null) return [doubt];
  const { indicator, state, message, stated } = draft;
  if (indicator === null || state.unit === null || stated?.state !== 'value') return [];
  return open.get(`${state.unit} ${message}`)?.has(indicator) === true ? ['severalPlaces'] : [];
}

/**
 * "15 phút mỗi lượt" explains a total beside it and contradicts none; neither
 * does a figure told with a word that may mean many things.
 */
function isTotal({ flags, isLoose }: CellDraft): boolean {
  return !flags.includes('perEach') && isLoose !== true;
}

type Kept = { readonly draft: CellDraft; readonly corrects: CellDraft | null };

/** Drafts after the last correction, which remembers what it replaced. */
function correct(group: readonly CellDraft[]): readonly Kept[] {
  const at = group.findLastIndex(
    ({ flags, stated }) =>
      flags.includes('corrected') && stated !== null && !flags.includes('indicatorAmbiguous'),
  );
  return group.slice(Math.max(0, at)).map((draft, index) => ({
    draft,
    corrects: index === 0 && at > 0 ? (group[at - 1] ?? null) : null,
  }));
}

/** The same figure with the same name on another line says nothing new; a vague word yields to a figure. */
function withoutRepeats(kept: readonly Kept[]): readonly Kept[] {
  const figures = kept.filter(({ draft }) => draft.stated !== null);
  const told = figures.length > 0 && figures.length < kept.length ? kept.filter(isTelling) : kept;
  const before = new Map<
    string,
    { readonly message: number; readonly lines: Map<string, string> }
  >();
  return told.filter(({ draft }) => {
    if (draft.stated === null) return true;
    const key = JSON.stringify([draft.stated, draft.flags]);
    const said = before.get(key);
    if (said === undefined) {
      before.set(key, { message: draft.message, lines: new Map([[draft.name, draft.line]]) });
      return true;
    }
    if (said.message !== draft.message) return false;
    const line = said.lines.get(draft.name);
    if (line === undefined) said.lines.set(draft.name, draft.line);
    return line === undefined || line === draft.line;
  });
}

function isTelling({ draft }: Kept): boolean {
  return draft.stated !== null || !draft.flags.includes('words');
}

function doubtOf(drafts: readonly CellDraft[]): 'severalPlaces' | 'conflict' {
  return new Set(drafts.map(({ message }) => message)).size === 1 ? 'severalPlaces' : 'conflict';
}
