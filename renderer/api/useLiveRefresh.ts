import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './apiContext.tsx';
import type { Api } from './connection.ts';

const RETRY_MS = 1000;

/** Asks every open query again after a committed change, whichever window made it. */
export function useLiveRefresh(): void {
  const api = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    const controller = new AbortController();
    void watchChanges(api, queries, controller.signal);
    return () => controller.abort();
  }, [api, queries]);
}

async function watchChanges(api: Api, queries: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const changes = await api.changeSet.watch(undefined, { signal });
      // An idle stream does not always end on abort alone.
      signal.addEventListener('abort', () => void changes.return(), { once: true });
      for await (const _change of changes) await queries.invalidateQueries();
    } catch {
      // The core or the host is away; the screens say so themselves and this tries again.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    if (!signal.aborted) await queries.invalidateQueries();
  }
}
