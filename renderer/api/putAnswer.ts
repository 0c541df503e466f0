import { notifyManager, type QueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Shows what a save answered in place of what was asked for before it. A question
 * that is still on its way may be older than the save, or newer than its answer: it
 * is dropped and asked anew. `along` runs as the screens are told, so that what it
 * tells them is drawn as one with the answer; resolves after it.
 */
export async function putAnswer<Answer>(
  queries: QueryClient,
  queryKey: QueryKey,
  update: (before: Answer | undefined) => Answer | undefined,
  along?: () => void,
): Promise<void> {
  // Questions whose keys only begin alike are told of the change like all others.
  const same = { queryKey, exact: true };
  const isUnderWay = queries.isFetching(same) > 0;
  if (isUnderWay) await queries.cancelQueries(same);
  await new Promise<void>((resolve) => {
    notifyManager.batch(() => {
      queries.setQueryData<Answer>(queryKey, update);
      notifyManager.schedule(() => {
        along?.();
        resolve();
      });
    });
  });
  if (isUnderWay) void queries.invalidateQueries(same);
}
