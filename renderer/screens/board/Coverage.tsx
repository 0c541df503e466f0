import { formatPercent } from '#app/domain/formatNumber.ts';
import { boardText, daysLeftText, deadlineText, STATUS_NAMES } from '../../i18n/board.vi.ts';
import type { Board, BoardUnit } from './boardTypes.ts';
import classes from './Coverage.module.css';
import { daysBetween } from './daysBetween.ts';
import { FigureUnits } from './FigureUnits.tsx';

const STATUSES = ['onTime', 'late', 'none', 'returned', 'missing'] as const;
const REPORTED: ReadonlySet<BoardUnit['status']> = new Set(['onTime', 'late', 'none']);

/** The one big figure, and what it is made of; every number opens its units. */
export function Coverage({ board }: { readonly board: Board }) {
  const { coverage, campaign, today, units } = board;
  const { expected, reported } = coverage;
  const { unitDeadline } = campaign;
  const parts = STATUSES.filter((status) => coverage[status] > 0);
  const spoken = parts
    .map((status) => `${coverage[status]} ${STATUS_NAMES[status].toLocaleLowerCase('vi')}`)
    .join(', ');
  return (
    <section className={classes.card} aria-label={boardText.progress}>
      <div className={classes.head}>
        <span className={classes.figure}>
          <FigureUnits
            label={boardText.reported}
            units={units.filter(({ status }) => REPORTED.has(status))}
          >
            {reported}
          </FigureUnits>
          <FigureUnits label={boardText.expected} units={units} className={classes.of}>
            /{expected}
          </FigureUnits>
        </span>
        <span>
          {boardText.reachedUnits}{' '}
          <strong>{formatPercent(expected === 0 ? 0 : reported / expected)}</strong>
        </span>
        <span className={classes.deadline}>
          {unitDeadline === null
            ? boardText.noUnitDeadline
            : boardText.unitDeadline(
                deadlineText(unitDeadline),
                daysLeftText(daysBetween(today, unitDeadline.on)),
              )}
        </span>
      </div>
      <svg
        className={classes.bar}
        viewBox={`0 0 ${Math.max(1, expected)} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken === '' ? boardText.nothingYet : spoken}
      >
        {parts.map((status) => (
          <rect
            key={status}
            className={classes.part}
            data-status={status}
            x={before(coverage, status)}
            width={coverage[status]}
            height={1}
          />
        ))}
      </svg>
      <ul className={classes.legend}>
        {STATUSES.map((status) => (
          <li key={status}>
            <FigureUnits
              label={STATUS_NAMES[status]}
              units={units.filter((unit) => unit.status === status)}
              className={classes.entry}
            >
              <span className={classes.swatch} data-status={status} aria-hidden />
              {STATUS_NAMES[status]} <strong>{coverage[status]}</strong>
            </FigureUnits>
          </li>
        ))}
      </ul>
    </section>
  );
}

function before(coverage: Board['coverage'], status: (typeof STATUSES)[number]): number {
  return STATUSES.slice(0, STATUSES.indexOf(status)).reduce((sum, part) => sum + coverage[part], 0);
}
