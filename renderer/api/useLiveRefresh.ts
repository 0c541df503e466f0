import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from './apiContext.tsx';
import type { Api } from './connection.ts';
import { savesAnswered } from './runSave.ts';
import { whenAtRest } from './whenAtRest.ts';

const RETRY_MS = 1000;

/** The answers to a person's own saves arrive within the rest, and a burst of saves asks once. */
const REST = { restMs: 250, longestMs: 2000 };

/**
 * Asks every open query again after a committed change, whichever window made it.
 * An answer that says it is as of the change that was told, or a later one, is not asked for.
 *
 * @param sequence the last change on record when the window was first drawn.
 */
export function useLiveRefresh(sequence: number): void {
  const api = useApi();
  const queries = useQueryClient();
  const last = useRef(sequence);
  useEffect(() => {
    const controller = new AbortController();
    void watchChanges(api, queries, last, controller.signal);
    return () => controller.abort();
  }, [api, queries]);
}

async function watchChanges(
  api: Api,
  queries: QueryClient,
  last: { current: number },
  signal: AbortSignal,
): Promise<void> {
  // Null while some change was told that is not simply a later one: a restored office counts anew.
  let told: number | null = last.current;
  const refresh = whenAtRest(async () => {
    await savesAnswered(queries);
    const newest = told;
    told = last.current;
    await askAgain(queries, newest);
  }, REST);
  signal.addEventListener('abort', refresh.stop, { once: true });
  while (!signal.aborted) {
    try {
      const changes = await api.changeSet.watch({ since: last.current }, { signal });
      // An idle stream does not always end on abort alone.
      signal.addEventListener('abort', () => void changes.return(), { once: true });
      for await (const { sequence } of changes) {
        told = told !== null && sequence > last.current ? sequence : null;
        last.current = sequence;
        refresh.ask();
      }
    } catch {
      // The core or the host is away; the screens say so themselves and this tries again.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    told = null;
    if (!signal.aborted) refresh.ask();
  }
}

/** A first answer that is still on its way may be older than the change: it is asked for anew too. */
async function askAgain(queries: QueryClient, told: number | null): Promise<void> {
  await queries.cancelQueries({ predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries({ predicate: (query) => !isAsOf(query, told) });
}

/** The answer to a save may come before its change is told: then it is newer than what was told. */
function isAsOf({ state: { data } }: Query, told: number | null): boolean {
  if (told === null || typeof data !== 'object' || data === null) return false;
  const asOf: unknown = Reflect.get(data, 'asOf');
  return typeof asOf === 'number' && asOf >= told;
}
