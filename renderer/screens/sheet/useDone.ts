import { useCallback } from 'react';
import { shellText } from '../../i18n/shell.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';

/** Says that a step is on record and offers to take it back. */
export function useDone(): (text: string) => void {
  const toast = useToast();
  const { undo } = useOfficeHistory();
  return useCallback(
    (text: string) => toast({ text, action: { label: shellText.undo, run: undo } }),
    [toast, undo],
  );
}
