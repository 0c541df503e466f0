/** A screen that is opened draws what it asks for some frames later; longer than this nobody waits. */
const MOST_FRAMES = 180;

/** Gives the focus to something as soon as it stands on the screen. */
export function focusWhenDrawn(
  find: () => HTMLElement | null | undefined,
  framesLeft = MOST_FRAMES,
): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found !== null && found !== undefined) found.focus();
    else if (framesLeft > 0) focusWhenDrawn(find, framesLeft - 1);
  });
}

/** The element that carries a value in a data attribute. */
export function withData(name: string, value: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(value)}"]`);
}
