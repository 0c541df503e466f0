import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatedValue } from '#app/domain/value.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence, expectedFailure } from '../../api/errors.ts';
import { entryText } from '../../i18n/grid.vi.ts';
import { createCellEntries, type CellEntries, type CellPlace } from './cellEntries.ts';
import type { Grid, GridCellValue, GridIndicator } from './gridModel.ts';
import { describeCell, parseEntry, type Choice } from './parseEntry.ts';

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
  readonly drop: (place: CellPlace) => void;
};

/** Typing, asking and saving for one campaign; reads the newest grid, stays the same object. */
export function useGridController(grid: Grid): GridController {
  const api = useApi();
  const queries = useQueryClient();
  const [controller] = useState(() => {
    const campaign = grid.campaign.code;
    const entries = createCellEntries(`nhap-do ${campaign}`, async (place, stated, raw) => {
      try {
        const saved = await api.value.save({
          campaign,
          unitCode: place.unit,
          indicator: place.indicator,
          stated,
          raw,
        });
        queries.setQueryData<Grid>(['grid', campaign], (before) => before && patch(before, saved));
        return { kind: 'saved' };
      } catch (error) {
        const kind = expectedFailure(error) === null ? 'unreachable' : 'refused';
        return { kind, sentence: errorSentence(error) };
      }
    });
    return createController(entries, () => queries.getQueryData<Grid>(['grid', campaign]) ?? grid);
  });
  return controller;
}

function createController(entries: CellEntries, grid: () => Grid): GridController {
  const find = ({ unit, indicator }: CellPlace): Found | null => {
    const found = grid().indicators.find(({ code }) => code === indicator);
    const row = grid().units.find(({ code }) => code === unit);
    if (found === undefined || row === undefined) return null;
    return { indicator: found, cell: row.cells[indicator] };
  };

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
        if (now !== base) {
          entries.put(place, {
            phase: 'asking',
            text,
            base: now,
            sentence: entryText.changed(now),
            choices: [
              { label: entryText.keepTyped(text), stated: parsed.stated },
              { label: entryText.keepOther(now), stated: 'keep' },
            ],
          });
          return false;
        }
        void entries.save(place, parsed.stated, { text, base });
        return true;
      }
    }
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
        void entries.save(place, stated, { text: entry.text, base: entry.base });
      }
    },
    mark: (place, stated, raw) => {
      const found = find(place);
      if (found === null) return;
      const base = describeCell(found.cell, found.indicator);
      void entries.save(place, stated, { text: raw, base });
    },
    drop: entries.drop,
  };
}

const STATE_KEY = /^[k/]$/iu;

/** Long enough to go on typing "không". */
const STATE_KEY_MS = 600;

function isStored(stated: StatedValue, cell: GridCellValue | undefined): boolean {
  if (stated.state !== 'value') return cell?.state === stated.state;
  if (cell?.state !== 'value' || cell.isApproximate) return false;
  return 'amount' in stated ? cell.amount === stated.amount : cell.text === stated.text;
}

type Found = { readonly indicator: GridIndicator; readonly cell: GridCellValue | undefined };

type Saved = { readonly unit: Grid['units'][number]; readonly totals: Grid['totals'] };

function patch(grid: Grid, { unit, totals }: Saved): Grid {
  const units = grid.units.map((each) => (each.code === unit.code ? unit : each));
  return { ...grid, units, totals };
}
