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
    }
  | {
      readonly phase: 'refused' | 'failed';
      readonly text: string;
      readonly base: string;
      readonly sentence: string;
    }
  | { readonly phase: 'saving'; readonly text: string; readonly base: string }
  | { readonly phase: 'saved' };

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The core answered no: a person has to decide. */
  | { readonly kind: 'refused'; readonly sentence: string }
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
 * go out one at a time in the order they were made, so that undo walks back the
 * same way.
 */
export function createCellEntries(
  storageKey: string,
  send: (place: CellPlace, stated: StatedValue | null, raw: string) => Promise<SaveOutcome>,
) {
  const entries = restore(storageKey);
  const listeners = new Map<string, Set<() => void>>();
  const queue: Job[] = [];
  let isSending = false;
  let version = 0;
  let lastSavedAt: number | null = null;

  const notify = (key: string) => {
    version += 1;
    for (const each of [...(listeners.get(key) ?? []), ...(listeners.get(ANY) ?? [])]) each();
  };
  const put = (place: CellPlace, entry: CellEntry | null) => {
    const key = cellKey(place);
    if (entry === null) entries.delete(key);
    else entries.set(key, { place, entry });
    store(storageKey, entries);
    notify(key);
  };
  const get = (place: CellPlace): CellEntry | null => entries.get(cellKey(place))?.entry ?? null;

  const sendNext = async (): Promise<void> => {
    const job = queue[0];
    if (isSending || job === undefined) return;
    isSending = true;
    const outcome = await send(job.place, job.stated, job.text);
    isSending = false;
    if (outcome.kind === 'unreachable') {
      settle(job, (entry) => ({ ...entry, phase: 'failed', sentence: outcome.sentence }));
      setTimeout(() => void sendNext(), RETRY_MS);
      return;
    }
    queue.shift();
    job.done();
    if (outcome.kind === 'refused') {
      settle(job, (entry) => ({ ...entry, phase: 'failed', sentence: outcome.sentence }));
    } else {
      lastSavedAt = Date.now();
      settle(job, () => ({ phase: 'saved' }));
      setTimeout(() => {
        if (get(job.place)?.phase === 'saved') put(job.place, null);
      }, SAVED_MARK_MS);
    }
    void sendNext();
  };

  /** A cell that was typed into again since its save went out keeps the newer text. */
  const settle = (job: Job, next: (entry: TypedEntry) => CellEntry) => {
    const entry = get(job.place);
    if (entry === null || entry.phase === 'saved' || entry.phase === 'typing') return;
    if (entry.text !== job.text) return;
    put(job.place, next({ text: entry.text, base: entry.base }));
  };

  const removeWaiting = (place: CellPlace) => {
    const waiting = queue.findIndex(
      (job, index) => cellKey(job.place) === cellKey(place) && !(index === 0 && isSending),
    );
    if (waiting !== -1) queue.splice(waiting, 1)[0]?.done();
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
    /** Takes the typing back, also what waits to be sent again. */
    drop: (place: CellPlace) => {
      removeWaiting(place);
      put(place, null);
    },
    save: (place: CellPlace, stated: StatedValue | null, typed: TypedEntry) => {
      put(place, { phase: 'saving', ...typed });
      removeWaiting(place);
      return new Promise<void>((done) => {
        queue.push({ place, stated, text: typed.text, done });
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

export type TypedEntry = { readonly text: string; readonly base: string };

type Job = {
  readonly place: CellPlace;
  readonly stated: StatedValue | null;
  readonly text: string;
  done: () => void;
};

type Kept = { readonly place: CellPlace; readonly entry: CellEntry };

const ANY = '*';

function cellKey({ unit, indicator }: CellPlace): string {
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
