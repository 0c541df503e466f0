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
    const doubt = key === null || told.length < 2 ? null : doubtOf(told.map(({ draft }) => draft));
    for (const { draft, corrects } of told) {
      const cell = cellOf(draft, context);
      settled.push({
        draft,
        cell: {
          ...cell,
          flags: doubt === null ? cell.flags : [...cell.flags, doubt],
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
  return told.filter(
    ({ draft }, at) =>
      !told
        .slice(0, at)
        .some(
          (earlier) =>
            isSame(earlier.draft, draft) &&
            (earlier.draft.message !== draft.message ||
              (earlier.draft.line !== draft.line && earlier.draft.name === draft.name)),
        ),
  );
}

function isTelling({ draft }: Kept): boolean {
  return draft.stated !== null || !draft.flags.includes('words');
}

function isSame(one: CellDraft, other: CellDraft): boolean {
  return (
    one.stated !== null &&
    JSON.stringify([one.stated, one.flags]) === JSON.stringify([other.stated, other.flags])
  );
}

function doubtOf(drafts: readonly CellDraft[]): 'severalPlaces' | 'conflict' {
  return new Set(drafts.map(({ message }) => message)).size === 1 ? 'severalPlaces' : 'conflict';
}
