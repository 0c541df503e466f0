import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatedValue } from '#app/domain/value.ts';
import { useApi } from '../../api/apiContext.tsx';
import {
  createCellEntries,
  type CellEntries,
  type CellEntry,
  type CellPlace,
  type SavedCell,
} from './cellEntries.ts';
import type { Grid, GridCellValue, GridIndicator, GridUnit } from './gridModel.ts';
import { describeCell, parseEntry, type Choice } from './parseEntry.ts';
import { askWhichStands, cellOf, sendCells, statedOf } from './sendCells.ts';

export type GridController = {
  readonly entries: CellEntries;
  /** A lone `k` or `/` saves by itself after a moment, but never while an IME composes. */
  readonly type: (place: CellPlace, text: string, isComposing: boolean) => void;
  /** Saves what was typed; false when the cell asks or refuses and must not be left. */
  readonly commit: (place: CellPlace) => boolean;
  /** The focus is gone: saves typing, leaves questions where they are. */
  readonly leave: (place: CellPlace) => void;
  readonly choose: (place: CellPlace, choice: Choice) => void;
  /** Puts a state without typing; null is "chưa báo cáo". */
  readonly mark: (place: CellPlace, stated: StatedValue | null, raw: string) => void;
  /** Makes cells "chưa báo cáo" as one step; resolves to how many were. */
  readonly clear: (places: readonly CellPlace[]) => Promise<number>;
  /**
   * Enters many texts as one step. A blank leaves its cell as it is; what asks or
   * is refused keeps its text in its cell and waits there.
   */
  readonly enter: (texts: readonly CellText[]) => {
    /** Resolves to how many are on record. */
    readonly saved: Promise<number>;
    readonly open: readonly CellPlace[];
  };
  readonly drop: (place: CellPlace) => void;
  /** What a cell states once everything that was saved has arrived. */
  readonly shown: (place: CellPlace) => GridCellValue | undefined;
};

type CellText = CellPlace & { readonly text: string };

/** Typing, asking and saving for one campaign; reads the newest grid, stays the same object. */
export function useGridController(grid: Grid): GridController {
  const api = useApi();
  const queries = useQueryClient();
  const [controller] = useState(() => {
    const campaign = grid.campaign.code;
    const entries = createCellEntries(`nhap-do ${campaign}`, (cells, settle) =>
      sendCells(api, queries, campaign, cells, settle),
    );
    return createController(entries, () => queries.getQueryData<Grid>(['grid', campaign]) ?? grid);
  });
  return controller;
}

