import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import type { Outputs } from '../api/session.ts';
import { paletteText } from '../i18n/shell.vi.ts';
import { useToast } from './toasts.tsx';

/** "Sao lưu ngay", from the palette or from its screen. */
export function useBackUp(): UseMutationResult<Outputs['backup']['create'], Error, void> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => api.backup.create(),
    onSuccess: () => {
      toast({ text: paletteText.backedUp });
      void queries.invalidateQueries({ queryKey: ['backups'] });
    },
    onError: (error) => toast({ text: errorSentence(error) }),
  });
}
