import { activitiesText } from '../../i18n/activities.vi.ts';
import classes from './Activities.module.css';

const TABS = ['activities', 'programme'] as const;

export type ScreenTab = (typeof TABS)[number];

/** The two parts of the screen. */
export function ScreenTabs({
  tab,
  onChange,
}: {
  readonly tab: ScreenTab;
  readonly onChange: (tab: ScreenTab) => void;
}) {
  return (
    <div className={classes.tabs} role="group" aria-label={activitiesText.tabs}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.tab}
          aria-pressed={tab === each}
          onClick={() => onChange(each)}
        >
          {activitiesText[each]}
        </button>
      ))}
    </div>
  );
}
