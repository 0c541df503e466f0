import type { Paragraph, Table } from 'docx';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import type { IndicatorColumn, TotalCell, UnitAnnex, UnitTable } from '#app/domain/reportModel.ts';
import { longestWordTwips } from '../textMetrics.ts';
import { netWidth } from './headerGeometry.ts';
import { ruledTable, type RuledCell, type RuledRow } from './ruledTable.ts';
import { styledParagraph } from './styledText.ts';

/** The tables of results by unit, each under its caption, and the notes below the last. */
export function unitAnnexContent(annex: UnitAnnex): (Paragraph | Table)[] {
  return [
    ...annex.tables.flatMap((table, index) => [
      ...(table.caption === null
        ? []
        : [styledParagraph('TableCaption', table.caption, { pageBreakBefore: index > 0 })]),
      unitTable(table),
    ]),
    ...annex.notes.map((note) => styledParagraph('TableNote', note)),
  ];
}

function unitTable(table: UnitTable): Table {
  const columns = table.groups.flatMap((group) => group.columns);
  return ruledTable(
    [table.orderWidth, table.nameWidth, ...columns.map((column) => column.width)],
    [
      ...headerRows(table, columns),
      {
        cells: [
          { style: 'TableCenter', text: '' },
          { style: 'TableTotalText', text: 'Tổng số' },
          ...table.totals.map(totalCell),
        ],
      },
      {
        cells: [
          { style: 'TableCenter', text: '' },
          { style: 'TableText', text: 'Số đơn vị có số liệu' },
          ...table.totals.map(({ units }) => numberCell(units)),
        ],
      },
      ...table.rows.map((row) => ({
        cells: [
          { style: 'TableCenter', text: String(row.order) } as const,
          { style: 'TableText', text: row.name } as const,
          ...row.cells.map((cell) =>
            cell.kind === 'number' ? numberCell(cell.value) : signCell(cell.state),
          ),
        ],
      })),
    ],
    fittingSize(columns),
  );
}

/** Groups above, indicators with their unit of measure below, then the column numbers. */
function headerRows(table: UnitTable, columns: readonly IndicatorColumn[]): RuledRow[] {
  return [
    {
      isHeader: true,
      cells: [
        { style: 'TableHeader', text: 'STT', rowSpan: 2 },
        { style: 'TableHeader', text: 'Đơn vị', rowSpan: 2 },
        ...table.groups.map((group) => ({
          style: 'TableHeader' as const,
          text: group.label,
          columnSpan: group.columns.length,
        })),
      ],
    },
    {
      isHeader: true,
      cells: columns.map((column) => ({ style: 'TableHeader', text: columnLabel(column) })),
    },
    {
      isHeader: true,
      cells: ['A', 'B', ...columns.map((column) => `(${column.number})`)].map((text) => ({
        style: 'TableCenter',
        text,
      })),
    },
  ];
}

function columnLabel({ label, unitOfMeasure }: IndicatorColumn): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}

function totalCell({ value, state }: TotalCell): RuledCell {
  return value === null
    ? signCell(state ?? 'missing')
    : { style: 'TableTotalNumber', text: formatNumber(value) };
}

function numberCell(value: number): RuledCell {
  return { style: 'TableNumber', text: formatNumber(value) };
}

function signCell(state: keyof typeof STATE_SIGNS): RuledCell {
  return { style: 'TableCenter', text: STATE_SIGNS[state] };
}

/** The style's 11 points, or 10 where a heading's word would break inside its column. */
function fittingSize(columns: readonly IndicatorColumn[]): number | undefined {
  const fits = columns.every(
    (column) =>
      longestWordTwips(columnLabel(column), { sizePt: 11, bold: true }) <= netWidth(column.width),
  );
  return fits ? undefined : 10;
}
