import { boardText } from '../../i18n/board.vi.ts';
import { contactText } from '../../i18n/contact.vi.ts';
import { groupReminder, unitReminder } from '../../i18n/reminder.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import type { Board, OpenUnit } from './boardTypes.ts';
import { useCopy } from './useCopy.ts';

/** Copies ready reminders; each copy offers to be kept in the record of contacts. */
export function useReminders(
  { campaign, today }: Board,
  logNow: (kind: 'message', units: readonly OpenUnit[]) => void,
) {
  const toast = useToast();
  const { copy, uncopied, dismiss } = useCopy();
  const offer = (said: string, units: readonly OpenUnit[]) =>
    toast({
      text: said,
      ...(campaign.state === 'open' && {
        action: { label: contactText.offer, run: () => logNow('message', units) },
      }),
    });
  const reminder = { campaign: campaign.name, deadline: campaign.unitDeadline, today };
  return {
    remind: (unit: OpenUnit) =>
      copy(unitReminder({ ...reminder, deadline: unit.deadline }, unit), () =>
        offer(boardText.copied(unit.name), [unit]),
      ),
    remindAll: (units: readonly OpenUnit[]) =>
      copy(groupReminder(reminder, units), () => offer(boardText.copiedAll(units.length), units)),
    uncopied,
    dismiss,
  };
}
