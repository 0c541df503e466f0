import { useMutation, useQueryClient } from '@tanstack/react-query';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { contactText } from '../../i18n/contact.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import type { BoardUnit, Contact } from './boardTypes.ts';

export type ContactEntry = Omit<Contact, 'by'> & {
  readonly units: readonly Pick<BoardUnit, 'code' | 'name'>[];
};

/** Stores that units were called or written to, and says so with the way back. */
export function useContactLog(campaign: string) {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  const saving = useMutation({
    mutationFn: ({ units, kind, on, time, answer }: ContactEntry) =>
      api.contact.log({
        campaign,
        units: units.map(({ code }) => code),
        kind,
        on,
        time,
        answer,
      }),
    onSuccess: async (_answer, { units }) => {
      const [first] = units;
      toast({
        text:
          units.length === 1 && first !== undefined
            ? contactText.logged(first.name)
            : contactText.loggedAll(units.length),
        action: { label: shellText.undo, run: undo },
      });
      await queries.invalidateQueries();
    },
  });
  return {
    log: saving.mutateAsync,
    /** Kept now, without an answer: what was just copied or printed went out. */
    logNow: (kind: Contact['kind'], units: ContactEntry['units']) =>
      saving.mutate({ units, kind, ...contactNow(), answer: null }),
    isSaving: saving.isPending,
    failure: saving.error === null ? null : errorSentence(saving.error),
    forget: saving.reset,
  };
}

/** The moment a contact is logged at unless the clerk says another. */
export function contactNow(): { readonly on: string; readonly time: string } {
  const now = Date.now();
  return { on: vietnamDate(now), time: clockTime(now) };
}
