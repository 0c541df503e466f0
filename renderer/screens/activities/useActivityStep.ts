import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Api } from '../../api/connection.ts';
import { errorSentence } from '../../api/errors.ts';

export type ActivityStep = {
  /** Runs one step and reads the screen again; false when it was refused. */
  readonly run: (work: (api: Api) => Promise<unknown>) => Promise<boolean>;
  /** Why the last step was refused, null when it was not. */
  readonly failure: string | null;
};

/** Steps of this screen beside its rows; what goes wrong is said above the list. */
export function useActivityStep(): ActivityStep {
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(
    async (work: (client: Api) => Promise<unknown>) => {
      const sentence = await work(api).then(() => null, errorSentence);
      setFailure(sentence);
      await queries.invalidateQueries();
      return sentence === null;
    },
    [api, queries],
  );
  return { failure, run };
}
