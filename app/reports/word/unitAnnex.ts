import { Paragraph, type FileChild } from 'docx';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { invariant } from '#app/domain/result.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import type {
  TotalCell,
  UnitAnnex,
  UnitPage,
  UnitRowReference,
  UnitTable,
} from '#app/domain/annexModel.ts';
import { columnHeading, columnsOf } from '../unitTableText.ts';
import { ruledTable, type RuledCell, type RuledRow } from './ruledTable.ts';
import { styledParagraph } from './styledText.ts';

/**
 * The tables of results by unit, one Word table a page of the model: head and
 * caption stand on each, rows are as high as the model says. The notes follow
 * the last.
 */
export function unitAnnexContent(annex: UnitAnnex): FileChild[] {
  return [
    ...annex.pages.flatMap((page, index) => {
      const table = annex.tables[page.table];
      invariant(table, 'a page belongs to a table of its annex');
      return [...pageOpening(table, page, index > 0), unitTable(table, page)];
    }),
    ...annex.notes.map((note) => styledParagraph('TableNote', note)),
  ];
}

/** The caption turns the page; where there is none a low paragraph does. */
function pageOpening(
  { caption }: UnitTable,
  { isContinued }: UnitPage,
  pageBreakBefore: boolean,
): Paragraph[] {
  if (caption !== null) {
    const text = isContinued ? `${caption} (tiếp theo)` : caption;
    return [styledParagraph('TableCaption', text, { pageBreakBefore })];
  }
  return pageBreakBefore ? [pageTurn()] : [];
}

/** Begins a page between two tables. */
export function pageTurn(): Paragraph {
  return new Paragraph({ style: 'ShortLine', pageBreakBefore: true });
}

function unitTable(table: UnitTable, page: UnitPage): FileChild {
  const widths = columnsOf(table).map(({ width }) => width);
  return ruledTable(
    [table.orderWidth, table.nameWidth, ...widths],
    [
      ...headerRows(table).map((cells, at) => ({
        isHeader: true,
        cells,
        height: page.head[at] ?? 0,
      })),
      ...page.rows.map(({ row, height }) => ({ cells: rowCells(table, row), height })),
    ],
  );
}

/** Groups above, indicators with their unit of measure below, then the column numbers. */
function headerRows(table: UnitTable): RuledRow['cells'][] {
  const columns = columnsOf(table);
  return [
    [
      { style: 'TableHeader', text: 'STT', rowSpan: 2 },
      { style: 'TableHeader', text: 'Đơn vị', rowSpan: 2 },
      ...table.groups.map((group) => ({
        style: 'TableHeader' as const,
        text: group.label,
        columnSpan: group.columns.length,
      })),
    ],
    columns.map((column) => ({ style: 'TableHeader', text: columnHeading(column) })),
    ['A', 'B', ...columns.map(({ number }) => `(${number})`)].map((text) => ({
      style: 'TableCenter',
      text,
    })),
  ];
}

function rowCells(table: UnitTable, reference: UnitRowReference): RuledCell[] {
  switch (reference.kind) {
    case 'total':
      return [
        blank(),
        { style: 'TableTotalText', text: 'Tổng số' },
        ...table.totals.map(totalCell),
      ];
    case 'counts':
      return [
        blank(),
        { style: 'TableText', text: 'Số đơn vị có số liệu' },
        ...table.totals.map(({ units }) => numberCell(units)),
      ];
    case 'section': {
      const section = table.sections[reference.at];
      invariant(section, 'a page names sections of its table');
      return [
        { style: 'TableTotalCenter', text: section.numeral },
        { style: 'TableTotalText', text: section.label },
        ...section.totals.map(totalCell),
      ];
    }
    case 'unit': {
      const row = table.rows[reference.at];
      invariant(row, 'a page names rows of its table');
      return [
        { style: 'TableCenter', text: String(row.order) },
        { style: 'TableText', text: row.name },
        ...row.cells.map((cell) =>
          cell.kind === 'number' ? numberCell(cell.value) : signCell(cell.state),
        ),
      ];
    }
  }
}

function blank(): RuledCell {
  return { style: 'TableCenter', text: '' };
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
