import type { Annex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { paginateAnnex, type UndividedAnnex } from './paginateAnnex.ts';

/** An annex as reports were frozen before the model divided it: without pages, kinds of units and dates. */
export type FrozenAnnex = Annex | UndividedAnnex;

/** Annexes of a frozen report, divided now where they were frozen undivided. */
export function divideFrozenAnnexes(
  annexes: readonly FrozenAnnex[],
  header: OfficialHeader,
): Annex[] {
  return annexes.map((annex) =>
    'pages' in annex ? annex : paginateAnnex(completed(annex), header, PHOTOS_A_PAGE),
  );
}

/** All there was before the number could be chosen. */
const PHOTOS_A_PAGE = 4;

function completed(annex: UndividedAnnex): UndividedAnnex {
  switch (annex.kind) {
    case 'units':
      return { ...annex, tables: annex.tables.map((table) => ({ ...NO_SECTIONS, ...table })) };
    case 'activities':
      return { ...annex, rows: annex.rows.map((row) => ({ ...NO_DATES, ...row })) };
    case 'charts':
    case 'photos':
      return annex;
  }
}

const NO_SECTIONS = { sections: [] };
const NO_DATES = { startOn: null, endOn: null };
