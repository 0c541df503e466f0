import { addValues } from '../foldSubmissions.ts';
import { isSimilarActivity } from '../findSimilarActivities.ts';
import type { StatedValue } from '../value.ts';
import { createOpenFlags } from './openFlags.ts';
import { orderParts, type TrayPart } from './orderParts.ts';
import { isWholeUnit, placeOffers, type PlacedActivity, type PlacedCell } from './placeOffers.ts';
import { splitConflicts } from './splitConflicts.ts';
import type {
  KnownActivity,
  TrayActivityFields,
  TrayFacts,
  TraySource,
  TrayUnit,
} from './trayTypes.ts';
import type { PlannedReport, TrayItem, TrayLine, TrayView } from './trayView.ts';

/**
 * The preview of everything in the tray: what asks, what is ready, and the
 * reports an import would make. The screen shows by it and the import is
 * carried out by it, so that nothing happens that was not seen.
 */
export function settleTray(facts: TrayFacts, sources: readonly TraySource[]): TrayView {
  const placed = placeOffers(facts, sources);
  const live = placed.cells.filter(({ isTaken }) => isTaken !== false);
  const told = placed.activities.filter((each) => decisionOf(each)?.isTaken !== false);
  const parts = orderParts(live, told);
  const { conflicts, repeated } = splitConflicts(parts);
  const inConflict = new Set(conflicts.flatMap(({ choices }) => choices));
  const asking: TrayItem[] = [
    ...sources
      .filter(needsChannel)
      .map((source): TrayItem => ({ type: 'receipt', id: `receipt ${source.id}`, source })),
    ...conflicts.map(({ unit, indicator, choices }): TrayItem => ({
      type: 'conflict',
      id: `conflict ${unit.code} ${indicator} ${idOf(choices[0])}`,
      unit,
      indicator,
      before: unit.stated[indicator] ?? null,
      choices,
    })),
  ];
  const ready: TrayItem[] = [];
  const left: TrayItem[] = [];
  for (const name of placed.names) {
    const item: TrayItem = { type: 'name', id: `name ${name.source.id} ${name.name}`, name };
    if (name.decision === null) asking.push(item);
    else (name.decision.is === 'nobody' ? left : ready).push(item);
  }
  for (const part of parts) {
    const item: TrayItem = { type: 'part', id: `part ${part.source.id} ${part.key}`, part };
    if (part.kind === null) asking.push(item);
    else if (part.isDecided) ready.push(item);
  }
  for (const line of linesOf(parts, inConflict, createOpenFlags(parts, placed.cells))) {
    const isRepeated = repeated.has(line.cell.key + line.source.id);
    const isOpen = line.isTaken !== true && (line.flags.length > 0 || line.after === null);
    const isWaiting = line.kind === null || needsChannel(line.source);
    const item: TrayItem = { type: 'cell', id: idOf(line), line, isWaiting, isRepeated };
    if (isRepeated) left.push(item);
    else (isOpen ? asking : ready).push(item);
  }
  for (const each of placed.cells.filter(({ isTaken }) => isTaken === false)) {
    const before = stated(each.unit, each.indicator);
    const line = { ...each, kind: null, before, after: each.stated };
    left.push({ type: 'cell', id: idOf(each), line, isWaiting: false, isRepeated: false });
  }
  for (const each of placed.activities) {
    const isTaken = decisionOf(each)?.isTaken ?? null;
    const fields = decisionOf(each)?.fields ?? each.activity.fields;
    const similar = findSimilar(facts, placed.activities, each, fields);
    const id = `activity ${each.source.id} ${each.activity.key}`;
    const isWaiting = needsChannel(each.source);
    const item: TrayItem = { type: 'activity', id, placed: each, fields, similar, isWaiting };
    if (isTaken === null) asking.push(item);
    else (isTaken ? ready : left).push(item);
  }
  return { asking, ready, left, plan: planOf(facts, parts, ready) };
}

/** A source with figures whose channel nobody has told. */
function needsChannel({ receipt, cells, activities }: TraySource): boolean {
  return receipt.channel === null && cells.length + activities.length > 0;
}

