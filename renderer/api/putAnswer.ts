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
  const isUnderWay = queries.isFetching({ queryKey }) > 0;
  if (isUnderWay) await queries.cancelQueries({ queryKey });
  queries.setQueryData<Answer>(queryKey, update);
  if (isUnderWay) void queries.invalidateQueries({ queryKey });
}
