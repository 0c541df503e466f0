import { useApi } from '../../api/apiContext.tsx';
import { unitReminder } from '../../i18n/reminder.vi.ts';
import { reviewText } from '../../i18n/sheet.vi.ts';
import { useCopy } from '../board/useCopy.ts';
import type { Grid } from '../grid/gridModel.ts';
import type { Sheet } from './sheetTypes.ts';
import { useSheetStep } from './useSheetStep.ts';

/** The steps of a review: check and go on, ask for a supplement, "không có hoạt động". */
export function useReview(grid: Grid, sheet: Sheet | null, onOpen: (unitCode: string) => void) {
  const api = useApi();
  const step = useSheetStep();
  const { copy, uncopied, dismiss } = useCopy();
  const isOpen = grid.campaign.state === 'open';
  const newest = sheet?.revisions[0];
  const unchecked = grid.units.filter(({ isUnchecked }) => isUnchecked);
  const next = nextUnchecked(grid, sheet?.unit.code ?? '');
  const message = (reason: string): string =>
    sheet === null
      ? ''
      : unitReminder(
          { campaign: sheet.campaign.name, deadline: sheet.unit.deadline, today: sheet.today },
          { name: sheet.unit.name, status: 'returned', note: reason },
        );
  const canCheck = isOpen && sheet !== null && newest !== undefined && isWaiting(sheet);
  const canReturn = isOpen && newest !== undefined && newest.reviewState !== 'returned';
  const canSayNothing = isOpen && sheet !== null && newest === undefined;
  return {
    ...step,
    uncopied,
    dismiss,
    unchecked,
    next,
    canCheck,
    canReturn,
    canSayNothing,
    /** The reason the newest report was returned with, ready to be copied again. */
    askedReason: newest?.reviewState === 'returned' ? newest.reviewReason : null,
    check: async () => {
      if (!canCheck) return;
      const { submissionId, version } = newest;
      const isSaved = await step.run(
        () => api.submission.review({ submissionId, version, to: 'checked' }),
        reviewText.checked(sheet.unit.name),
      );
      if (isSaved && next !== null) onOpen(next);
    },
    sendBack: async (reason: string): Promise<boolean> => {
      if (!canReturn || sheet === null) return false;
      const { submissionId, version } = newest;
      const isSaved = await step.run(
        () => api.submission.review({ submissionId, version, to: 'returned', reason }),
        reviewText.sent(sheet.unit.name),
      );
      if (isSaved) copy(message(reason), reviewText.sent(sheet.unit.name));
      return isSaved;
    },
    copyAgain: (reason: string) => {
      if (sheet !== null) copy(message(reason), reviewText.copied(sheet.unit.name));
    },
    sayNothing: async () => {
      if (!canSayNothing) return;
      await step.run(
        () =>
          api.submission.recordNoActivity({
            campaign: sheet.campaign.code,
            unitCode: sheet.unit.code,
          }),
        reviewText.noActivitySaved(sheet.unit.name),
      );
    },
  };
}

/** Some report of the unit was never looked at. */
function isWaiting({ revisions }: Sheet): boolean {
  return revisions.some(({ reviewState }) => reviewState === 'received');
}

/** The next unit in roster order with a report to check, from the top again after the last. */
function nextUnchecked({ units }: Grid, unitCode: string): string | null {
  const at = units.findIndex(({ code }) => code === unitCode);
  const around = [...units.slice(at + 1), ...units.slice(0, Math.max(at, 0))];
  return around.find(({ isUnchecked }) => isUnchecked)?.code ?? null;
}