function createController(entries: CellEntries, grid: () => Grid): GridController {
  /** Looks cells up in the newest grid; many are looked up by one. */
  const finder = (): ((place: CellPlace) => Found | null) => {
    const { indicatorOf, rowOf } = indexOf(grid());
    return ({ unit, indicator }) => {
      const found = indicatorOf.get(indicator);
      const row = rowOf.get(unit);
      if (found === undefined || row === undefined) return null;
      const onItsWay = entries.onItsWay({ unit, indicator });
      const cell = onItsWay === undefined ? row.cells[indicator] : cellOf(onItsWay.stated);
      return { indicator: found, cell };
    };
  };
  const find = (place: CellPlace): Found | null => finder()(place);

  const type = (place: CellPlace, text: string, isComposing: boolean) => {
    const entry = entries.get(place);
    const found = find(place);
    if (found === null) return;
    const base =
      entry === null || entry.phase === 'saved'
        ? describeCell(found.cell, found.indicator)
        : entry.base;
    entries.put(place, { phase: 'typing', text, base });
    if (isComposing || found.indicator.type === 'text' || !STATE_KEY.test(text)) return;
    setTimeout(() => {
      const now = entries.get(place);
      if (now?.phase === 'typing' && now.text === text) commit(place);
    }, STATE_KEY_MS);
  };

  const commit = (place: CellPlace): boolean => {
    const entry = entries.get(place);
    const found = find(place);
    if (entry === null || entry.phase === 'saved' || entry.phase === 'saving') return true;
    if (found === null) return true;
    const { text, base } = entry;
    const parsed = parseEntry(text, found.indicator, found.cell);
    switch (parsed.kind) {
      case 'unchanged':
        entries.drop(place);
        return true;
      case 'refused':
        entries.put(place, { phase: 'refused', text, base, sentence: parsed.sentence });
        return false;
      case 'ask':
        entries.put(place, { ...parsed, phase: 'asking', text, base });
        return false;
      case 'save': {
        const now = describeCell(found.cell, found.indicator);
        if (isStored(parsed.stated, found.cell)) {
          entries.drop(place);
          return true;
        }
        const statedBefore = statedOf(found.cell);
        const cell = { ...place, stated: parsed.stated, text, base, statedBefore };
        if (now !== base) {
          entries.put(place, askWhichStands(cell, found.indicator, statedBefore));
          return false;
        }
        void entries.save([cell]);
        return true;
      }
    }
  };

  const saveAll = async (cells: readonly SavedCell[]): Promise<number> => {
    if (cells.length === 0) return 0;
    await entries.save(cells);
    return cells.filter((cell) => entries.get(cell)?.phase === 'saved').length;
  };

  return {
    entries,
    type,
    commit,
    leave: (place) => {
      if (entries.get(place)?.phase === 'typing') commit(place);
    },
    choose: (place, { stated }) => {
      const entry = entries.get(place);
      if (stated === 'keep') entries.drop(place);
      else if (entry !== null && entry.phase !== 'saved') {
        const { text, base } = entry;
        const seen = entry.phase === 'asking' ? entry.now : undefined;
        const statedBefore = seen === undefined ? statedOf(find(place)?.cell) : seen;
        void entries.save([{ ...place, stated, text, base, statedBefore }]);
      }
    },
    mark: (place, stated, raw) => {
      const found = find(place);
      if (found === null) return;
      const base = describeCell(found.cell, found.indicator);
      const statedBefore = statedOf(found.cell);
      void entries.save([{ ...place, stated, text: raw, base, statedBefore }]);
    },
    clear: (places) => {
      const findNow = finder();
      const cells = places.flatMap((place) => {
        const found = findNow(place);
        const statedBefore = statedOf(found?.cell);
        if (found === null || statedBefore === null) return [];
        const base = describeCell(found.cell, found.indicator);
        return [{ ...place, stated: null, text: '', base, statedBefore }];
      });
      return saveAll(cells);
    },
    enter: (texts) => {
      const cells: SavedCell[] = [];
      const open: (readonly [CellPlace, CellEntry])[] = [];
      const findNow = finder();
      for (const { text, ...place } of texts) {
        const found = findNow(place);
        if (found === null || text.trim() === '') continue;
        const base = describeCell(found.cell, found.indicator);
        const parsed = parseEntry(text, found.indicator, found.cell);
        if (parsed.kind === 'ask') open.push([place, { ...parsed, phase: 'asking', text, base }]);
        else if (parsed.kind === 'refused') {
          open.push([place, { phase: 'refused', text, base, sentence: parsed.sentence }]);
        } else if (parsed.kind === 'save' && !isStored(parsed.stated, found.cell)) {
          const statedBefore = statedOf(found.cell);
          cells.push({ ...place, stated: parsed.stated, text, base, statedBefore });
        }
      }
      entries.putAll(open);
      return { saved: saveAll(cells), open: open.map(([place]) => place) };
    },
    drop: entries.drop,
    shown: (place) => find(place)?.cell,
  };
}

/** Rows and columns by their code; made once for a grid, which never changes itself. */
function indexOf(grid: Grid): GridIndex {
  const known = indices.get(grid);
  if (known !== undefined) return known;
  const index = {
    indicatorOf: new Map(grid.indicators.map((each) => [each.code, each])),
    rowOf: new Map(grid.units.map((each) => [each.code, each])),
  };
  indices.set(grid, index);
  return index;
}

type GridIndex = {
  readonly indicatorOf: ReadonlyMap<string, GridIndicator>;
  readonly rowOf: ReadonlyMap<string, GridUnit>;
};

const indices = new WeakMap<Grid, GridIndex>();

const STATE_KEY = /^[k/]$/iu;

/** Long enough to go on typing "không". */
const STATE_KEY_MS = 600;

function isStored(stated: StatedValue, cell: GridCellValue | undefined): boolean {
  if (stated.state !== 'value') return cell?.state === stated.state;
  if (cell?.state !== 'value' || cell.isApproximate) return false;
  return 'amount' in stated ? cell.amount === stated.amount : cell.text === stated.text;
}

type Found = { readonly indicator: GridIndicator; readonly cell: GridCellValue | undefined };
