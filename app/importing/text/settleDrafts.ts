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
          flags: doubt === null || !isTotal(draft) ? cell.flags : [...cell.flags, doubt],
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
