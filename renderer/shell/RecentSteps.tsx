import { Button, Modal, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '#app/contract/messages.vi.ts';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import { historyText } from '../i18n/history.vi.ts';
import { shellText } from '../i18n/shell.vi.ts';
import { useCampaign } from './campaignContext.tsx';
import { createDialogSignal } from './dialogSignal.ts';
import { formatMoment } from './formatMoment.ts';
import classes from './RecentSteps.module.css';
import { stepExtent, stepName, stepSentence, type Step } from './stepSentence.ts';

/** Opens the recent steps from the key, the button or the palette. */
export const recentSteps = createDialogSignal();

/** Các bước gần đây: any step may be taken back alone, or with everything after it. */
export function RecentSteps() {
  const isOpen = recentSteps.useIsOpen();
  return (
    <Modal
      opened={isOpen}
      onClose={recentSteps.close}
      title={historyText.recent}
      size={760}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <StepList />
    </Modal>
  );
}

const PAGE = 20;

function StepList() {
  const api = useApi();
  const queries = useQueryClient();
  const { campaign, campaigns } = useCampaign();
  const pages = useInfiniteQuery({
    queryKey: ['steps', campaign],
    queryFn: ({ pageParam }) => api.changeSet.steps({ campaign, before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const undo = useMutation({
    mutationFn: async ({ step, isAll }: { readonly step: Step; readonly isAll: boolean }) => {
      if (!isAll) return historyText.undone(stepName(await api.changeSet.undo({ id: step.id })));
      const { undone, stoppedBy } = await api.changeSet.undoBackTo({ id: step.id, campaign });
      return stoppedBy === null
        ? historyText.undoneMany(undone.length)
        : historyText.stopped(undone.length, describeError(stoppedBy));
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const steps = pages.data?.pages.flatMap((page) => page.steps) ?? [];
  const name = campaigns.find(({ code }) => code === campaign)?.name ?? null;
  return (
    <>
      <p className={classes.meaning}>{historyText.recentMeaning(name)}</p>
      <div role="status" className={classes.answer}>
        {undo.data}
      </div>
      {(undo.error ?? pages.error) !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(undo.error ?? pages.error)}
        </p>
      )}
      {pages.isSuccess && steps.length === 0 && <p>{historyText.none}</p>}
      <ol className={classes.list} aria-label={historyText.recent}>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            onUndo={(isAll) => undo.mutate({ step, isAll })}
            isBusy={undo.isPending}
          />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button variant="default" onClick={() => void pages.fetchNextPage()}>
          {historyText.more}
        </Button>
      )}
    </>
  );
}

function StepRow({
  step,
  isBusy,
  onUndo,
}: {
  readonly step: Step;
  readonly isBusy: boolean;
  readonly onUndo: (isAll: boolean) => void;
}) {
  const sentence = stepSentence(step);
  const extent = stepExtent(step);
  return (
    <li className={classes.step}>
      <div className={classes.text}>
        <span className={classes.name} title={stepName(step)}>
          {stepName(step)}
        </span>
        <span className={classes.meta}>
          {[
            `${step.actor}, ${formatMoment(step.at)}`,
            ...(extent === '' ? [] : [extent]),
            ...(step.campaignName === null ? [historyText.ofOffice] : []),
          ].join(' · ')}
        </span>
      </div>
      {step.isUndoable ? (
        <>
          <Button
            variant="default"
            disabled={isBusy}
            aria-label={historyText.undoThisNamed(sentence)}
            onClick={() => onUndo(false)}
          >
            {historyText.undoThis}
          </Button>
          <Tooltip label={historyText.undoToNamed(stepName(step))} multiline maw={360}>
            <Button
              variant="subtle"
              disabled={isBusy}
              aria-label={historyText.undoToNamed(sentence)}
              onClick={() => onUndo(true)}
            >
              {historyText.undoTo}
            </Button>
          </Tooltip>
        </>
      ) : (
        <span className={classes.fixed}>{historyText.fixed}</span>
      )}
    </li>
  );
}
