import { useMemo, type ReactNode } from 'react';
import { BarChartView, type BarChartData } from './BarChartView.tsx';
import type { OpenFigure } from './BarRowView.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import type { ActionOf } from './chartTypes.ts';
import { LineTable, type LineTableProps } from './LineTable.tsx';

/** One bar chart and, of the same lines, its table. */
export function LineFigure({
  title,
  note,
  data,
  table,
  isTableOpen,
  onTable,
  actionOf,
  onOpen,
  legend,
}: {
  readonly title: string;
  readonly note?: string;
  readonly data: BarChartData;
  readonly table: Pick<LineTableProps, 'heads' | 'lastOf'>;
  readonly isTableOpen: boolean;
  readonly onTable: () => void;
  readonly actionOf: ActionOf;
  readonly onOpen: OpenFigure;
  readonly legend?: ReactNode;
}) {
  const name = note === undefined ? title : `${title}: ${note}`;
  const opening = useMemo(() => ({ actionOf, onOpen }), [actionOf, onOpen]);
  return (
    <ChartFigure
      title={title}
      note={note}
      isTableOpen={isTableOpen}
      onTable={onTable}
      table={
        <LineTable
          lines={data.lines}
          name={name}
          {...table}
          opening={isTableOpen ? opening : null}
        />
      }
    >
      {legend}
      <BarChartView data={data} label={name} actionOf={actionOf} onOpen={onOpen} />
    </ChartFigure>
  );
}
