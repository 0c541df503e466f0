import { useEffect, useEffectEvent, useMemo } from 'react';
import { useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';

/**
 * Calls `show` with what the address names, again each time it is asked for:
 * the same thing found twice has the same address.
 */
export function useAsked(name: string, show: (value: string) => void): void {
  const search = useSearch();
  const request = useHistoryState<unknown>();
  const asked = useMemo(() => ({ search, request }), [search, request]);
  const showAsked = useEffectEvent((value: string | null) => {
    if (value !== null) show(value);
  });
  useEffect(() => showAsked(new URLSearchParams(asked.search).get(name)), [asked, name]);
}
