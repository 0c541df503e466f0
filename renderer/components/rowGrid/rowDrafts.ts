import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import type { RowEntry, Texts } from './rowGridTypes.ts';

/** Keys of rows that are made on this screen; stored rows go by their id. */
const NEW_MARK = 'moi ';

export function newRowKey(section: string, number: number): string {
  return `${NEW_MARK}${number} ${section}`;
}

/** Whether a key is one of a row made here, in a section if one is named. */
export function isNewRow(key: string, section?: string): boolean {
  if (!key.startsWith(NEW_MARK)) return false;
  return section === undefined || key.slice(key.indexOf(' ', NEW_MARK.length) + 1) === section;
}

/** Keeps what is not saved over a reload of the page. */
export function keepDrafts(
  storageKey: string,
  entries: ReadonlyMap<string, RowEntry<unknown>>,
): void {
  const drafts = Array.from(entries).flatMap(([key, { phase, section, typed }]) =>
    phase === 'saved' ? [] : [{ key, section, typed }],
  );
  if (drafts.length === 0) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, JSON.stringify(drafts));
}

/** What a reload interrupted; a person looks at it before it is saved. */
export function restoreDrafts<S>(storageKey: string): Map<string, RowEntry<S>> {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
  const drafts = Array.isArray(kept) ? kept.filter(isDraft) : [];
  const problem = { column: null, sentence: rowGridText.restored };
  return new Map(
    drafts.map(({ key, section, typed }) => [
      key,
      { phase: 'restored', section, typed, base: null, problem },
    ]),
  );
}

function isDraft(value: unknown): value is { key: string; section: string; typed: Texts } {
  if (typeof value !== 'object' || value === null) return false;
  const typed: unknown = Reflect.get(value, 'typed');
  return (
    typeof Reflect.get(value, 'key') === 'string' &&
    typeof Reflect.get(value, 'section') === 'string' &&
    typeof typed === 'object' &&
    typed !== null &&
    Object.values(typed).every((text) => typeof text === 'string')
  );
}
