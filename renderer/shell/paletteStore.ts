import { createSpotlight } from '@mantine/spotlight';

/** The palette of Ctrl+K: its state, and how other parts of the frame open it. */
export const [paletteStore, palette] = createSpotlight();

/** Whether an entry is chosen, which Enter opens. */
export function hasChosenEntry(): boolean {
  return chosenEntry() !== null;
}

/** Chooses the first entry; the arrows go on from it. */
export function chooseFirstEntry(): void {
  const first = document.querySelector('[data-action]');
  if (first === null) return;
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}

/** Does what Enter does. */
export function openChosenEntry(): void {
  chosenEntry()?.click();
}

function chosenEntry(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-action][data-selected]');
}
