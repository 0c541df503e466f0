import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorSentence } from '../../api/errors.ts';
import { useDone } from './useDone.ts';

/** Runs one step of the sheet: says it is done with its undo, or keeps its failure to show in place. */
export function useSheetStep(): {
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** Resolves to whether the step is on record. */
  readonly run: (step: () => Promise<unknown>, said: string) => Promise<boolean>;
} {
  const queries = useQueryClient();
  const done = useDone();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (step: () => Promise<unknown>, said: string): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await step();
      // Said once the sheet shows it: the next key then acts on what is stored.
      await queries.invalidateQueries();
      done(said);
      return true;
    } catch (error) {
      setFailure(errorSentence(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { failure, isBusy, run };
}
