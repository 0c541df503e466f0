import type { StatedValue } from '#app/domain/value.ts';
import type { Choice } from './parseEntry.ts';

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

/** How long "đã lưu" stays; `--motion-mark` fades it. */
const SAVED_MARK_MS = 1600;

/**
 * Every cell that is not at rest, outside of React so that one keystroke draws
 * one cell. Typed text is kept in the session storage from its first letter on
 * until the core has it: a reload in the middle of a word brings it back. Saves
 * go out one step at a time in the order they were made, so that undo walks back
 * the same way; what was pasted together is one step.
 */
export function createCellEntries(
  storageKey: string,
  send: (cells: readonly SavedCell[]) => Promise<SaveOutcome>,
) {
  const entries = restore(storageKey);
  const listeners = new Map<string, Set<() => void>>();
  const queue: Job[] = [];
  let isSending = false;
  let version = 0;
  let lastSavedAt: number | null = null;

  const keep = (list: readonly (readonly [CellPlace, CellEntry | null])[]) => {
    for (const [place, entry] of list) {
      const key = cellKey(place);
      if (entry === null) entries.delete(key);
      else entries.set(key, { place, entry });
    }
  };
  const tell = (places: readonly CellPlace[]) => {
    store(storageKey, entries);
    version += 1;
    for (const place of places) for (const each of listeners.get(cellKey(place)) ?? []) each();
    for (const each of listeners.get(ANY) ?? []) each();
  };
  const putAll = (list: readonly (readonly [CellPlace, CellEntry | null])[]) => {
    keep(list);
    tell(list.map(([place]) => place));
  };
  const put = (place: CellPlace, entry: CellEntry | null) => putAll([[place, entry]]);
  const get = (place: CellPlace): CellEntry | null => entries.get(cellKey(place))?.entry ?? null;

  const sendNext = async (): Promise<void> => {
    const job = queue[0];
    if (isSending || job === undefined) return;
    isSending = true;
    const cells = Array.from(job.cells.values());
    const outcome = await send(cells);
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
      lastSavedAt = Date.now();
      settle(cells, () => ({ phase: 'saved' }));
      rebase(cells);
      setTimeout(() => {
        const faded = cells.filter((cell) => get(cell)?.phase === 'saved');
        putAll(faded.map((cell) => [cell, null]));
      }, SAVED_MARK_MS);
      job.done();
    }
    void sendNext();
  };

  /** A cell that was typed into again since its save went out keeps the newer text. */
  const settle = (
    cells: readonly SavedCell[],
    next: (cell: SavedCell) => CellEntry | null,
  ): void => {
    putAll(
      cells.flatMap((cell) => {
        const entry = get(cell);
        const settled = next(cell);
        if (settled === null || entry === null) return [];
        if (entry.phase === 'saved' || entry.phase === 'typing') return [];
        return entry.text === cell.text ? [[cell, settled] as const] : [];
      }),
    );
  };

  /** What waits behind a save was typed on top of it, whatever the screen showed. */
  const rebase = (cells: readonly SavedCell[]) => {
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

  return {
    get,
    put,
    subscribe: (place: CellPlace | null, listener: () => void) => {
      const key = place === null ? ANY : cellKey(place);
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => void set.delete(listener);
    },
    /** Changes with every entry; a cheap snapshot for what counts them. */
    version: () => version,
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
    /** Sends cells as one step; they are drawn as on their way once they have left. */
    save: (cells: readonly SavedCell[]) => {
      keep(cells.map((cell) => [cell, { phase: 'saving', text: cell.text, base: cell.base }]));
      setTimeout(() => tell(cells));
      return new Promise<void>((done) => {
        queue.push({ cells: byKey(cells), done });
        void sendNext();
      });
    },
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

type TypedEntry = { readonly text: string; readonly base: string };

/** One step on its way to the core; its cells by their key, in the order they were made. */
type Job = { cells: ReadonlyMap<string, SavedCell>; done: () => void };

/** What a refused cell left behind: the value that stood before. */
function asBefore(cell: SavedCell): SavedCell {
  return { ...cell, stated: cell.statedBefore };
}

function byKey(cells: readonly SavedCell[]): Job['cells'] {
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

type Kept = { readonly place: CellPlace; readonly entry: CellEntry };

const ANY = '*';

/** Neither code holds a line feed. */
export function cellKey({ unit, indicator }: CellPlace): string {
  return `${unit}\n${indicator}`;
}

function store(storageKey: string, entries: ReadonlyMap<string, Kept>): void {
  const drafts = Array.from(entries.values()).flatMap(({ place, entry }) =>
    entry.phase === 'saved' ? [] : [{ ...place, text: entry.text, base: entry.base }],
  );
  if (drafts.length === 0) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, JSON.stringify(drafts));
}

function restore(storageKey: string): Map<string, Kept> {
  const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
  const drafts = Array.isArray(stored) ? stored.filter(isDraft) : [];
  return new Map(
    drafts.map(({ unit, indicator, text, base }) => [
      cellKey({ unit, indicator }),
      { place: { unit, indicator }, entry: { phase: 'restored', text, base } },
    ]),
  );
}

function isDraft(value: unknown): value is CellPlace & TypedEntry {
  if (typeof value !== 'object' || value === null) return false;
  return ['unit', 'indicator', 'text', 'base'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
}
