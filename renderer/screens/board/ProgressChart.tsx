import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText, deadlineText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import { chartScale, HEIGHT, LEFT, WIDTH } from './chartScale.ts';
import { DayBar } from './DayBar.tsx';
import classes from './ProgressChart.module.css';

/** A bar for every day on which units came, and the line of all so far, labelled at its end. */
export function ProgressChart({ board }: { readonly board: Board }) {
  const { progress, coverage, campaign, units } = board;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const { x, y, days, levels, last, right, barWidth } = chartScale(board);
  const deadline = campaign.unitDeadline;
  const line = progress.map(({ on, reported }) => `H${x(on)}V${y(reported)}`).join('');
  const isDeadlineLeft = deadline !== null && x(deadline.on) < WIDTH / 3;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={boardText.chartSummary(
        last.reported,
        coverage.expected,
        formatShortDate(last.on),
      )}
    >
      {levels.map((level) => (
        <g key={level}>
          <path className={classes.grid} d={`M${LEFT} ${y(level)}H${right}`} />
          <text className={classes.label} x={LEFT - 6} y={y(level) + 3.5} textAnchor="end">
            {level}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text key={day} className={classes.label} x={x(day)} y={HEIGHT - 6} textAnchor="middle">
          {shortDay(day)}
        </text>
      ))}
      {deadline !== null && (
        <>
          <path className={classes.deadline} d={`M${x(deadline.on)} 18V${y(0)}`} />
          <text
            className={classes.deadlineLabel}
            x={x(deadline.on)}
            y={13}
            textAnchor={isDeadlineLeft ? 'start' : 'end'}
          >
            {boardText.chartDeadline(deadlineText(deadline))}
          </text>
        </>
      )}
      {progress.map(({ on, units: came }) => (
        <DayBar
          key={on}
          name={boardText.dayUnits(formatShortDate(on), came.length)}
          units={came.map((code) => names.get(code) ?? code)}
          x={x(on)}
          y={y(came.length)}
          width={barWidth}
          bottom={y(0)}
        />
      ))}
      <path className={classes.line} d={`M${LEFT} ${y(0)}${line}H${x(last.on)}`} />
      <circle className={classes.end} cx={x(last.on)} cy={y(last.reported)} r={3.2} />
      <text className={classes.endLabel} x={x(last.on) + 7} y={y(last.reported) + 4}>
        {last.reported}
      </text>
    </svg>
  );
}

function shortDay(isoDate: string): string {
  return formatShortDate(isoDate).replace(/\/\d{4}$/u, '');
}
