import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Api } from '../../api/connection.ts';
import { errorSentence } from '../../api/errors.ts';
import { putAnswer } from '../../api/putAnswer.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import type { Setup } from './setupTypes.ts';

export type SetupSave = {
  /**
   * Saves one step on top of everything saved before it; steps go one after the
   * other. A step may find nothing to save: what it holds is stored already, or its
   * own field refuses it. False when it was refused there or by the core; then the
   * sentence is in `failure`.
   */
  readonly save: (
    work: (api: Api, seen: SeenSetup, newest: Setup) => Promise<Setup | 'same' | 'refused'>,
  ) => Promise<boolean>;
  /** The set-up once everything that was saved here has arrived. */
  readonly newest: () => Promise<Setup>;
  readonly failure: string | null;
  /** Wall clock of the last save here, null before the first. */
  readonly savedAt: string | null;
};

type SeenSetup = { readonly campaign: string; readonly version: number };

/**
 * Autosave of one campaign's set-up. What is on the screen may be a save behind
 * quick hands: a step that changes a list works on `newest`, not on what was drawn.
 */
export function useSetupSave(shown: Setup): SetupSave {
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const campaign = shown.code;
  const key = ['setup', campaign];
  const stored = () => queries.getQueryData<Setup>(key) ?? shown;
  const step = async (work: Parameters<SetupSave['save']>[0]): Promise<boolean> => {
    const newest = stored();
    try {
      const saved = await work(api, { campaign, version: newest.version }, newest);
      if (saved === 'refused') return false;
      if (saved === 'same') return true;
      await putAnswer<Setup>(queries, key, () => saved);
      setFailure(null);
      setSavedAt(clockTime(Date.now()));
      return true;
    } catch (error) {
      setFailure(errorSentence(error));
      await queries.invalidateQueries({ queryKey: key });
      return false;
    }
  };
  return {
    failure,
    savedAt,
    save: (work) => {
      const next = last.current.then(() => step(work));
      last.current = next;
      return next;
    },
    newest: () => last.current.then(stored),
  };
}
