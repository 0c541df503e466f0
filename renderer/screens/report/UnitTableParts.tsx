import type {
  IndicatorColumn,
  TableCell,
  TotalCell,
  UnitRowReference,
  UnitTable,
} from '#app/domain/annexModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { paperText } from '../../i18n/report.vi.ts';
import classes from './Paper.module.css';
import { twips } from './twips.ts';

type HeadProps = {
  readonly table: UnitTable;
  readonly columns: readonly IndicatorColumn[];
  /** Twips, one a row. */
  readonly heights: readonly number[];
};

/** Groups above, indicators with their unit of measure below, then the column numbers. */
export function UnitTableHead({ table, columns, heights }: HeadProps) {
  const [groups = 0, labels = 0, numbers = 0] = heights;
  return (
    <>
      <tr style={{ height: twips(groups) }}>
        <th rowSpan={2}>{paperText.order}</th>
        <th rowSpan={2}>{paperText.unit}</th>
        {table.groups.map((group) => (
          <th key={group.label} colSpan={group.columns.length}>
            {group.label}
          </th>
        ))}
      </tr>
      <tr style={{ height: twips(labels) }}>
        {columns.map(({ indicator, label, unitOfMeasure }) => (
          <th key={indicator}>{unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`}</th>
        ))}
      </tr>
      <tr style={{ height: twips(numbers) }}>
        {['A', 'B', ...columns.map(({ number }) => `(${number})`)].map((text) => (
          <td key={text} className={classes.center}>
            {text}
          </td>
        ))}
      </tr>
    </>
  );
}

/** The cells of one row: the total, its count of units, a kind of units, a unit. */
export function UnitTableRow({
  table,
  row: reference,
}: {
  readonly table: UnitTable;
  readonly row: UnitRowReference;
}) {
  switch (reference.kind) {
    case 'total':
      return <TotalRow order="" name={paperText.total} totals={table.totals} />;
    case 'counts':
      return (
        <>
          <td>{paperText.nothing}</td>
          <td>{paperText.unitsWithValue}</td>
          {table.totals.map(({ indicator, units }) => (
            <td key={indicator} className={classes.figure}>
              {units}
            </td>
          ))}
        </>
      );
    case 'section': {
      const section = table.sections[reference.at];
      return section === undefined ? null : (
        <TotalRow order={section.numeral} name={section.label} totals={section.totals} />
      );
    }
    case 'unit': {
      const row = table.rows[reference.at];
      return row === undefined ? null : (
        <>
          <td className={classes.center}>{row.order}</td>
          <td>{row.name}</td>
          {row.cells.map((cell, at) => (
            <UnitFigure key={table.totals[at]?.indicator ?? at} cell={cell} />
          ))}
        </>
      );
    }
  }
}

type TotalRowProps = {
  readonly order: string;
  readonly name: string;
  readonly totals: readonly TotalCell[];
};

function TotalRow({ order, name, totals }: TotalRowProps) {
  return (
    <>
      <td className={classes.strongCenter}>{order}</td>
      <td className={classes.strong}>{name}</td>
      {totals.map(({ indicator, value, state }) =>
        value === null ? (
          <td key={indicator} className={classes.center}>
            {STATE_SIGNS[state ?? 'missing']}
          </td>
        ) : (
          <td key={indicator} className={classes.totalFigure}>
            {formatNumber(value)}
          </td>
        ),
      )}
    </>
  );
}

function UnitFigure({ cell }: { readonly cell: TableCell }) {
  return cell.kind === 'number' ? (
    <td className={classes.figure}>{formatNumber(cell.value)}</td>
  ) : (
    <td className={classes.center}>{STATE_SIGNS[cell.state]}</td>
  );
}
