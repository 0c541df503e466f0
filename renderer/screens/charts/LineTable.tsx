import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { BarLine, BarValue, Series } from '#app/domain/barChart.ts';
import type { OpenFigure } from './BarRowView.tsx';
import { figureId, openableFigures, type ActionOf } from './chartTypes.ts';
import classes from './ChartTable.module.css';
import { useFigureKeys } from './useFigureKeys.ts';

export type LineTableProps = {
  readonly lines: readonly BarLine[];
  readonly name: string;
  readonly heads: {
    readonly label: string;
    readonly detail?: string;
    readonly figures: readonly string[];
    readonly last?: string;
  };
  /** What stands in the last column, by the key of a line. */
  readonly lastOf?: (key: string) => string | null;
};

/**
 * The same lines as a chart, every name and number in full. While it is not
 * shown it is there for readers of the screen and nothing in it takes the focus.
 */
export function LineTable({
  lines,
  name,
  heads,
  lastOf,
  opening,
}: LineTableProps & {
  readonly opening: { readonly actionOf: ActionOf; readonly onOpen: OpenFigure } | null;
}) {
  const ids = useMemo(
    () => (opening === null ? [] : openableFigures(lines, opening.actionOf)),
    [lines, opening],
  );
  const keys = useFigureKeys(ids);
  return (
    <div role="presentation" onFocus={keys.onFocus} onKeyDown={keys.onKeyDown}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            {heads.detail !== undefined && <th scope="col">{heads.detail}</th>}
            {heads.figures.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {head}
              </th>
            ))}
            {heads.last !== undefined && (
              <th scope="col" className={classes.number}>
                {heads.last}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className={line.isHead ? classes.head : undefined}>
              <th scope="row">{line.label}</th>
              {heads.detail !== undefined && <td>{line.detail}</td>}
              {heads.figures.map((head, index) => (
                <td key={head} className={classes.number}>
                  <TableFigure
                    line={line}
                    figure={line.figures[index]}
                    opening={opening}
                    current={keys.current}
                  />
                </td>
              ))}
              {heads.last !== undefined && (
                <td className={classes.number}>{lastOf?.(line.key) ?? ''}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableFigure({
  line,
  figure,
  opening,
  current,
}: {
  readonly line: BarLine;
  readonly figure: { readonly series: Series; readonly value: BarValue } | undefined;
  readonly opening: { readonly actionOf: ActionOf; readonly onOpen: OpenFigure } | null;
  readonly current: string | null;
}) {
  if (figure === undefined || figure.value.state === 'unknown') return null;
  const { series, value } = figure;
  const action = opening?.actionOf(line.key, series) ?? null;
  if (opening === null || action === null) return value.text;
  const id = figureId(line.key, series);
  const shared = {
    className: classes.figure,
    'data-figure': id,
    tabIndex: current === id ? 0 : -1,
  };
  const content = (
    <>
      <VisuallyHidden>{`${line.label}: `}</VisuallyHidden>
      {value.text}
    </>
  );
  return action.kind === 'link' ? (
    <Link href={action.href} {...shared}>
      {content}
    </Link>
  ) : (
    <button
      type="button"
      {...shared}
      onClick={(event) => opening.onOpen(line.key, series, event.currentTarget)}
    >
      {content}
    </button>
  );
}
