/** A window that is not in view draws no frames. */
const LONGEST_MS = 40;

/** Resolves once the next frame is drawn, or soon where none is. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
