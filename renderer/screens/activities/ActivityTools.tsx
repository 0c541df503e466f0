import { NativeSelect } from '@mantine/core';
import { IconArrowsLeftRight, IconEqualNot } from '@tabler/icons-react';
import { activitiesText } from '../../i18n/activities.vi.ts';
import classes from './Activities.module.css';
import { ALL_ACTIVITIES, type ActivityView } from './activityView.ts';
import type { Desk } from './activityTypes.ts';

/** Narrows the list to a unit or to what asks. */
export function ActivityTools({
  desk,
  view,
  onChange,
}: {
  readonly desk: Desk;
  readonly view: ActivityView;
  readonly onChange: (view: ActivityView) => void;
}) {
  const counts = Map.groupBy(desk.rows, ({ unitCode }) => unitCode);
  const open = desk.pairs.filter(({ isSame }) => isSame === null).length;
  const filters = [
    { asks: 'pairs', sign: IconArrowsLeftRight, label: activitiesText.pairsShort, count: open },
    {
      asks: 'differences',
      sign: IconEqualNot,
      label: activitiesText.differencesShort,
      count: desk.differences.length,
    },
  ] as const;
  return (
    <>
      <NativeSelect
        aria-label={activitiesText.filterUnit}
        className={classes.unitFilter}
        value={view.unit ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...ALL_ACTIVITIES, unit: value === '' ? null : value });
        }}
        data={[
          { value: '', label: activitiesText.allUnits },
          ...desk.units.map(({ code, name }) => ({
            value: code,
            label: activitiesText.unitChoice(name, counts.get(code)?.length ?? 0),
          })),
        ]}
      />
      <div className={classes.filters} role="group" aria-label={activitiesText.filters}>
        {filters.map(({ asks, sign: Sign, label, count }) => (
          <button
            key={asks}
            type="button"
            className={classes.filter}
            aria-pressed={view.asks === asks}
            onClick={() => onChange({ unit: null, asks: view.asks === asks ? null : asks })}
          >
            <Sign size={12} stroke={2} aria-hidden />
            {label}
            <b>{count}</b>
          </button>
        ))}
      </div>
    </>
  );
}
