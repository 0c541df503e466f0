/**
 * Photos stand in rows as wide as the window allows, so what is above or below
 * is only known from where they were drawn.
 */
export function besidePhoto(id: string, key: string): string | null {
  if (key === 'ArrowLeft') return nextPhoto(id, -1);
  if (key === 'ArrowRight') return nextPhoto(id, 1);
  const from = photoButton(id);
  if (from === null) return null;
  const here = from.getBoundingClientRect();
  const sign = key === 'ArrowDown' ? 1 : -1;
  const rows = buttonsBeside(from)
    .map((button) => ({ button, at: button.getBoundingClientRect() }))
    .filter(({ at }) => (at.top - here.top) * sign > here.height / 2);
  const nearest = Math.min(...rows.map(({ at }) => Math.abs(at.top - here.top)));
  const [found] = rows
    .filter(({ at }) => Math.abs(at.top - here.top) < nearest + here.height / 2)
    .sort((a, b) => Math.abs(a.at.left - here.left) - Math.abs(b.at.left - here.left));
  return found?.button.dataset['photo'] ?? null;
}

/** The photo so many places after this one in its pane; null at the end. */
export function nextPhoto(id: string, step: number): string | null {
  const from = photoButton(id);
  if (from === null) return null;
  const buttons = buttonsBeside(from);
  return buttons[buttons.indexOf(from) + step]?.dataset['photo'] ?? null;
}

/** Every photo of the pane in which one stands, as drawn. */
export function photosBeside(id: string): string[] {
  const from = photoButton(id);
  return from === null ? [] : buttonsBeside(from).flatMap(({ dataset }) => dataset['photo'] ?? []);
}

export function focusPhoto(id: string | null): void {
  if (id !== null) photoButton(id)?.focus();
}

export function focusCaption(id: string): void {
  const field = photoButton(id)?.closest('li')?.querySelector<HTMLInputElement>('input');
  field?.focus();
  field?.select();
}

function photoButton(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-photo="${CSS.escape(id)}"]`);
}

function buttonsBeside(button: HTMLElement): HTMLElement[] {
  return [...(button.closest('[data-pane]')?.querySelectorAll<HTMLElement>('[data-photo]') ?? [])];
}
