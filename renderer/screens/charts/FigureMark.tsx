import type { BarFigure } from '#app/domain/barChart.ts';
import classes from './BarChart.module.css';

/** The bar or the sign of one figure; each state has a shape of its own beside its word. */
export function FigureMark({ figure }: { readonly figure: BarFigure }) {
  const { mark, series, x, y, width, height } = figure;
  switch (mark) {
    case 'bar':
      return <rect className={classes.bar} data-series={series} {...{ x, y, width, height }} />;
    case 'zero':
      return <path className={classes.zero} d={`M${x + 1} ${y - 2}v${height + 4}`} />;
    case 'notApplicable':
      return (
        <g className={classes.hatch}>
          <rect {...{ x, y, width, height }} />
          <path d={hatchOf(figure)} />
        </g>
      );
    case 'missing':
      return (
        <g className={classes.dots}>
          <rect {...{ x, y, width, height }} />
          {[1, 2, 3].map((place) => (
            <circle key={place} cx={x + (width / 4) * place} cy={y + height / 2} r={1.1} />
          ))}
        </g>
      );
    case 'notDue':
      return (
        <g className={classes.clock}>
          <circle cx={x + width / 2} cy={y + height / 2} r={height / 2 - 0.5} />
          <path d={`M${x + width / 2} ${y + 2.5}v${height / 2 - 2.5}h3`} />
        </g>
      );
    case 'none':
    case 'written':
    case 'unknown':
      return null;
  }
}

/** Slanting strokes from edge to edge of the sign. */
function hatchOf({ x, y, width, height }: BarFigure): string {
  const starts = [0, 4, 8, 12, 16, 20].filter((start) => start <= width + height);
  return starts
    .map((start) => {
      const [x1, y1] = start <= width ? [start, 0] : [width, start - width];
      const [x2, y2] = start <= height ? [0, start] : [start - height, height];
      return `M${x + x1} ${y + y1}L${x + x2} ${y + y2}`;
    })
    .join('');
}
