import { useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { judge, merge, reopen, type TrayEdit } from './trayEdits.ts';
import { choicesOf, type Asked } from './itemChoices.ts';
import type { TrayRow } from './trayRows.ts';
import type { Tray } from './useTray.ts';

export type TrayList = {
  readonly current: TrayRow | null;
  readonly chosen: ReadonlySet<string>;
  readonly asked: Asked | null;
  /** Which figure of a contradiction has its source shown. */
  readonly look: number;
  readonly lookAt: (index: number) => void;
  readonly go: (id: string) => void;
  readonly ask: (asked: Asked | null) => void;
  /** Decides about the rows that are chosen, else about one. */
  readonly judge: (row: TrayRow, isTaken: boolean) => void;
  readonly reopen: (row: TrayRow) => void;
  readonly decide: (edit: TrayEdit) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Where the keyboard goes next; drawn, then focused. */
  readonly listRef: React.RefObject<HTMLDivElement | null>;
};

/** The row the keyboard is on, the rows that are chosen with it, and what keys do to them. */
export function useTrayList(tray: Tray, rows: readonly TrayRow[]): TrayList {
  const stops = rows.filter(({ type }) => type !== 'head');
  const [wanted, setWanted] = useState<{ id: string; at: number } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [look, setLook] = useState(0);
  const anchor = useRef<string | null>(null);
  const hasFocus = useRef(false);
  const listRef = useRef<HTMLDivElement | null>(null);
  // A row that was decided leaves its place to the one after it.
  const found = stops.find(({ id }) => id === wanted?.id);
  const current =
    found ?? stops[Math.min(wanted?.at ?? 0, lastOpen(stops, wanted?.at ?? 0))] ?? null;
  const at = current === null ? -1 : stops.indexOf(current);

  const focusCurrent = useEffectEvent((id: string) => {
    const list = listRef.current;
    const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('main');
    if (isFree || list?.contains(focused) === true || hasFocus.current) row?.focus();
    hasFocus.current = false;
  });
  const currentId = current?.id ?? null;
  // In one go with the drawing: the next key finds the row it is meant for.
  useLayoutEffect(() => {
    if (currentId !== null && asked === null && rows.length > 0) focusCurrent(currentId);
  }, [currentId, asked, rows]);

  const go = (id: string): void => {
    const index = stops.findIndex((row) => row.id === id);
    if (index < 0) return;
    setLook(0);
    setWanted({ id, at: index });
    setAsked(null);
    anchor.current = id;
    setChosen(new Set());
  };
  const decide = (edit: TrayEdit): void => {
    // The place stays, whatever row stands there next.
    if (current !== null) setWanted({ id: '', at });
    hasFocus.current = true;
    setLook(0);
    setChosen(new Set());
    setAsked(null);
    tray.decide(edit);
  };
  const targets = (row: TrayRow): readonly TrayRow[] =>
    chosen.has(row.id) ? stops.filter(({ id }) => chosen.has(id)) : [row];
  const act = (row: TrayRow, change: (row: TrayRow) => TrayEdit | null): void => {
    const edits = targets(row).flatMap((each) => change(each) ?? []);
    if (edits.length > 0) decide(merge(edits));
  };
  const judgeRow = (row: TrayRow, isTaken: boolean): void =>
    act(row, (each) => {
      if (each.type !== 'item') return null;
      if (isTaken && each.section === 'left') return reopen(each.item);
      return judge(each.item, isTaken);
    });
  const reopenRow = (row: TrayRow): void =>
    act(row, (each) => (each.type === 'item' ? reopen(each.item) : null));

  const move = (to: number, extend: boolean): void => {
    const next = stops[Math.max(0, Math.min(stops.length - 1, to))];
    if (next === undefined) return;
    const from = anchor.current ?? current?.id ?? next.id;
    hasFocus.current = true;
    setLook(0);
    setWanted({ id: next.id, at: stops.indexOf(next) });
    setAsked(null);
    if (!extend) {
      anchor.current = next.id;
      setChosen(new Set());
      return;
    }
    anchor.current = from;
    const [one, other] = [stops.findIndex(({ id }) => id === from), stops.indexOf(next)];
    const range = stops.slice(Math.min(one, other), Math.max(one, other) + 1);
    setChosen(new Set(range.map(({ id }) => id)));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || current === null) return;
    if (isField(event.target)) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      if (tray.takeBack()) event.preventDefault();
      return;
    }
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const section = current.section;
      setChosen(new Set(stops.flatMap((row) => (row.section === section ? [row.id] : []))));
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && chosen.size > 0) {
      event.preventDefault();
      setChosen(new Set());
      return;
    }
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step(at, stops.length), event.shiftKey);
      return;
    }
    const side = SIDES[event.key];
    if (side !== undefined && current.type === 'item' && current.item.type === 'conflict') {
      event.preventDefault();
      const { length } = current.item.choices;
      setLook((look + side + length) % length);
      return;
    }
    // A button inside the row does what it says.
    const isRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    if (event.key === 'Enter' && !isRow) return;
    if (event.key === 'Enter' || event.key === 'Delete') {
      event.preventDefault();
      judgeRow(current, event.key === 'Enter');
      return;
    }
    if (current.type !== 'item') return;
    if (event.key === 'F2') {
      const { item } = current;
      const isCell =
        item.type === 'conflict' || (item.type === 'cell' && item.line.indicator !== null);
      if (!isCell && item.type !== 'activity') return;
      event.preventDefault();
      setAsked(isCell ? 'value' : 'activity');
      return;
    }
    const figure = /^[1-9]$/u.test(event.key) ? Number(event.key) : null;
    if (figure === null || current.section !== 'asking') return;
    const choice = choicesOf(current.item, tray.desk.facts, tray.sources)[figure - 1];
    if (choice === undefined) return;
    event.preventDefault();
    if (typeof choice.does === 'string') {
      setAsked(choice.does);
      return;
    }
    // The same answer for all chosen reports at once.
    const alike = targets(current).flatMap((each) => {
      if (each.type !== 'item' || each.item.type !== 'part') return [];
      const does = choicesOf(each.item, tray.desk.facts, tray.sources)[figure - 1]?.does;
      return typeof does === 'object' ? [does] : [];
    });
    decide(current.item.type === 'part' ? merge(alike) : choice.does);
  };

  return {
    current,
    chosen,
    asked,
    look,
    lookAt: setLook,
    go,
    ask: (next) => {
      hasFocus.current = next === null;
      setAsked(next);
    },
    judge: judgeRow,
    reopen: reopenRow,
    decide,
    onKeyDown,
    listRef,
  };
}

/** After the last open question the next place is the one before it, not what was read already. */
function lastOpen(stops: readonly TrayRow[], at: number): number {
  const open = stops.filter(({ section }) => section === 'asking').length;
  return open > 0 && at >= open && stops[at]?.section !== 'asking' && at - open < 1
    ? open - 1
    : stops.length - 1;
}

const PAGE = 10;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const SIDES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function isField(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
