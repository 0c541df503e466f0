import type {
  IndicatorColumn,
  TableCell,
  TotalCell,
  UnitRowReference,
  UnitTable,
} from '#app/domain/annexModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import type { NumberSource } from '#app/domain/reportModel.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { paperText } from '../../i18n/report.vi.ts';
import classes from './Paper.module.css';
import { TableFigure } from './TableFigure.tsx';
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
      return (
        <TotalRow order="" name={paperText.total} totals={table.totals} units={null} isFirst />
      );
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
        <TotalRow
          order={section.numeral}
          name={section.label}
          totals={section.totals}
          units={unitsOfSection(table, reference.at)}
        />
      );
    }
    case 'unit': {
      const row = table.rows[reference.at];
      return row === undefined ? null : (
        <>
          <td className={classes.center}>{row.order}</td>
          <td>{row.name}</td>
          {row.cells.map((cell, at) => (
            <UnitFigure
              key={table.totals[at]?.indicator ?? at}
              cell={cell}
              source={{
                kind: 'unitValue',
                indicator: table.totals[at]?.indicator ?? '',
                unit: row.unit,
              }}
            />
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
  /** Units of a sub-total, null for all. */
  readonly units: readonly string[] | null;
  /** The row where Tab stops. */
  readonly isFirst?: boolean;
};

/** The rows of one kind of units follow each other. */
function unitsOfSection({ sections, rows }: UnitTable, at: number): readonly string[] {
  const before = sections.slice(0, at).reduce((sum, { rowCount }) => sum + rowCount, 0);
  const count = sections[at]?.rowCount ?? 0;
  return rows.slice(before, before + count).map(({ unit }) => unit);
}

function TotalRow({ order, name, totals, units, isFirst = false }: TotalRowProps) {
  const first = isFirst ? totals.find(({ value }) => value !== null)?.indicator : undefined;
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
            <TableFigure
              text={formatNumber(value)}
              source={{ kind: 'total', indicator }}
              units={units}
              isFirst={indicator === first}
            />
          </td>
        ),
      )}
    </>
  );
}

function UnitFigure({ cell, source }: { readonly cell: TableCell; readonly source: NumberSource }) {
  return cell.kind === 'number' ? (
    <td className={classes.figure}>
      <TableFigure text={formatNumber(cell.value)} source={source} />
    </td>
  ) : (
    <td className={classes.center}>{STATE_SIGNS[cell.state]}</td>
  );
}
