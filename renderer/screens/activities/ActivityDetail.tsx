import { Link } from 'wouter';
import { activitiesText } from '../../i18n/activities.vi.ts';
import { activityTexts } from './activityDraft.ts';
import classes from './Activities.module.css';
import type { ActivityRow } from './activityTypes.ts';

const FACTS = ['dates', 'place', 'participants', 'result'] as const;

/** One activity with all its words, and the way to the sheet of its unit. */
export function ActivityDetail({ activity }: { readonly activity: ActivityRow }) {
  const texts = activityTexts(activity);
  return (
    <section className={classes.detail} aria-label={activitiesText.chosen}>
      <h2>{activity.fields.name}</h2>
      <Link href={`/nhap-ket-qua?don-vi=${encodeURIComponent(activity.unitCode)}`}>
        {activity.unitName}
      </Link>
      <dl>
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{activitiesText[fact]}</dt>
            <dd>{texts[fact] === '' ? activitiesText.notStated : texts[fact]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
