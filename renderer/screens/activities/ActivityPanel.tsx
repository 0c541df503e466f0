import { activitiesText } from '../../i18n/activities.vi.ts';
import classes from './Activities.module.css';
import { ActivityPhotos } from '../photos/ActivityPhotos.tsx';
import { ActivityDetail } from './ActivityDetail.tsx';
import type { ActivityRow, Desk } from './activityTypes.ts';
import { Differences } from './Differences.tsx';
import { Pairs } from './Pairs.tsx';
import type { ActivityStep } from './useActivityStep.ts';

/** The chosen activity in full; under it what the activities raise. */
export function ActivityPanel({
  campaign,
  desk,
  chosen,
  step,
  onShowUnit,
  onShowRow,
}: {
  readonly campaign: string;
  readonly desk: Desk;
  readonly chosen: ActivityRow | null;
  readonly step: ActivityStep;
  readonly onShowUnit: (unit: string) => void;
  readonly onShowRow: (id: string) => void;
}) {
  return (
    <>
      {chosen === null ? (
        <p className={classes.empty}>{activitiesText.choose}</p>
      ) : (
        <>
          <ActivityDetail activity={chosen} />
          <ActivityPhotos
            key={chosen.id}
            campaign={campaign}
            unitCode={chosen.unitCode}
            activityId={chosen.id}
          />
        </>
      )}
      <Pairs campaign={campaign} desk={desk} step={step} onShowRow={onShowRow} />
      <Differences
        campaign={campaign}
        desk={desk}
        unit={chosen?.unitCode ?? null}
        step={step}
        onShowUnit={onShowUnit}
      />
    </>
  );
}
