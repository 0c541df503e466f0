/**
 * Maps a list with a few calls under way at a time; the answers keep the order
 * of the list. The first call that fails fails all, and no further one starts.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  atOnce: number,
  map: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = [];
  const open = items.entries();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of open) {
      if (hasFailed) return;
      try {
        answers[index] = await map(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
