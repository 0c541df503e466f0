import type { StatedValue } from '#app/domain/value.ts';
import { cellKey, createCellListeners } from './cellListeners.ts';
import { nextFrame } from './nextFrame.ts';
import type { Choice } from './parseEntry.ts';
import { createSavedMarks } from './savedMarks.ts';
import { keepTyped, restoreTyped } from './typedTexts.ts';

export type CellPlace = { readonly unit: string; readonly indicator: string };

/** A cell that is being typed into, asks, was refused, or was just saved. */
export type CellEntry =
  | {
      readonly phase: 'typing' | 'restored';
      readonly text: string;
      /** What the cell showed when the typing began; a change since then is asked about. */
      readonly base: string;
    }
  | {
      readonly phase: 'asking';
      readonly text: string;
      readonly base: string;
      readonly sentence: string;
      readonly choices: readonly Choice[];
      /** What somebody else put there meanwhile; the answer is saved on top of it. */
      readonly now?: StatedValue | null;
    }
  | {
      readonly phase: 'refused' | 'failed';
      readonly text: string;
      readonly base: string;
      readonly sentence: string;
    }
  | { readonly phase: 'saving'; readonly text: string; readonly base: string }
  | { readonly phase: 'saved' };

/** Somebody else put another value there meanwhile. */
export function isConflict(entry: CellEntry | null): boolean {
  return entry?.phase === 'asking' && entry.now !== undefined;
}

/** One cell on its way to the core. */
export type SavedCell = CellPlace & {
  readonly stated: StatedValue | null;
  readonly text: string;
  /** What the cell showed, and stated, when the typing began. */
  readonly base: string;
  readonly statedBefore: StatedValue | null;
};

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The core answered no and stored nothing: these cells need a person, the others go again. */
  | { readonly kind: 'refused'; readonly entryOf: (cell: SavedCell) => CellEntry | null }
  /** Nobody answered: tried again until somebody does. */
  | { readonly kind: 'unreachable'; readonly sentence: string };

export type CellEntries = ReturnType<typeof createCellEntries>;

const RETRY_MS = 1500;

/** A save that is answered sooner is not drawn as on its way: a sign of two frames only flickers. */
const SAVING_SHOWN_MS = 150;

/**
 * Every cell that is not at rest, outside of React so that one keystroke draws
 * one cell. Typed text is kept in the session storage from its first letter on
 * until the core has it: a reload in the middle of a word brings it back. Saves
 * go out one step at a time in the order they were made, so that undo walks back
 * the same way; what was pasted together is one step. `send` calls `settle` when
 * the grid that holds the saved cells is drawn, so that both are drawn as one.
 */
