import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Api } from '../../api/connection.ts';
import { errorSentence } from '../../api/errors.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import type { Setup } from './setupTypes.ts';

export type SetupSave = {
  /**
   * Saves one step on top of everything saved before it; steps go one after the
   * other. False when it was refused: the sentence is in `failure`.
   */
  readonly save: (work: (api: Api, seen: SeenSetup) => Promise<Setup>) => Promise<boolean>;
  readonly failure: string | null;
  /** Wall clock of the last save here, null before the first. */
  readonly savedAt: string | null;
};

type SeenSetup = { readonly campaign: string; readonly version: number };

/** Autosave of one campaign's set-up. */
export function useSetupSave(campaign: string): SetupSave {
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const key = ['setup', campaign];
  const step = async (work: Parameters<SetupSave['save']>[0]): Promise<boolean> => {
    const version = queries.getQueryData<Setup>(key)?.version ?? 0;
    try {
      const saved = await work(api, { campaign, version });
      queries.setQueryData(key, saved);
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
  };
}
