import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import { shellText } from '../i18n/shell.vi.ts';
import { useToast } from './toasts.tsx';

type Step = { readonly action: string; readonly subject: string };

export type OfficeHistory = {
  /** Name of the step that `undo` takes back, null when there is none. */
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Undo and redo of the whole office; says in a toast what went back and offers the way forth. */
export function useOfficeHistory(): OfficeHistory {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const history = useQuery({ queryKey: ['history'], queryFn: () => api.changeSet.history() });

  const redo = useCallback(async () => {
    try {
      const step = await api.changeSet.redo();
      toast({ text: shellText.redone(stepName(step)) });
      await queries.invalidateQueries();
    } catch (error) {
      toast({ text: errorSentence(error) });
    }
  }, [api, queries, toast]);

  const undo = useCallback(async () => {
    try {
      const step = await api.changeSet.undo();
      toast({
        text: shellText.undone(stepName(step)),
        action: { label: shellText.redo, run: () => void redo() },
      });
      await queries.invalidateQueries();
    } catch (error) {
      toast({ text: errorSentence(error) });
    }
  }, [api, queries, toast, redo]);

  const { undo: undoStep = null, redo: redoStep = null } = history.data ?? {};
  return {
    undoName: undoStep === null ? null : stepName(undoStep),
    redoName: redoStep === null ? null : stepName(redoStep),
    undo: () => void undo(),
    redo: () => void redo(),
  };
}

function stepName({ action, subject }: Step): string {
  const name = ACTION_NAMES[action] ?? action;
  return subject === '' ? name : `${name}, ${subject}`;
}