export function createCellEntries(
  storageKey: string,
  send: (cells: readonly SavedCell[], settle: () => void) => Promise<SaveOutcome>,
) {
  const entries = new Map<string, Kept>(
    restoreTyped(storageKey).map(({ text, base, ...place }) => {
      const entry: CellEntry = { phase: 'restored', text, base };
      return [cellKey(place), { place, entry, drawn: entry }] as const;
    }),
  );
  const listeners = createCellListeners();
  const queue: Job[] = [];
  let isSending = false;
  let lastSavedAt: number | null = null;
  const marks = createSavedMarks((places) => putAll(faded(places)));

  const keep = (list: readonly PutEntry[]) => {
    for (const [place, entry] of list) {
      const key = cellKey(place);
      if (entry === null) entries.delete(key);
      else entries.set(key, { place, entry, drawn: entry.phase === 'typing' ? TYPING : entry });
    }
  };
  const keepAll = () => {
    keepTyped(
      storageKey,
      Array.from(entries.values()).flatMap(({ place, entry }) =>
        entry.phase === 'saved' ? [] : [{ ...place, text: entry.text, base: entry.base }],
      ),
    );
  };
  const tell = (places: readonly CellPlace[]) => {
    keepAll();
    listeners.tell(places);
  };
  const putAll = (list: readonly PutEntry[]) => {
    keep(list);
    tell(list.map(([place]) => place));
  };
  const put = (place: CellPlace, entry: CellEntry | null) => putAll([[place, entry]]);
  const get = (place: CellPlace): CellEntry | null => entries.get(cellKey(place))?.entry ?? null;
  const drawn = (place: CellPlace): CellEntry | null => entries.get(cellKey(place))?.drawn ?? null;

  const sendNext = async (): Promise<void> => {
    const job = queue[0];
    if (isSending || job === undefined) return;
    isSending = true;
    const cells = Array.from(job.cells.values());
    // A figure leaves after the frame that answers its key; a block has no next key to wait for.
    if (cells.length === 1) await nextFrame();
    const outcome = await send(cells, () => {
      lastSavedAt = Date.now();
      settle(cells, () => ({ phase: 'saved' }), faded(marks.takeDue()));
      marks.add(cells);
    });
    isSending = false;
    if (outcome.kind === 'unreachable') {
      const { sentence } = outcome;
      settle(cells, ({ text, base }) => ({ phase: 'failed', text, base, sentence }));
      setTimeout(() => void sendNext(), RETRY_MS);
      return;
    }
    queue.shift();
    if (outcome.kind === 'refused') {
      const { entryOf } = outcome;
      settle(cells, entryOf);
      rebase(cells.filter((cell) => entryOf(cell) !== null).map(asBefore));
      const rest = cells.filter((cell) => entryOf(cell) === null);
      if (rest.length > 0) queue.unshift({ ...job, cells: byKey(rest) });
      else job.done();
    } else {
      rebase(cells);
      job.done();
    }
    void sendNext();
  };

  /** A cell that was typed into again since its save went out keeps the newer text. */
  const settle = (
    cells: readonly SavedCell[],
    next: (cell: SavedCell) => CellEntry | null,
    along: readonly PutEntry[] = [],
  ): void => {
    const settled = cells.flatMap((cell): PutEntry[] => {
      const entry = get(cell);
      const outcome = next(cell);
      if (outcome === null || entry === null) return [];
      if (entry.phase === 'saved' || entry.phase === 'typing') return [];
      return entry.text === cell.text ? [[cell, outcome]] : [];
    });
    putAll([...along, ...settled]);
  };

  const faded = (places: readonly CellPlace[]): PutEntry[] =>
    places.filter((place) => get(place)?.phase === 'saved').map((place) => [place, null]);

  /** What waits behind a save was typed on top of it, whatever the screen showed. */
  const rebase = (cells: readonly SavedCell[]) => {
    if (queue.length === 0) return;
    const settled = byKey(cells);
    for (const job of queue) {
      job.cells = new Map(
        Array.from(job.cells, ([key, cell]) => {
          const before = settled.get(key);
          return [key, before === undefined ? cell : { ...cell, statedBefore: before.stated }];
        }),
      );
    }
  };

  const onItsWay = (place: CellPlace): SavedCell | undefined => {
    if (queue.length === 0) return undefined;
    const key = cellKey(place);
    return queue.findLast(({ cells }) => cells.has(key))?.cells.get(key);
  };

  /** Takes a cell out of the steps that were not sent yet. */
  const removeWaiting = (place: CellPlace) => {
    const [sent, waiting] = isSending ? [queue.slice(0, 1), queue.slice(1)] : [[], queue.slice()];
    queue.length = 0;
    queue.push(...sent);
    for (const job of waiting) {
      job.cells = new Map(Array.from(job.cells).filter(([key]) => key !== cellKey(place)));
      if (job.cells.size > 0) queue.push(job);
      else job.done();
    }
  };

  /** Sends cells as one step. */
  const save = (cells: readonly SavedCell[]): Promise<void> => {
    const isTyped = cells.length === 1 && cells.every((cell) => drawn(cell) === TYPING);
    keep(cells.map((cell) => [cell, { phase: 'saving', text: cell.text, base: cell.base }]));
    if (isTyped) keepLook(cells);
    else setTimeout(() => tell(cells));
    return new Promise<void>((done) => {
      queue.push({ cells: byKey(cells), done });
      void sendNext();
    });
  };

  /** A typed figure stands in its cell, and is kept, already; it is drawn as on its way when that takes a while. */
  const keepLook = (cells: readonly SavedCell[]) => {
    const kept = cells.flatMap((cell) => entries.get(cellKey(cell)) ?? []);
    for (const each of kept) entries.set(cellKey(each.place), { ...each, drawn: TYPING });
    setTimeout(() => {
      const slow = kept.filter(({ place, entry }) => get(place) === entry);
      if (slow.length > 0) putAll(slow.map(({ place, entry }) => [place, entry]));
    }, SAVING_SHOWN_MS);
  };

  return {
    get,
    /** What a cell draws of its entry: that it is typed into, whatever the text is, or how its save goes. */
    drawn,
    put,
    subscribe: listeners.subscribe,
    lastSavedAt: () => lastSavedAt,
    unsaved: (): CellPlace[] =>
      Array.from(entries.values())
        .filter(({ entry }) => entry.phase !== 'saved')
        .map(({ place }) => place),
    /** Something is on its way to the core. */
    isSaving: () => queue.length > 0,
    /** What is on its way to the core for this cell; undefined when nothing is. */
    onItsWay,
    /**
     * Takes the typing back. A value that was saved before and is still on its way
     * goes on; one that nobody took is given up.
     */
    drop: (place: CellPlace) => {
      const sent = get(place)?.phase === 'failed' ? undefined : onItsWay(place);
      if (sent === undefined) removeWaiting(place);
      put(place, sent === undefined ? null : { phase: 'saving', text: sent.text, base: sent.base });
    },
    putAll,
    save,
    /** Resolves when nothing is on its way to the core. */
    settled: (): Promise<unknown> =>
      Promise.all(
        queue.map(
          (job) =>
            new Promise<void>((resolve) => {
              const { done } = job;
              job.done = () => {
                done();
                resolve();
              };
            }),
        ),
      ),
  };
}

/** One step on its way to the core; its cells by their key, in the order they were made. */
type Job = { cells: ReadonlyMap<string, SavedCell>; done: () => void };

/** What a refused cell left behind: the value that stood before. */
function asBefore(cell: SavedCell): SavedCell {
  return { ...cell, stated: cell.statedBefore };
}

function byKey(cells: readonly SavedCell[]): Job['cells'] {
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

type PutEntry = readonly [CellPlace, CellEntry | null];

type Kept = {
  readonly place: CellPlace;
  readonly entry: CellEntry;
  /** What is drawn of it. */
  readonly drawn: CellEntry;
};

/** The input of the cell holds the text itself. */
const TYPING: CellEntry = { phase: 'typing', text: '', base: '' };
