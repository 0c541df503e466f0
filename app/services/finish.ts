/** Runs an operation that reports progress to its end and gives its result, for callers that show none. */
export async function finish<Progress, Done>(
  operation: AsyncIterator<Progress, Done>,
): Promise<Done> {
  for (;;) {
    const step = await operation.next();
    if (step.done === true) return step.value;
  }
}
