import { formatNumber } from '#app/domain/formatNumber.ts';
import type {
  ActivityAnnex,
  IndicatorColumn,
  PhotoAnnex,
  ReportPhoto,
  TableCell,
  TotalCell,
  UnitAnnex,
  UnitTable,
} from '#app/domain/reportModel.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { paperText } from '../../i18n/report.vi.ts';
import type { FlowItem, FlowTable } from './flow.ts';
import classes from './Paper.module.css';
import { Photo } from './Photo.tsx';

/** Tables of results by unit, each under its caption, and the notes below the last. */
export function unitItems(annex: UnitAnnex, id: string): FlowItem[] {
  return [
    ...annex.tables.flatMap((table, index) =>
      unitTableItems(table, `${id}-table-${index}`, {
        isFirst: index === 0,
        isLast: index === annex.tables.length - 1,
      }),
    ),
    ...annex.notes.map((note, index): FlowItem => ({
      kind: 'block',
      id: `${id}-note-${index}`,
      keepNext: true,
      node: <div className={classes.note}>{note}</div>,
    })),
  ];
}

export function activityItems(annex: ActivityAnnex, id: string): FlowItem[] {
  const table: FlowTable = {
    id: `${id}-table`,
    widths: ACTIVITY_WIDTHS,
    sizePt: 11,
    head: <HeadRow cells={paperText.activityColumns} />,
  };
  return annex.rows.map((row, index) => ({
    kind: 'row',
    id: `${table.id}-${row.order}`,
    table,
    keepNext: index === annex.rows.length - 1,
    node: (
      <>
        <td className={classes.center}>{row.order}</td>
        <td>{row.name}</td>
        <td className={classes.center}>{row.dateText}</td>
        <td>{row.place}</td>
        <td>{row.unitName}</td>
        <td className={classes.figure}>
          {row.participants === null ? '' : formatNumber(row.participants)}
        </td>
        <td>{row.result}</td>
      </>
    ),
  }));
}

/** Two photos a row, four a page. */
export function photoItems(annex: PhotoAnnex, id: string): FlowItem[] {
  const pairs = chunked(annex.photos, 2);
  return pairs.map((pair, index) => ({
    kind: 'block',
    id: `${id}-photos-${index}`,
    keepNext: index === pairs.length - 1,
    startsPage: index > 0 && index % 2 === 0,
    node: <PhotoRow photos={pair} />,
  }));
}

function PhotoRow({ photos }: { readonly photos: readonly ReportPhoto[] }) {
  return (
    <div className={classes.photoRow}>
      {photos.map((photo) => (
        <Photo key={photo.sha256} photo={photo} />
      ))}
    </div>
  );
}

function unitTableItems(
  table: UnitTable,
  id: string,
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): FlowItem[] {
  const columns = table.groups.flatMap((group) => group.columns);
  const shared: FlowTable = {
    id,
    widths: [table.orderWidth, table.nameWidth, ...columns.map(({ width }) => width)],
    sizePt: 10.5,
    head: <UnitTableHead table={table} columns={columns} />,
  };
  const caption: FlowItem[] =
    table.caption === null
      ? []
      : [
          {
            kind: 'block',
            id: `${id}-caption`,
            keepNext: true,
            startsPage: !place.isFirst,
            node: <div className={classes.caption}>{table.caption}</div>,
          },
        ];
  return [
    ...caption,
    {
      kind: 'row',
      id: `${id}-total`,
      table: shared,
      keepNext: true,
      node: (
        <>
          <td>{NOTHING}</td>
          <td className={classes.strong}>{paperText.total}</td>
          {table.totals.map((total) => (
            <TotalFigure key={total.indicator} total={total} />
          ))}
        </>
      ),
    },
    {
      kind: 'row',
      id: `${id}-units`,
      table: shared,
      node: (
        <>
          <td>{NOTHING}</td>
          <td>{paperText.unitsWithValue}</td>
          {table.totals.map(({ indicator, units }) => (
            <td key={indicator} className={classes.figure}>
              {units}
            </td>
          ))}
        </>
      ),
    },
    ...table.rows.map((row, at): FlowItem => ({
      kind: 'row',
      id: `${id}-${row.unit}`,
      table: shared,
      keepNext: place.isLast && at === table.rows.length - 1,
      node: (
        <>
          <td className={classes.center}>{row.order}</td>
          <td>{row.name}</td>
          {row.cells.map((cell, column) => (
            <UnitFigure key={columns[column]?.indicator ?? column} cell={cell} />
          ))}
        </>
      ),
    })),
  ];
}

/** Groups above, indicators with their unit of measure below, then the column numbers. */
function UnitTableHead({
  table,
  columns,
}: {
  readonly table: UnitTable;
  readonly columns: readonly IndicatorColumn[];
}) {
  return (
    <>
      <tr>
        <th rowSpan={2}>{paperText.order}</th>
        <th rowSpan={2}>{paperText.unit}</th>
        {table.groups.map((group) => (
          <th key={group.label} colSpan={group.columns.length}>
            {group.label}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ indicator, label, unitOfMeasure }) => (
          <th key={indicator}>{unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`}</th>
        ))}
      </tr>
      <tr>
        {['A', 'B', ...columns.map(({ number }) => `(${number})`)].map((text) => (
          <td key={text} className={classes.center}>
            {text}
          </td>
        ))}
      </tr>
    </>
  );
}

export function HeadRow({ cells }: { readonly cells: readonly string[] }) {
  return (
    <tr>
      {cells.map((text) => (
        <th key={text}>{text}</th>
      ))}
    </tr>
  );
}

function TotalFigure({ total: { value, state } }: { readonly total: TotalCell }) {
  return value === null ? (
    <td className={classes.center}>{STATE_SIGNS[state ?? 'missing']}</td>
  ) : (
    <td className={classes.totalFigure}>{formatNumber(value)}</td>
  );
}

function UnitFigure({ cell }: { readonly cell: TableCell }) {
  return cell.kind === 'number' ? (
    <td className={classes.figure}>{formatNumber(cell.value)}</td>
  ) : (
    <td className={classes.center}>{STATE_SIGNS[cell.state]}</td>
  );
}

/** A cell that says nothing keeps the height of a line. */
const NOTHING = '\u00a0';

/** Twips, together the text width of a landscape page. */
const ACTIVITY_WIDTHS = [624, 3602, 1500, 2100, 2300, 960, 3200] as const;

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
