import { Button } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { activitiesText } from '../../i18n/activities.vi.ts';
import classes from './Activities.module.css';
import type { Desk } from './activityTypes.ts';
import { cellAddress } from './cellAddress.ts';
import type { ActivityStep } from './useActivityStep.ts';

/** Typed figures beside what the activities add up to; one is taken over by a click only. */
export function Differences({
  campaign,
  desk,
  unit,
  step,
  onShowUnit,
}: {
  readonly campaign: string;
  readonly desk: Desk;
  /** Whose figures stand first. */
  readonly unit: string | null;
  readonly step: ActivityStep;
  readonly onShowUnit: (unit: string) => void;
}) {
  if (desk.differences.length === 0) return null;
  const shown = desk.differences.toSorted(
    (left, right) => Number(right.unitCode === unit) - Number(left.unitCode === unit),
  );
  const take = ({ unitCode, indicator, stated, counted }: Desk['differences'][number]) =>
    void step.run((api) =>
      api.value.save({
        campaign,
        unitCode,
        indicator,
        stated: { state: 'value', amount: counted },
        raw: String(counted),
        ...(stated !== null && { base: { state: 'value', amount: stated } }),
      }),
    );
  return (
    <section className={classes.block} aria-label={activitiesText.differences}>
      <h2>{activitiesText.differences}</h2>
      <ul>
        {shown.map((difference) => {
          const { unitCode, unitName, indicator, label, stated, counted } = difference;
          const what = `${unitName}, ${label}`;
          const said = activitiesText.stated(stated === null ? null : formatNumber(stated));
          const sum = activitiesText.counted(formatNumber(counted));
          return (
            <li key={`${unitCode} ${indicator}`}>
              <span className={classes.what} title={what}>
                <b>{unitName}</b> {label}
              </span>
              <div className={classes.figures}>
                <Link
                  href={cellAddress(unitCode, indicator)}
                  aria-label={activitiesText.openCell(said, what)}
                >
                  {said}
                </Link>
                <IconEqualNot size={14} stroke={2} role="img" aria-label={activitiesText.differs} />
                <button
                  type="button"
                  className={classes.link}
                  aria-label={activitiesText.openActivities(sum, unitName)}
                  onClick={() => onShowUnit(unitCode)}
                >
                  {sum}
                </button>
                {desk.isOpen && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${activitiesText.take(formatNumber(counted))}: ${what}`}
                    onClick={() => take(difference)}
                  >
                    {activitiesText.take(formatNumber(counted))}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
