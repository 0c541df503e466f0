import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { unitsText } from '../../i18n/units.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';

/** Takes over a list of units as one step that can be undone. */
export function useUnitImport(): UseMutationResult<Outputs['unit']['import'], Error, File> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  return useMutation({
    mutationFn: (file: File) => api.unit.import({ file }),
    onSuccess: ({ added, changed, unchanged }) => {
      toast({
        text: unitsText.imported(added, changed, unchanged),
        ...(added + changed === 0 ? {} : { action: { label: shellText.undo, run: undo } }),
      });
      void queries.invalidateQueries();
    },
  });
}
