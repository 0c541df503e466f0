import { notifyManager, useQueryClient, type QueryCache } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { expectedFailure } from '../api/errors.ts';

/**
 * The failure of any open query that was no answer of the core: the host is
 * away, or the address is no longer valid. Null again once a query succeeds.
 */
export function useLostConnection(): unknown {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)),
    [cache],
  );
  return useSyncExternalStore(subscribe, () => findFailure(cache));
}

/** Asked after every event of every query, of which many are kept: few of them ever failed. */
function findFailure(cache: QueryCache): unknown {
  const failed = cache
    .getAll()
    .find(
      (query) =>
        query.state.error !== null &&
        query.isActive() &&
        expectedFailure(query.state.error) === null,
    );
  return failed?.state.error ?? null;
}
