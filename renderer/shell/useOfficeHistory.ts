import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import { shellText } from '../i18n/shell.vi.ts';
import { useCampaign } from './campaignContext.tsx';
import { stepName, stepSentence } from './stepSentence.ts';
import { useToast } from './toasts.tsx';

export type OfficeHistory = {
  /** The step `undo` takes back, in a sentence; null when there is none. */
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
};

/**
 * Undo and redo of the campaign on the screen and of the whole office; a step of
 * another campaign is never taken back from here. Says in a toast what went back
 * and offers the way forth.
 */
export function useOfficeHistory(): OfficeHistory {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { campaign } = useCampaign();
  const history = useQuery({
    queryKey: ['history', campaign],
    queryFn: () => api.changeSet.history({ campaign }),
  });

  const redo = useCallback(async () => {
    try {
      const step = await api.changeSet.redo({ campaign });
      toast({ text: shellText.redone(stepName(step)) });
      await queries.invalidateQueries();
    } catch (error) {
      toast({ text: errorSentence(error) });
    }
  }, [api, queries, toast, campaign]);

  const undo = useCallback(async () => {
    try {
      const step = await api.changeSet.undo({ campaign });
      toast({
        text: shellText.undone(stepName(step)),
        action: { label: shellText.redo, run: () => void redo() },
      });
      await queries.invalidateQueries();
    } catch (error) {
      toast({ text: errorSentence(error) });
    }
  }, [api, queries, toast, campaign, redo]);

  const { undo: undoStep = null, redo: redoStep = null } = history.data ?? {};
  return {
    undoName: undoStep === null ? null : stepSentence(undoStep),
    redoName: redoStep === null ? null : stepSentence(redoStep),
    undo: () => void undo(),
    redo: () => void redo(),
  };
}
