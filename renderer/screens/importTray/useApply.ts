import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { footText } from '../../i18n/importTray.vi.ts';
import { useDone } from '../sheet/useDone.ts';
import type { Tray } from './useTray.ts';

/** Imports what is ready as one step; what was decided is kept first. */
export function useApply(tray: Tray, onEmpty: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const [isApplying, setApplying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const apply = async (): Promise<void> => {
    if (isApplying || tray.view.plan.length === 0) return;
    setApplying(true);
    setFailure(null);
    try {
      const versions = await tray.flush();
      if (versions === null) return;
      const applied = await api.importTray.apply({
        campaign: tray.desk.campaign.code,
        sequence: tray.desk.sequence,
        seen: Array.from(versions, ([id, version]) => ({ id, version })),
      });
      tray.forgetHistory();
      await queries.invalidateQueries();
      done(footText.applied(applied.values, applied.sources));
      if (tray.view.asking.length === 0) onEmpty();
    } catch (error) {
      setFailure(errorSentence(error));
      await queries.invalidateQueries({ queryKey: ['tray'] });
    } finally {
      setApplying(false);
    }
  };
  return { apply: () => void apply(), isApplying, failure };
}
