import { isWholeActivity } from '#app/domain/importTray/isWholeActivity.ts';
import type { OpenName, PlacedCell } from '#app/domain/importTray/placeOffers.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type {
  CellDecision,
  NextKind,
  TrayActivityFields,
  TrayChannel,
  TrayDecisions,
  TrayIndicator,
  TraySource,
  UnitDecision,
} from '#app/domain/importTray/trayTypes.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { parseEntry } from '../grid/parseEntry.ts';
import { UNGROUPED } from './formatStated.ts';
import type { Decided } from './trayTypes.ts';

/** A change of what was decided, by source. */
export type TrayEdit = ReadonlyMap<string, (now: Decided) => Decided>;

/** Takes or leaves out what an item stands for; null where it has to be answered first. */
export function judge(item: TrayItem, isTaken: boolean): TrayEdit | null {
  switch (item.type) {
    case 'cell': {
      const { line } = item;
      const isOpen = line.after === null;
      if (isTaken && (isOpen || line.flags.includes('notOnForm'))) return null;
      return onCell(line, (now) => ({ ...now, isTaken }));
    }
    case 'activity':
      return isTaken && !isWholeActivity(item.fields) ? null : onActivity(item, isTaken, null);
    case 'conflict':
      return isTaken ? null : leaveOut(item.choices);
    case 'part':
      return isTaken ? null : leaveOut(item.part.cells);
    case 'name':
      return isTaken ? null : answerName(item.name, { is: 'nobody' });
    case 'receipt':
      return null;
  }
}

/** Forgets what was decided about an item, so that it asks again or counts as it was read. */
export function reopen(item: TrayItem): TrayEdit | null {
  switch (item.type) {
    case 'cell':
      return ofSource(item.line.source, ({ cells, ...now }) => ({
        ...now,
        cells: without(cells, item.line.cell.key),
      }));
    case 'activity':
      return ofSource(item.placed.source, ({ activities, ...now }) => ({
        ...now,
        activities: without(activities, item.placed.activity.key),
      }));
    case 'name':
      return ofSource(item.name.source, ({ units, ...now }) => ({
        ...now,
        units: without(units, item.name.name),
      }));
    case 'part':
      return ofSource(item.part.source, ({ kinds, ...now }) => ({
        ...now,
        kinds: without(kinds, item.part.key),
      }));
    case 'conflict':
    case 'receipt':
      return null;
  }
}

/** One of the sources' figures counts, the others are left out. */
export function chooseBetween(choices: readonly PlacedCell[], chosen: PlacedCell): TrayEdit {
  const said = JSON.stringify(chosen.stated);
  return merge(
    choices.map((each) =>
      onCell(each, (now) => ({ ...now, isTaken: JSON.stringify(each.stated) === said })),
    ),
  );
}

/** What a person says a cell states. */
export function stateCell(cell: PlacedCell, stated: StatedValue): TrayEdit {
  return onCell(cell, (now) => ({ ...now, isTaken: true, stated }));
}

/** An answer about a label counts for every open cell of its column; plain figures are taken with it. */
export function nameIndicator(cell: PlacedCell, indicator: TrayIndicator): TrayEdit {
  const { column } = cell.cell;
  const together =
    column === null
      ? [cell.cell]
      : cell.source.cells.filter(
          (each) =>
            each.indicator === null &&
            each.column?.label === column.label &&
            each.column.layout === column.layout,
        );
  return ofSource(cell.source, (now) => ({
    ...now,
    cells: {
      ...now.cells,
      ...Object.fromEntries(
        together.map(({ key, stated, raw }) => {
          const figure = stated ?? plainFigure(raw, indicator);
          return [key, { isTaken: figure !== null, indicator: indicator.code, stated: figure }];
        }),
      ),
    },
  }));
}

function plainFigure(raw: string, indicator: TrayIndicator): StatedValue | null {
  const parsed = parseEntry(raw, { ...indicator, ...UNGROUPED }, undefined);
  return parsed.kind === 'save' ? parsed.stated : null;
}

export function answerName({ source, name }: OpenName, answer: UnitDecision): TrayEdit {
  return ofSource(source, (now) => ({ ...now, units: { ...now.units, [name]: answer } }));
}

export function sayKind(source: TraySource, part: string, kind: NextKind): TrayEdit {
  return ofSource(source, (now) => ({ ...now, kinds: { ...now.kinds, [part]: kind } }));
}

export function onActivity(
  { placed }: Extract<TrayItem, { type: 'activity' }>,
  isTaken: boolean,
  fields: TrayActivityFields | null,
): TrayEdit {
  const { key } = placed.activity;
  return ofSource(placed.source, (now) => ({
    ...now,
    activities: {
      ...now.activities,
      [key]: { isTaken, fields: fields ?? now.activities[key]?.fields ?? null },
    },
  }));
}

/** How sources came; several pasted texts are answered at once. */
export function sayChannel(sources: readonly TraySource[], channel: TrayChannel): TrayEdit {
  return new Map(
    sources.map(({ id }) => [
      id,
      (now: Decided): Decided => ({ ...now, receipt: { ...now.receipt, channel } }),
    ]),
  );
}

/** Several changes as one; two of one source follow each other. */
export function merge(edits: readonly TrayEdit[]): TrayEdit {
  const merged = new Map<string, (now: Decided) => Decided>();
  for (const edit of edits) {
    for (const [id, change] of edit) {
      const before = merged.get(id);
      merged.set(id, before === undefined ? change : (now) => change(before(now)));
    }
  }
  return merged;
}

const NOTHING: CellDecision = { isTaken: false, indicator: null, stated: null };

function onCell(
  { source, cell }: PlacedCell,
  change: (now: CellDecision) => CellDecision,
): TrayEdit {
  return ofSource(source, (now) => ({
    ...now,
    cells: { ...now.cells, [cell.key]: change(now.cells[cell.key] ?? NOTHING) },
  }));
}

/** None of the cells is imported. */
export function leaveOut(cells: readonly PlacedCell[]): TrayEdit {
  return merge(cells.map((each) => onCell(each, (now) => ({ ...now, isTaken: false }))));
}

function ofSource({ id }: TraySource, change: (now: TrayDecisions) => TrayDecisions): TrayEdit {
  return new Map([
    [
      id,
      (now) => ({
        ...now,
        decisions: change(now.decisions),
      }),
    ],
  ]);
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}
