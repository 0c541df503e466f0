import { boardText } from '../../i18n/board.vi.ts';
import { contactText } from '../../i18n/contact.vi.ts';
import { groupReminder, unitReminder } from '../../i18n/reminder.vi.ts';
import type { Board, OpenUnit } from './boardTypes.ts';
import { useCopy } from './useCopy.ts';

/** Copies ready reminders; each copy offers to be kept in the record of contacts. */
export function useReminders(
  { campaign, today }: Board,
  logNow: (kind: 'message', units: readonly OpenUnit[]) => void,
) {
  const { copy, uncopied, dismiss } = useCopy();
  const offer = (units: readonly OpenUnit[]) =>
    campaign.state === 'open'
      ? { label: contactText.offer, run: () => logNow('message', units) }
      : undefined;
  const reminder = { campaign: campaign.name, deadline: campaign.unitDeadline, today };
  return {
    remind: (unit: OpenUnit) =>
      copy(
        unitReminder({ ...reminder, deadline: unit.deadline }, unit),
        boardText.copied(unit.name),
        offer([unit]),
      ),
    remindAll: (units: readonly OpenUnit[]) =>
      copy(groupReminder(reminder, units), boardText.copiedAll(units.length), offer(units)),
    uncopied,
    dismiss,
  };
}
