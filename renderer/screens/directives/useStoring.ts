import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { draftText } from '../../i18n/directives.vi.ts';
import { useDone } from '../sheet/useDone.ts';
import { reopenDesk } from './reopenDesk.ts';
import { campaignPath, directivePath } from './directivePaths.ts';
import type { Desk } from './directiveTypes.ts';
import type { DraftSaving } from './useDirectiveDraft.ts';

export type Storing = {
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** Puts the draft on record and shows it there; then maybe on to a campaign. */
  readonly store: (isSecondCopy: boolean, next?: 'campaign') => Promise<void>;
  /** Takes the draft away: back to the list, or to what is on record. */
  readonly discard: () => Promise<void>;
};

/** From the draft to the record. */
export function useStoring(desk: Desk, saving: DraftSaving): Storing {
  const api = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const done = useDone();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setFailure(null);
    } catch (error) {
      setFailure(errorSentence(error));
    }
    setBusy(false);
  };
  return {
    failure,
    isBusy,
    store: async (isSecondCopy, next) => {
      if (saving.draft.direction === null) {
        setFailure(draftText.directionFirst);
        document.getElementById('van-ban-direction')?.focus();
        return;
      }
      await attempt(async () => {
        if (!(await saving.flush())) return;
        const { id } = await api.directive.store({ id: desk.id, isSecondCopy });
        await queries.invalidateQueries({ queryKey: ['directives'] });
        done(draftText.stored(saving.draft.content.subject ?? desk.file?.name ?? ''));
        if (id === desk.id && next === undefined) {
          await reopenDesk(api, queries, id);
        } else {
          navigate(next === 'campaign' ? campaignPath(id) : directivePath(id), { replace: true });
        }
      });
    },
    discard: () =>
      attempt(async () => {
        saving.forget();
        await api.directive.discardDraft({ id: desk.id });
        await queries.invalidateQueries({ queryKey: ['directives'] });
        if (desk.isStored) await reopenDesk(api, queries, desk.id);
        else navigate(directivePath(null));
      }),
  };
}
