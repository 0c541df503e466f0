import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DesktopReportFile } from '#app/contract/desktop.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { exportText } from '../../i18n/report.vi.ts';

export type ExportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'writing'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly files: Readonly<Record<DesktopReportFile, string>> }
  | { readonly phase: 'failed'; readonly sentence: string };

/** Writes the files of a report; counts them, can be stopped between two. */
export function useReportExport(
  campaign: string,
  reportId: string | null,
): {
  readonly state: ExportState;
  readonly start: () => void;
  readonly stop: () => void;
  readonly close: () => void;
} {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'writing', done: 0, total: FILES });
    try {
      const steps = await api.report.export(
        { campaign, reportId, submit: false },
        { signal: controller.signal },
      );
      for (;;) {
        const step = await steps.next();
        if (step.done === true) {
          setState({ phase: 'done', files: step.value.files });
          break;
        }
        setState({ phase: 'writing', ...step.value });
      }
    } catch (error) {
      const sentence = controller.signal.aborted ? exportText.stopped : errorSentence(error);
      setState({ phase: 'failed', sentence });
    }
    void queries.invalidateQueries({ queryKey: ['audit'] });
  };
  return {
    state,
    start: () => void start(),
    stop: () => running.current?.abort(),
    close: () => setState({ phase: 'idle' }),
  };
}

const FILES = 3;
