import { Button } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { activitiesText } from '../../i18n/activities.vi.ts';
import { activityTexts } from './activityDraft.ts';
import classes from './Activities.module.css';
import type { ActivityRow, Desk } from './activityTypes.ts';
import type { ActivityStep } from './useActivityStep.ts';

/** Two units may have reported one event: one above the other, answered by a person, remembered. */
export function Pairs({
  campaign,
  desk,
  step,
  onShowRow,
}: {
  readonly campaign: string;
  readonly desk: Desk;
  readonly step: ActivityStep;
  readonly onShowRow: (id: string) => void;
}) {
  const rows = new Map(desk.rows.map((row) => [row.id, row]));
  if (desk.pairs.length === 0) return null;
  const pairs = desk.pairs.toSorted(
    (left, right) => Number(left.isSame !== null) - Number(right.isSame !== null),
  );
  const answer = (firstId: string, secondId: string, isSame: boolean | null) =>
    void step.run((api) => api.activity.answerMatch({ campaign, firstId, secondId, isSame }));
  return (
    <section className={classes.block} aria-label={activitiesText.pairs}>
      <h2>
        {activitiesText.pairs}
        <small>{activitiesText.pairMeaning}</small>
      </h2>
      <ul>
        {pairs.map(({ firstId, secondId, isSame }) => (
          <li key={`${firstId} ${secondId}`}>
            <PairSide row={rows.get(firstId)} onShow={() => onShowRow(firstId)} />
            <PairSide row={rows.get(secondId)} onShow={() => onShowRow(secondId)} />
            <div className={classes.answers}>
              <span className={classes.question}>
                <IconArrowsLeftRight size={13} stroke={2} aria-hidden />
                {activitiesText.pairQuestion}
              </span>
              {([true, false] as const).map((each) => (
                <Button
                  key={String(each)}
                  size="compact-xs"
                  variant={isSame === each ? 'light' : 'default'}
                  aria-pressed={isSame === each}
                  disabled={!desk.isOpen}
                  onClick={() => answer(firstId, secondId, isSame === each ? null : each)}
                >
                  {each ? activitiesText.same : activitiesText.different}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairSide({
  row,
  onShow,
}: {
  readonly row: ActivityRow | undefined;
  readonly onShow: () => void;
}) {
  if (row === undefined) return null;
  const { name, dates, place } = activityTexts(row);
  const text = [name, dates, place].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className={classes.side}
      title={`${row.unitName}: ${text}`}
      onClick={onShow}
    >
      <b>{row.unitName}</b>
      <span>{text}</span>
    </button>
  );
}
