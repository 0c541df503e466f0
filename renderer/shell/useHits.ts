import { useQuery } from '@tanstack/react-query';
import { MAX_QUERY_LENGTH, searchTerms } from '#app/domain/searchTerms.ts';
import { useApi } from '../api/apiContext.tsx';
import type { Outputs } from '../api/session.ts';
import { useCampaign } from './campaignContext.tsx';

type HitGroup = Outputs['search']['find'][number];

const OF_A_KIND = 5;
const NOTHING: readonly HitGroup[] = [];

export type Hits = {
  readonly groups: readonly HitGroup[];
  /** The answer to what stands in the field has not come yet. */
  readonly isPending: boolean;
  readonly error: unknown;
};

/**
 * What was found for the words that stand in the field now. An answer belongs to
 * its words: one that comes late is never shown for others.
 */
export function useHits(query: string): Hits {
  const api = useApi();
  const { campaign } = useCampaign();
  const asked = query.trim().slice(0, MAX_QUERY_LENGTH);
  const hasWords = searchTerms(asked).keys.length > 0;
  const found = useQuery({
    queryKey: ['search', campaign, asked],
    queryFn: ({ signal }) =>
      api.search.find({ query: asked, campaign, limit: OF_A_KIND }, { signal }),
    enabled: hasWords,
    gcTime: 0,
    retry: false,
  });
  return {
    groups: hasWords ? (found.data ?? NOTHING) : NOTHING,
    isPending: hasWords && found.isPending,
    error: found.error,
  };
}
