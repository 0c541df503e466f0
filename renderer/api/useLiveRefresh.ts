import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from './apiContext.tsx';
import type { Api } from './connection.ts';

const RETRY_MS = 1000;

/**
 * Asks every open query again after a committed change, whichever window made it.
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
  while (!signal.aborted) {
    try {
      const changes = await api.changeSet.watch({ since: last.current }, { signal });
      // An idle stream does not always end on abort alone.
      signal.addEventListener('abort', () => void changes.return(), { once: true });
      for await (const { sequence } of changes) {
        last.current = sequence;
        await askAgain(queries);
      }
    } catch {
      // The core or the host is away; the screens say so themselves and this tries again.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    if (!signal.aborted) await askAgain(queries);
  }
}

/** A first answer that is still on its way may be older than the change: it is asked for anew too. */
async function askAgain(queries: QueryClient): Promise<void> {
  await queries.cancelQueries({ predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries();
}
