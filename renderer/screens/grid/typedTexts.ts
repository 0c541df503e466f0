import type { CellPlace } from './cellEntries.ts';

/** What was typed into a cell and is not on record, and what the cell showed when the typing began. */
export type TypedText = CellPlace & { readonly text: string; readonly base: string };

/** Keeps typed texts over a reload of the window; none leaves nothing behind. */
export function keepTyped(storageKey: string, texts: readonly TypedText[]): void {
  if (texts.length === 0) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, JSON.stringify(texts));
}

/** The texts a reload interrupted; what does not read as one is passed over. */
export function restoreTyped(storageKey: string): TypedText[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
  return Array.isArray(stored) ? stored.filter(isTypedText) : [];
}

function isTypedText(value: unknown): value is TypedText {
  if (typeof value !== 'object' || value === null) return false;
  return ['unit', 'indicator', 'text', 'base'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
}
