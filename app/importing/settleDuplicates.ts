import type { ProposedCell } from './importProposal.ts';

/**
 * One proposal for each unit and indicator: the same statement twice counts
 * once, different statements all stay and are flagged `conflict`. Nothing is
 * ever chosen or added up. Numbers of two columns of one indicator
 * (`severalPlaces`) all stay, equal or not.
 */
export function settleDuplicates(cells: readonly ProposedCell[]): readonly ProposedCell[] {
  const groups = Map.groupBy(cells, ({ unit, unitName, indicator, candidates }) =>
    JSON.stringify([unit, unitName, indicator, unit ?? candidates]),
  );
  return [...groups.values()].flatMap((group) => {
    const distinct = [...Map.groupBy(group, statement).values()].flatMap((same) =>
      same.slice(0, 1),
    );
    const isOpen = distinct.some(
      ({ indicator, flags }) => indicator === null || flags.includes('severalPlaces'),
    );
    if (distinct.length === 1 || isOpen) return distinct;
    return distinct.map(inConflict);
  });
}

function inConflict(cell: ProposedCell): ProposedCell {
  return { ...cell, flags: [...cell.flags, 'conflict'] };
}

/** Two cells say the same when value and doubts agree; unread cells also need the same text. */
function statement({ stated, flags, raw, source }: ProposedCell): string {
  const place = flags.includes('severalPlaces') ? source.at : null;
  return JSON.stringify([stated, flags, stated === null ? raw : null, place]);
}
