import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import { isNewRow, keepDrafts, newRowKey, restoreDrafts } from './rowDrafts.ts';
import type { RowEntry, RowSetting, SentRow, StoredRow, Texts } from './rowGridTypes.ts';
import { createRowQueue } from './rowQueue.ts';

export type RowEntries<S> = ReturnType<typeof createRowEntries<S>>;

/** How long "đã lưu" stays: `--motion-mark`. */
const SAVED_MARK_MS = 1600;

/**
 * Every row that is not at rest, outside of React so that one keystroke draws
 * one row. A row is saved as one step when it is left; typed text is kept in the
 * session storage from its first letter on until the core has it. A row that was
 * made here keeps its key after it is stored, and its place unless rows are ordered.
 */
export function createRowEntries<S>(setting: RowSetting<S>) {
  const entries = restoreDrafts<S>(setting.storageKey);
  const ids = new Map<string, string>();
  const listeners = new Map<string, Set<() => void>>();
  let defaults: Texts = {};
  let shape = 0;
  let lastSavedAt: number | null = null;

  const get = (key: string) => entries.get(key) ?? null;
  const find = (key: string): StoredRow<S> | undefined => {
    const id = isNewRow(key) ? ids.get(key) : key;
    return id === undefined ? undefined : setting.find(id);
  };
  const tell = (keys: Iterable<string>) => {
    shape += 1;
    keepDrafts(setting.storageKey, entries);
    for (const key of [...keys, ANY]) for (const each of listeners.get(key) ?? []) each();
  };
  let batch: Set<string> | null = null;
  /** Many rows change and are told of once. */
  const together = (work: () => void) => {
    batch = new Set();
    work();
    const changed = batch;
    batch = null;
    tell(changed);
  };
  const put = (key: string, entry: RowEntry<S> | null) => {
    if (entry === null) entries.delete(key);
    else entries.set(key, entry);
    if (batch === null) tell([key]);
    else batch.add(key);
  };
  const textsOf = (key: string): Texts => ({ ...find(key)?.texts, ...get(key)?.typed });
  const isUntouched = (key: string, typed: Texts): boolean => {
    const before = find(key)?.texts ?? defaults;
    return Object.entries(typed).every(([column, text]) => text === (before[column] ?? ''));
  };

  const rowOf = (key: string): SentRow<S> => {
    const row = find(key);
    const entry = get(key);
    return {
      id: row?.id ?? null,
      section: entry?.section ?? row?.section ?? '',
      texts: textsOf(key),
      seen: row === undefined ? null : (entry?.base ?? row.stored),
    };
  };

  const queue = createRowQueue(async (waiting) => {
    // What is typed into again goes out when it is left again.
    const keys = waiting.filter((key) => get(key) !== null && get(key)?.phase !== 'typing');
    if (keys.length === 0) return [];
    const sent = new Map(keys.map((key) => [key, get(key)?.typed]));
    const outcome = await setting.send(keys.map(rowOf));
    const stillSent = keys.filter(
      (key) => get(key)?.phase !== 'typing' && get(key)?.typed === sent.get(key),
    );
    switch (outcome.kind) {
      case 'unreachable': {
        const problem = { column: null, sentence: outcome.sentence };
        for (const key of stillSent) amend(key, { phase: 'failed', problem });
        return null;
      }
      case 'refused': {
        const general = { column: null, sentence: outcome.sentence };
        const problems = new Map(keys.map((key) => [key, outcome.problemOf(rowOf(key))]));
        const isNamed = [...problems.values()].some((problem) => problem !== null);
        const left = keys.filter((key) => isNamed && problems.get(key) === null);
        for (const key of stillSent) {
          if (left.includes(key)) continue;
          const phase = isStale(key) ? 'conflict' : 'refused';
          amend(key, { phase, problem: problems.get(key) ?? general });
        }
        return left;
      }
      case 'saved': {
        lastSavedAt = Date.now();
        together(() => {
          for (const [at, key] of keys.entries()) {
            const id = outcome.ids[at];
            if (isNewRow(key) && id !== undefined) ids.set(key, id);
            if (stillSent.includes(key)) amend(key, { phase: 'saved', typed: {}, problem: null });
            else amend(key, { base: find(key)?.stored ?? null });
          }
        });
        setTimeout(() => {
          together(() => {
            for (const key of keys) if (get(key)?.phase === 'saved') put(key, null);
          });
        }, SAVED_MARK_MS);
        return [];
      }
    }
  });

  const amend = (key: string, part: Partial<RowEntry<S>>) => {
    const entry = get(key);
    if (entry !== null) put(key, { ...entry, ...part });
  };
  /** Somebody else stored something there since the typing began. */
  const isStale = (key: string): boolean => {
    const base = get(key)?.base ?? null;
    const now = find(key)?.stored;
    return base !== null && now !== undefined && JSON.stringify(base) !== JSON.stringify(now);
  };

  const send = (keys: readonly string[]): Promise<void> => {
    together(() => {
      for (const key of keys) amend(key, { phase: 'saving', problem: null });
    });
    return keys.length === 0 ? Promise.resolve() : queue.push(keys);
  };

  const drop = (key: string) => {
    queue.take([key]);
    put(key, null);
  };

  /** Saves rows as one step; what cannot be sent keeps its text and says why. */
  const commit = (keys: readonly string[]): Promise<void> => {
    const ready: string[] = [];
    const look = (key: string): void => {
      const entry = get(key);
      if (entry === null || !SENDABLE.has(entry.phase)) return;
      if (isUntouched(key, entry.typed)) {
        drop(key);
        return;
      }
      const problem = setting.check(textsOf(key));
      if (problem !== null) amend(key, { phase: 'refused', problem });
      else if (isStale(key)) {
        amend(key, { phase: 'conflict', problem: { column: null, sentence: rowGridText.changed } });
      } else ready.push(key);
    };
    together(() => keys.forEach(look));
    return send(ready);
  };

  const type = (key: string, section: string, typed: Texts) => {
    const entry = get(key);
    const isFresh = entry === null || entry.phase === 'saved';
    const row = find(key);
    const before = isFresh ? (row === undefined ? defaults : {}) : entry.typed;
    const others = Object.entries(before).filter(([column]) => !(column in typed));
    put(key, {
      phase: 'typing',
      section,
      typed: { ...Object.fromEntries(others), ...typed },
      base: isFresh ? (row?.stored ?? null) : entry.base,
      problem: null,
    });
  };

  return {
    get,
    find,
    textsOf,
    type,
    together,
    commit,
    drop,
    /** What a new row starts with, such as the unit the list is narrowed to. */
    setDefaults: (texts: Texts) => {
      defaults = texts;
    },
    defaults: () => defaults,
    /** Takes one cell's typing back. */
    dropCell: (key: string, column: string) => {
      const entry = get(key);
      if (entry === null || entry.phase === 'saved') return;
      const rest = Object.entries(entry.typed).filter(([each]) => each !== column);
      const typed = Object.fromEntries(rest);
      if (isUntouched(key, typed)) drop(key);
      else put(key, { ...entry, phase: 'typing', typed, problem: null });
    },
    /** Somebody else's change was seen: what is typed here goes on top of it. */
    overwrite: (key: string) => {
      amend(key, { base: find(key)?.stored ?? null });
      return send([key]);
    },
    settled: queue.settled,
    /** Rows of a section in the order of the screen, a blank one at the end. */
    keysOf: (section: string, shown: readonly StoredRow<S>[], hasBlank: boolean): string[] => {
      const made = new Set(ids.values());
      const stored = new Set(shown.map(({ id }) => id));
      const keyOf = new Map(Array.from(ids, ([key, id]) => [id, key]));
      const own =
        setting.isOrdered === true
          ? Array.from(stored, (id) => keyOf.get(id) ?? id)
          : [...stored].filter((id) => !made.has(id));
      // What is not saved is never out of sight, whatever the list is narrowed to.
      const open = [...entries].flatMap(([key, { phase, section: where }]) =>
        isNewRow(key) || where !== section || stored.has(key) || SETTLED.has(phase) ? [] : [key],
      );
      const used = new Set(
        [...ids.keys(), ...entries.keys()].filter((key) => isNewRow(key, section)),
      );
      const fresh: string[] = [];
      let blank: string | null = null;
      for (let number = 0; blank === null || used.size > 0; number += 1) {
        const key = newRowKey(section, number);
        if (!used.delete(key)) {
          blank ??= key;
          continue;
        }
        const id = ids.get(key);
        const phase = get(key)?.phase;
        const isOpen = phase !== undefined && (id === undefined || !SETTLED.has(phase));
        const isPlaced = id !== undefined && stored.has(id);
        if (setting.isOrdered === true && isPlaced) continue;
        if (isOpen || isPlaced) fresh.push(key);
      }
      return [...own, ...open, ...fresh, ...(hasBlank ? [blank] : [])];
    },
    /** Keys for rows that are not there yet, after the blank one. */
    nextKeys: (section: string, count: number): string[] => {
      const keys: string[] = [];
      for (let number = 0; keys.length < count; number += 1) {
        const key = newRowKey(section, number);
        if (!entries.has(key) && !ids.has(key)) keys.push(key);
      }
      return keys;
    },
    subscribe: (key: string | null, listener: () => void) => {
      const set = listeners.get(key ?? ANY) ?? new Set();
      listeners.set(key ?? ANY, set.add(listener));
      return () => void set.delete(listener);
    },
    /** Changes with every entry; a cheap snapshot for what counts them. */
    version: () => shape,
    /** Which rows there are beside the stored ones; the same text while that is the same. */
    outline: () => [...entries.keys(), ...ids.keys()].join('\n'),
    lastSavedAt: () => lastSavedAt,
    unsaved: (): string[] =>
      Array.from(entries)
        .filter(([, { phase }]) => OPEN.has(phase))
        .map(([key]) => key),
  };
}

const ANY = '';

/** What was refused waits until it is typed into again. */
const SENDABLE = new Set<RowEntry<unknown>['phase']>(['typing', 'restored', 'failed']);

/** On its way or stored: where the row belongs decides whether it is shown. */
const SETTLED = new Set<RowEntry<unknown>['phase']>(['saving', 'saved']);

const OPEN = new Set<RowEntry<unknown>['phase']>(['restored', 'refused', 'conflict', 'failed']);
