import { useState } from 'react';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';
import { useApi } from '../api/apiContext.tsx';
import type { Api } from '../api/connection.ts';
import { errorSentence } from '../api/errors.ts';
import { paperButtonText } from '../i18n/handout.vi.ts';
import { useToast } from '../shell/toasts.tsx';
import { saveBlob } from './saveBlob.ts';

export type Paper = Parameters<Api['paper']['export']>[0]['paper'];

/**
 * Writes one paper to the export folder and offers to open it, or in a browser
 * to take it. What goes wrong is for the caller to show where it happened.
 */
export function usePaper(campaign: string, paper: Paper, onWritten?: () => void) {
  const api = useApi();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setFailure(errorSentence(error));
    }
    setBusy(false);
  };
  const open = async (name: string) => {
    const { desktop } = window;
    if (desktop === undefined) {
      saveBlob(await api.paper.download({ campaign, paper }), name);
      return;
    }
    const answer = await desktop.openReport(`${name.replace(/\.docx$/u, '')}.docx`);
    setFailure(answer.ok ? null : describeDesktopFailure(answer.code));
  };
  const write = async () => {
    const { name } = await api.paper.export({ campaign, paper });
    setFailure(null);
    onWritten?.();
    toast({
      text: paperButtonText.saved(name),
      action: {
        label: window.desktop === undefined ? paperButtonText.download : paperButtonText.open,
        run: () => void attempt(() => open(name)),
      },
    });
  };
  return { write: () => void attempt(write), isBusy, failure };
}
