import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText, daysLeftText, EVENT_WHEN } from '../../i18n/board.vi.ts';
import type { BoardEvent } from './boardTypes.ts';
import { daysBetween } from './daysBetween.ts';
import classes from './EventProgramme.module.css';

/** Programme of an event the campaign belongs to, with the days left. */
export function EventProgramme({
  event,
  today,
}: {
  readonly event: BoardEvent;
  readonly today: string;
}) {
  const when = whenText(event, today);
  return (
    <Card title={event.name} right={when === null ? null : <Chip tone="note" text={when} />}>
      {event.venue !== null && <p className={classes.venue}>{event.venue}</p>}
      <ol className={classes.list}>
        {event.programme.map(({ order, title, timeText, date, part }) => (
          <li key={order} className={classes.row}>
            <span className={classes.date}>
              {date === null ? (
                <span className={classes.part}>{timeText === '' ? boardText.noDay : timeText}</span>
              ) : (
                <>
                  <span className={classes.part}>{capitalise(part ?? '')}</span>
                  <strong>{formatShortDate(date).replace(/\/\d{4}$/u, '')}</strong>
                </>
              )}
            </span>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function whenText({ start, end }: BoardEvent, today: string): string | null {
  if (start === null) return null;
  if (today < start) return daysLeftText(daysBetween(today, start));
  return today <= (end ?? start) ? EVENT_WHEN.running : EVENT_WHEN.over;
}

function capitalise(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1);
}
