import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { shellText } from '../../i18n/shell.vi.ts';
import { unitsText } from '../../i18n/units.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import type { UnitEntry } from './unitDraft.ts';

/** Adds or changes a unit; the toast offers to take it back. */
export function useSaveUnit(
  isNew: boolean,
  onSaved: () => void,
): UseMutationResult<void, Error, UnitEntry> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  return useMutation({
    mutationFn: (unit: UnitEntry) => (isNew ? api.unit.add(unit) : api.unit.update(unit)),
    onSuccess: async (_answer, { name }) => {
      toast({
        text: isNew ? unitsText.added(name) : unitsText.saved(name),
        action: { label: shellText.undo, run: undo },
      });
      await queries.invalidateQueries();
      onSaved();
    },
  });
}
