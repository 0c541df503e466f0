import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorSentence } from '../../api/errors.ts';

export type FormStep = {
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** Runs one step; the screen shows what it changed before this resolves. */
  readonly run: <T>(step: () => Promise<T>) => Promise<T | null>;
};

/** Steps on a form, one after the other; what goes wrong is kept to be said. */
export function useFormStep(): FormStep {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    failure,
    isBusy,
    run: async (step) => {
      setBusy(true);
      try {
        const done = await step();
        setFailure(null);
        await queries.invalidateQueries();
        return done;
      } catch (error) {
        setFailure(errorSentence(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
