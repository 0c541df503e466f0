import type { QueryClient } from '@tanstack/react-query';
import { createRowEntries, type RowEntries } from './rowEntries.ts';
import type { RowSetting } from './rowGridTypes.ts';

/**
 * Unfinished rows outlive their screen: a save that is on its way when the
 * screen is left ends where it began, and is not made twice on coming back.
 */
export function rememberRowEntries<S>() {
  const lists = new WeakMap<QueryClient, Map<string, RowEntries<S>>>();
  return (
    queries: QueryClient,
    storageKey: string,
    make: () => Omit<RowSetting<S>, 'storageKey'>,
  ): RowEntries<S> => {
    const ofClient = lists.get(queries) ?? new Map<string, RowEntries<S>>();
    lists.set(queries, ofClient);
    const entries = ofClient.get(storageKey) ?? createRowEntries({ storageKey, ...make() });
    ofClient.set(storageKey, entries);
    return entries;
  };
}
