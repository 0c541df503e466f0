import { useState } from 'react';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';
import { errorSentence } from '../api/errors.ts';
import { paperButtonText } from '../i18n/handout.vi.ts';
import { useToast } from '../shell/toasts.tsx';
import { saveBlob } from './saveBlob.ts';

/** The endings of what the office writes; a zip is shown in its folder, the others open. */
export type WrittenKind = 'docx' | 'xlsx' | 'zip';

export type WrittenFile = {
  readonly kind: WrittenKind;
  readonly write: () => void;
  readonly isBusy: boolean;
  readonly failure: string | null;
};

/**
 * Writes one file to the export folder and offers to open it, or in a browser
 * to take it. What goes wrong is for the caller to show where it happened.
 */
export function useWrittenFile(file: {
  readonly kind: WrittenKind;
  readonly write: () => Promise<{ readonly name: string }>;
  readonly download: () => Promise<Blob>;
  readonly onWritten?: (() => void) | undefined;
}): WrittenFile {
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
      saveBlob(await file.download(), name);
      return;
    }
    // The desktop's type names the ending.
    const bare = name.slice(0, -`.${file.kind}`.length);
    const ask = file.kind === 'zip' ? desktop.showReport : desktop.openReport;
    const answer = await ask(`${bare}.${file.kind}`);
    setFailure(answer.ok ? null : describeDesktopFailure(answer.code));
  };
  const write = async () => {
    const { name } = await file.write();
    setFailure(null);
    file.onWritten?.();
    toast({
      text: paperButtonText.saved(name),
      action: {
        label: window.desktop === undefined ? paperButtonText.download : paperButtonText.open,
        run: () => void attempt(() => open(name)),
      },
    });
  };
  return { kind: file.kind, write: () => void attempt(write), isBusy, failure };
}
