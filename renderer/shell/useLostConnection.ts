import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { expectedFailure } from '../api/errors.ts';

/**
 * The failure of any open query that was no answer of the core: the host is
 * away, or the address is no longer valid. Null again once a query succeeds.
 */
export function useLostConnection(): unknown {
  const queries = useQueryClient();
  const [lost, setLost] = useState<unknown>(null);
  useEffect(() => {
    const cache = queries.getQueryCache();
    return cache.subscribe(() => {
      const failed = cache
        .getAll()
        .filter((query) => query.isActive())
        .map((query) => query.state.error)
        .find((error) => error !== null && expectedFailure(error) === null);
      setLost(failed ?? null);
    });
  }, [queries]);
  return lost;
}
