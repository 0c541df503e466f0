import { formatNumber } from '#app/domain/formatNumber.ts';
import type {
  ActivityAnnex,
  ActivityRow,
  Annex,
  ChartAnnex,
  PhotoAnnex,
  UnitAnnex,
  UnitPage,
  UnitRowReference,
  UnitTable,
} from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { ACTIVITY_COLUMNS } from './activityColumns.ts';
import {
  annexOrientation,
  CAPTION_HEIGHT,
  CELL_MARGINS,
  cellLines,
  firstPageRoom,
  footHeight,
  linesIn,
  PAGE_ROOM,
  rowHeight,
  TABLE_TEXT,
} from './annexGeometry.ts';
import { breakLines } from './breakLines.ts';
import { fillPages, type FlowRow } from './fillPages.ts';
import { columnHeading, columnsOf } from './unitTableText.ts';
import { numberShape } from './longestNumbers.ts';
import { placeCharts } from './placeCharts.ts';
import { placePhotos } from './placePhotos.ts';

/** An annex before it is divided into pages. */
export type UndividedAnnex =
  | Omit<UnitAnnex, 'pages'>
  | Omit<ChartAnnex, 'pages'>
  | Omit<ActivityAnnex, 'pages'>
  | Omit<PhotoAnnex, 'pages'>;

/**
 * Divides an annex into pages by the bundled metrics of Times New Roman. Word
 * breaks its pages and the screen draws its boxes by them, so both show the
 * same rows on the same page whatever fonts the machine has.
 */
export function paginateAnnex(
  annex: UndividedAnnex,
  header: OfficialHeader,
  photosPerPage: 2 | 4,
): Annex {
  const first = firstPageRoom(annex.title, header, annexOrientation(annex));
  switch (annex.kind) {
    case 'units':
      return { ...annex, pages: unitPages(annex, first) };
    case 'charts':
      return { ...annex, ...placeCharts(annex.charts, first) };
    case 'activities':
      return { ...annex, pages: activityPages(annex.rows, first) };
    case 'photos':
      return { ...annex, pages: placePhotos(annex.photos, photosPerPage, first) };
  }
}

/** Every table begins a page of its own. */
function unitPages(annex: Omit<UnitAnnex, 'pages'>, firstRoom: number): UnitPage[] {
  return annex.tables.flatMap((table, at) => {
    const head = unitHead(table);
    const taken =
      head.reduce((sum, height) => sum + height, 0) + (table.caption === null ? 0 : CAPTION_HEIGHT);
    const pages = fillPages(unitRows(table), {
      first: (at === 0 ? firstRoom : PAGE_ROOM) - taken,
      next: PAGE_ROOM - taken,
      foot: at === annex.tables.length - 1 ? footHeight(annex.notes) : 0,
    });
    return pages.map((rows, index) => ({
      table: at,
      isContinued: index > 0,
      head,
      rows: rows.map(({ row, height }) => ({ row, height, part: null })),
    }));
  });
}

/** Group names, indicators with their unit of measure, column numbers. */
function unitHead(table: UnitTable): number[] {
  const groups = table.groups.map(({ label, columns }) =>
    cellLines(
      label,
      columns.reduce((sum, { width }) => sum + width, 0),
      true,
    ),
  );
  const labels = columnsOf(table).map((column) =>
    cellLines(columnHeading(column), column.width, true),
  );
  return [rowHeight(Math.max(1, ...groups)), rowHeight(Math.max(1, ...labels)), rowHeight(1)];
}

function unitRows(table: UnitTable): FlowRow<UnitRowReference>[] {
  const { nameWidth, sections, totals, rows } = table;
  const widths = columnsOf(table).map(({ width }) => width);
  const linesOfNumber = numberLines();
  const numbers = (values: readonly (number | null)[]) =>
    values.map((value, at) => (value === null ? 1 : linesOfNumber(value, widths[at] ?? nameWidth)));
  const units = rows.map(({ name, cells }, at): FlowRow<UnitRowReference> => ({
    row: { kind: 'unit', at },
    height: rowHeight(
      cells.reduce(
        (most, cell, place) =>
          cell.kind === 'number'
            ? Math.max(most, linesOfNumber(cell.value, widths[place] ?? nameWidth))
            : most,
        cellLines(name, nameWidth),
      ),
    ),
  }));
  let from = 0;
  const bySection = sections.flatMap((section, at): FlowRow<UnitRowReference>[] => {
    const members = units.slice(from, from + section.rowCount);
    from += section.rowCount;
    const lines = [
      cellLines(section.label, nameWidth, true),
      ...numbers(section.totals.map(({ value }) => value)),
    ];
    const head = { kind: 'section', at } as const;
    return [{ row: head, height: rowHeight(Math.max(...lines)), keepNext: true }, ...members];
  });
  const total = rowHeight(Math.max(1, ...numbers(totals.map(({ value }) => value))));
  return [
    { row: { kind: 'total' }, height: total, keepNext: true },
    { row: { kind: 'counts' }, height: rowHeight(1), keepNext: rows.length > 0 },
    ...(sections.length === 0 ? units : bySection),
  ];
}

/** Digits are of one width: a number is measured once for its shape and its column's width. */
function numberLines(): (value: number, width: number) => number {
  const known = new Map<string, number>();
  return (value, width) => {
    const key = `${numberShape(value)}:${width}`;
    const lines = known.get(key) ?? cellLines(formatNumber(value), width, true);
    known.set(key, lines);
    return lines;
  };
}

function activityPages(rows: readonly ActivityRow[], firstRoom: number): ActivityAnnex['pages'] {
  const head = [
    rowHeight(
      Math.max(...ACTIVITY_COLUMNS.map(({ label, width }) => cellLines(label, width, true))),
    ),
  ];
  const taken = head.reduce((sum, height) => sum + height, 0);
  const foot = footHeight([]);
  const smallest = Math.min(firstRoom, PAGE_ROOM) - taken - foot;
  const flow = rows.flatMap((row, at) => partsOf(row, at, linesIn(smallest)));
  const rooms = { first: firstRoom - taken, next: PAGE_ROOM - taken, foot };
  return fillPages(flow, rooms).map((page) => ({
    head,
    rows: page.map(({ row, height, part }) => ({ row, height, part })),
  }));
}

type ActivityPart = FlowRow<number> & ActivityAnnex['pages'][number]['rows'][number];

/** A row whole, or in parts of so many lines where the smallest page does not take it. */
function partsOf(row: ActivityRow, at: number, mostLines: number): ActivityPart[] {
  const cells = ACTIVITY_COLUMNS.map(({ width, textOf }) => {
    const text = textOf(row);
    return { text, lines: breakLines(text, width - CELL_MARGINS, TABLE_TEXT) };
  });
  const lineCount = Math.max(...cells.map(({ lines }) => lines.length));
  if (lineCount <= mostLines) return [{ row: at, height: rowHeight(lineCount), part: null }];
  return Array.from({ length: Math.ceil(lineCount / mostLines) }, (_, index) => {
    const from = index * mostLines;
    const [order = '', ...texts] = cells.map(({ text, lines }) => {
      const [first, ...others] = lines.slice(from, from + mostLines);
      return first === undefined ? '' : text.slice(first.start, (others.at(-1) ?? first).end);
    });
    const label = index === 0 ? order : `${row.order} (tiếp)`;
    return {
      row: at,
      height: rowHeight(Math.max(2, Math.min(mostLines, lineCount - from))),
      part: { number: index + 1, texts: [label, ...texts] },
    };
  });
}
