import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridText } from '../../i18n/grid.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import {
  formatClipboardBlock,
  parseClipboardBlock,
  planPaste,
  type PastePlan,
} from '#app/domain/clipboardBlock.ts';
import type { CellPlace } from './cellEntries.ts';
import type { Column, GridUnit } from './gridModel.ts';
import type { GridLayout } from './gridNavigation.ts';
import { rangeTexts } from './rangeTexts.ts';
import type { GridController } from './useGridController.ts';
import type { CellRange, Selection } from './useSelection.ts';

type BlockSetting = {
  readonly layout: GridLayout;
  readonly selection: Selection;
  readonly controller: GridController;
  readonly units: readonly GridUnit[];
  readonly columns: readonly Column[];
};

/**
 * What acts on many cells at once: copy, cut, paste, fill down, clear. Each is
 * one step of undo. What cannot be done is said above the grid and nothing is touched.
 */
export function useGridBlocks(setting: BlockSetting): {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** True when the key was one of a block. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly refusal: string | null;
  readonly forget: () => void;
} {
  const latest = useRef(setting);
  useEffect(() => {
    latest.current = setting;
  });
  const toast = useToast();
  const [refusal, setRefusal] = useState<string | null>(null);

  const tell = async (saved: Promise<number>, words: (count: number) => string): Promise<void> => {
    const count = await saved;
    if (count > 0) toast({ text: words(count) });
  };

  const enter = (plan: PastePlan, done: (count: number) => string) => {
    const { controller, selection, layout, units, columns } = latest.current;
    if (plan.kind !== 'cells') {
      setRefusal(describeRefusal(plan, units, columns));
      if (plan.kind === 'readOnly') selection.focusCell(plan.place);
      return;
    }
    setRefusal(null);
    const { saved, open } = controller.enter(plan.cells);
    selectRange(layout, selection, plan.range);
    const [first] = open;
    if (first !== undefined) selection.focusCell(first);
    void tell(saved, done);
  };

  const clear = (corner: CellRange): void => {
    const { controller, layout, units, columns } = latest.current;
    const places = placesOf(layout, corner);
    const fixed = places.find((place) => !layout.isEditable(place));
    if (
      fixed !== undefined &&
      layout.rows.every((unit) => !layout.isEditable({ ...fixed, unit }))
    ) {
      setRefusal(describeRefusal({ kind: 'readOnly', place: fixed }, units, columns));
      return;
    }
    setRefusal(null);
    void tell(controller.clear(places.filter(layout.isEditable)), gridText.cleared);
  };

  const copy = (event: ClipboardEvent): CellRange | null => {
    const { layout, selection, controller, units, columns } = latest.current;
    const isText = isTyped(controller, selection.active) || isPartOfText(event.target);
    const range = isText ? selection.range : cornerOf(layout, selection);
    if (range === null) return null;
    event.preventDefault();
    const block = formatClipboardBlock(rangeTexts(range, units, columns, controller.shown));
    event.clipboardData.setData('text/plain', block);
    return range;
  };

  return {
    refusal,
    forget: () => setRefusal(null),
    onCopy: (event) => void copy(event),
    onCut: (event) => {
      const copied = copy(event);
      if (copied !== null) clear(copied);
    },
    onPaste: (event) => {
      const { layout, selection } = latest.current;
      const corner = cornerOf(layout, selection);
      const block = parseClipboardBlock(event.clipboardData.getData('text/plain'));
      const isSingle = block.length === 1 && block[0]?.length === 1;
      if (corner === null || block.length === 0 || (isSingle && selection.range === null)) return;
      event.preventDefault();
      enter(planPaste(block, layout, corner), gridText.pasted);
    },
    onKeyDown: (event) => {
      const { layout, selection, controller, units, columns } = latest.current;
      const { range } = selection;
      if (event.key === 'Delete' && range !== null) {
        event.preventDefault();
        clear(range);
        return true;
      }
      const isFill = event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'd';
      const corner = cornerOf(layout, selection);
      if (!isFill || corner === null) return false;
      event.preventDefault();
      const isRow = corner.top === corner.bottom;
      const from = isRow ? corner.top - 1 : corner.top;
      if (from < 0) return true;
      const row = { ...corner, top: from, bottom: from };
      const [texts = []] = rangeTexts(row, units, columns, controller.shown);
      const target = { ...corner, top: from + 1 };
      const block = Array.from({ length: target.bottom - target.top + 1 }, () => texts);
      enter(planPaste(block, layout, target), gridText.filled);
      return true;
    },
  };
}

/** Letters that are not on record yet are the browser's to copy. */
function isTyped({ entries }: GridController, place: CellPlace | null): boolean {
  const phase = place === null ? undefined : entries.get(place)?.phase;
  return phase !== undefined && phase !== 'saved' && phase !== 'saving';
}

/** Some letters of a cell, not the cell. */
function isPartOfText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const { value, selectionStart, selectionEnd } = target;
  return value !== '' && (selectionStart !== 0 || selectionEnd !== value.length);
}

function cornerOf({ rows, columns }: GridLayout, { range, active }: Selection): CellRange | null {
  if (range !== null || active === null) return range;
  const [row, column] = [rows.indexOf(active.unit), columns.indexOf(active.indicator)];
  return row < 0 || column < 0 ? null : { top: row, bottom: row, left: column, right: column };
}

function placesOf({ rows, columns }: GridLayout, range: CellRange): CellPlace[] {
  return rows
    .slice(range.top, range.bottom + 1)
    .flatMap((unit) =>
      columns.slice(range.left, range.right + 1).map((indicator) => ({ unit, indicator })),
    );
}

function selectRange(layout: GridLayout, selection: Selection, range: CellRange): void {
  const { rows, columns } = layout;
  const [unit, indicator] = [rows[range.top], columns[range.left]];
  const [lastUnit, lastIndicator] = [rows[range.bottom], columns[range.right]];
  if (unit === undefined || indicator === undefined) return;
  selection.focusCell({ unit, indicator });
  if (lastUnit !== undefined && lastIndicator !== undefined) {
    selection.spanTo({ unit: lastUnit, indicator: lastIndicator });
  }
}

function describeRefusal(
  plan: Exclude<PastePlan, { readonly kind: 'cells' }>,
  units: readonly GridUnit[],
  columns: readonly Column[],
): string {
  if (plan.kind === 'tooLarge') return gridText.blockTooLarge(plan.rows, plan.columns);
  const unit = units.find(({ code }) => code === plan.place.unit)?.name ?? '';
  const indicator = columns.find(({ code }) => code === plan.place.indicator)?.label ?? '';
  return gridText.blockReadOnly(indicator, unit);
}
