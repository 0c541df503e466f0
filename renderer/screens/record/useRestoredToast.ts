import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Restored } from '../../components/restore/useRestore.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { useToast } from '../../shell/toasts.tsx';

/** Says what a restore did and offers the way back to the state it kept aside. */
export function useRestoredToast(
  onFailure: (sentence: string | null) => void,
): (restored: Restored) => void {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const undo = async (kept: string) => {
    onFailure(null);
    try {
      await api.session.restore({ from: { kept }, passphrase: null });
      toast({ text: text.restored });
    } catch (error) {
      onFailure(errorSentence(error));
    }
    await queries.invalidateQueries();
  };
  return ({ keptAside, missingFiles }) => {
    const kept = keptAside?.split(/[\\/]/u).at(-1) ?? null;
    toast({
      text: missingFiles === 0 ? text.restored : text.restoredMissing(missingFiles),
      ...(kept === null || !kept.startsWith('truoc-khoi-phuc-')
        ? {}
        : { action: { label: text.undo, run: () => void undo(kept) } }),
    });
  };
}