function idOf(placed: Pick<PlacedCell, 'source' | 'cell'> | undefined): string {
  return placed === undefined ? '' : `cell ${placed.source.id} ${placed.cell.key}`;
}

function stated({ stated: now }: TrayUnit, indicator: string | null): StatedValue | null {
  return indicator === null ? null : (now[indicator] ?? null);
}

function decisionOf({ source, activity }: PlacedActivity) {
  return source.decisions.activities[activity.key];
}

/** Old and new of every cell, each report counted after those before it. */
function linesOf(
  parts: readonly TrayPart[],
  inConflict: ReadonlySet<PlacedCell>,
  openFlags: ReturnType<typeof createOpenFlags>,
): TrayLine[] {
  const now = new Map<string, Map<string, StatedValue>>();
  return parts.flatMap((part) => {
    const { unit, kind, cells } = part;
    const ofUnit = now.get(unit.code) ?? new Map(Object.entries(unit.stated));
    now.set(unit.code, ofUnit);
    const lines = cells
      .filter((cell) => !inConflict.has(cell))
      .map((cell): TrayLine => {
        const before = cell.indicator === null ? null : (ofUnit.get(cell.indicator) ?? null);
        const isAdded = kind === 'add' && before !== null && cell.stated !== null;
        const after = isAdded ? addValues(before, cell.stated) : cell.stated;
        const isClear = cell.indicator !== null || isWholeUnit(cell.cell);
        const flags = openFlags(cell, part);
        return { ...cell, flags, kind, before, after: isClear ? after : null };
      });
    if (kind === 'replace') ofUnit.clear();
    for (const { indicator, after, flags, isTaken } of lines) {
      const counts = kind !== null && (isTaken === true || flags.length === 0);
      if (counts && indicator !== null && after !== null) ofUnit.set(indicator, after);
    }
    return lines;
  });
}

function findSimilar(
  { activities }: TrayFacts,
  all: readonly PlacedActivity[],
  placed: PlacedActivity,
  fields: TrayActivityFields,
): KnownActivity | null {
  const others = all.slice(0, all.indexOf(placed)).flatMap((each): KnownActivity[] => {
    const decision = decisionOf(each);
    if (decision?.isTaken === false) return [];
    return [{ ...(decision?.fields ?? each.activity.fields), unit: each.unit.code }];
  });
  return (
    [...activities, ...others].find(
      (known) =>
        isSimilarActivity(known, fields) ||
        (known.unit === placed.unit.code &&
          isSimilarActivity({ ...known, place: ANYWHERE }, { ...fields, place: ANYWHERE })),
    ) ?? null
  );
}

/** One unit does not hold one thing twice on a day, wherever it says that was. */
const ANYWHERE = 'x';

/** What is ready and waits for nothing, report by report. */
function planOf(
  { indicators }: TrayFacts,
  parts: readonly TrayPart[],
  ready: readonly TrayItem[],
): PlannedReport[] {
  const due = new Set(indicators.flatMap(({ code, isDue }) => (isDue ? [code] : [])));
  const cells = new Set(
    ready.flatMap((item) => (item.type === 'cell' && !item.isWaiting ? [item.id] : [])),
  );
  const told = new Map(
    ready.flatMap((item) =>
      item.type === 'activity' && !item.isWaiting ? [[item.placed, item.fields]] : [],
    ),
  );
  return parts.flatMap(({ source, unit, kind, ...part }) => {
    if (kind === null) return [];
    const taken = part.cells.filter((cell) => cells.has(idOf(cell)));
    const activities = part.activities.flatMap((placed) => {
      const fields = told.get(placed);
      return fields === undefined ? [] : [{ key: placed.activity.key, fields }];
    });
    if (taken.length + activities.length === 0) return [];
    const said = new Set(taken.map(({ indicator }) => indicator));
    const cellsOf = (cell: PlacedCell): PlacedCell[] =>
      isWholeUnit(cell.cell)
        ? unit.onForm
            .filter((code) => due.has(code) && !said.has(code))
            .map((indicator) => ({ ...cell, indicator }))
        : [cell];
    return [{ source, unit, kind, cells: taken.flatMap(cellsOf), activities }];
  });
}
