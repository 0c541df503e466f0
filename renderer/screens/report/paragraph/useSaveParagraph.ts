import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportParagraph } from '#app/domain/reportParagraph.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import { useToast } from '../../../shell/toasts.tsx';

/** Keeps a wording, leaves the paragraph out (empty) or goes back to the automatic one (null). */
export function useSaveParagraph(
  campaign: string,
  { id, edited }: ReportParagraph,
  onDone: () => void,
): UseMutationResult<void, Error, string | null> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [seen] = useState(edited?.source ?? null);
  return useMutation({
    mutationFn: (wording: string | null) =>
      api.prose.saveParagraph({ campaign, paragraphId: id, wording, seen }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: paragraphText.saved });
      onDone();
    },
  });
}
