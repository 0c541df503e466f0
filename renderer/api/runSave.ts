import type { QueryClient } from '@tanstack/react-query';

const SAVE_KEY = ['save'];

const LOOK_AGAIN_MS = 50;

/**
 * Runs a save whose answer is put on the screen. Until it has come, what was told
 * of the change is not asked for: the answer is on its way already.
 */
export function runSave<Answer>(
  queries: QueryClient,
  save: () => Promise<Answer>,
): Promise<Answer> {
  const mutation = queries.getMutationCache().build<Answer, Error, void, unknown>(queries, {
    mutationKey: SAVE_KEY,
    mutationFn: save,
    retry: false,
    gcTime: 0,
  });
  return mutation.execute();
}

/** Resolves once no save is on its way. */
export async function savesAnswered(queries: QueryClient): Promise<void> {
  while (queries.isMutating({ mutationKey: SAVE_KEY }) > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
