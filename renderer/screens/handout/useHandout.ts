import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { putAnswer } from '../../api/putAnswer.ts';
import type { Handout, HandoutUnit } from './handoutTypes.ts';

/** Saves hand-outs of many units as one step; what goes wrong is a sentence. */
export function useHandout(campaign: string): {
  readonly save: (units: readonly HandoutUnit[], patch: Partial<Handout> | null) => Promise<void>;
  readonly failure: string | null;
} {
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  return {
    failure,
    save: async (units, patch) => {
      if (units.length === 0) return;
      try {
        const codes = units.map(({ unit }) => unit);
        const list = await api.handout.save({ campaign, units: codes, patch });
        await putAnswer<typeof list>(queries, ['handout', campaign], () => list);
        setFailure(null);
      } catch (error) {
        setFailure(errorSentence(error));
      }
    },
  };
}
