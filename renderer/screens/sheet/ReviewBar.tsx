import { Button, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { reviewText } from '../../i18n/sheet.vi.ts';
import { ManualCopy } from '../board/ManualCopy.tsx';
import classes from './Sheet.module.css';
import { SupplementForm } from './SupplementForm.tsx';
import type { useReview } from './useReview.ts';

type ReviewBarProps = {
  readonly review: ReturnType<typeof useReview>;
  readonly isAsking: boolean;
  readonly isClosed: boolean;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onOpen: (unitCode: string) => void;
};

/** Foot of the sheet: the next step of the review and how many units still wait for theirs. */
export function ReviewBar({ review, isAsking, isClosed, onAsk, onOpen }: ReviewBarProps) {
  const { next, askedReason } = review;
  return (
    <section className={classes.footer} aria-label={reviewText.label}>
      {isAsking && review.canReturn ? (
        <SupplementForm
          isBusy={review.isBusy}
          onClose={() => onAsk(false)}
          onSend={(reason) => void review.sendBack(reason).then((isSent) => isSent && onAsk(false))}
        />
      ) : (
        <div className={classes.actions}>
          {review.canCheck && (
            <Tooltip label={reviewText.checkHint}>
              <Button
                disabled={review.isBusy}
                leftSection={<IconCheck size={15} stroke={2} aria-hidden />}
                onClick={() => void review.check()}
              >
                {reviewText.check}
              </Button>
            </Tooltip>
          )}
          {review.canReturn && (
            <Tooltip label={reviewText.supplementHint}>
              <Button variant="default" onClick={() => onAsk(true)}>
                {reviewText.supplement}
              </Button>
            </Tooltip>
          )}
          {askedReason !== null && (
            <Button
              variant="default"
              leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
              onClick={() => review.copyAgain(askedReason)}
            >
              {reviewText.copy}
            </Button>
          )}
          {review.canSayNothing && (
            <Tooltip label={reviewText.noActivityHint}>
              <Button
                variant="default"
                disabled={review.isBusy}
                onClick={() => void review.sayNothing()}
              >
                {reviewText.noActivity}
              </Button>
            </Tooltip>
          )}
        </div>
      )}
      {review.failure !== null && (
        <p className={classes.error} role="alert">
          {review.failure}
        </p>
      )}
      <div className={classes.progress}>
        {isClosed || review.unchecked.length === 0 ? (
          <span>{isClosed ? reviewText.closed : reviewText.allChecked}</span>
        ) : (
          <Menu position="top-start" withinPortal>
            <Menu.Target>
              <button type="button" className={classes.link}>
                {reviewText.left(review.unchecked.length)}
              </button>
            </Menu.Target>
            <Menu.Dropdown className={classes.waiting ?? ''}>
              {review.unchecked.map(({ code, name }) => (
                <Menu.Item key={code} title={name} onClick={() => onOpen(code)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {!isClosed && next !== null && (
          <button type="button" className={classes.link} onClick={() => onOpen(next)}>
            {reviewText.goNext}
          </button>
        )}
      </div>
      <ManualCopy text={review.uncopied} onClose={review.dismiss} />
    </section>
  );
}
