import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what a save answered in place of what was asked for before it. A question
 * that is still on its way may be older than the save, or newer than its answer: it
 * is dropped and asked anew.
 */
export async function putAnswer<Answer>(
  queries: QueryClient,
  queryKey: QueryKey,
  update: (before: Answer | undefined) => Answer | undefined,
): Promise<void> {
  // Questions whose keys only begin alike are told of the change like all others.
  const same = { queryKey, exact: true };
  const isUnderWay = queries.isFetching(same) > 0;
  if (isUnderWay) await queries.cancelQueries(same);
  queries.setQueryData<Answer>(queryKey, update);
  if (isUnderWay) void queries.invalidateQueries(same);
}
