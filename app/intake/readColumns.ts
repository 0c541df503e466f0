import type { DocumentText, Line, Span } from './documentText.ts';

/** A row of a table whose cells are parted by marks: its number, time and title. */
type ColumnRow = {
  readonly order: number;
  readonly time: Span[];
  readonly title: Span[];
};

/**
 * Rows of a table that kept the marks between its cells. The heading says which
 * column is which; a line without marks goes on with the last cell before it.
 * Null where the table has no such marks.
 */
export function readColumns(
  document: DocumentText,
  heading: Line,
  below: readonly Line[],
): readonly ColumnRow[] | null {
  const heads = cellsOf(document, heading).map(({ start, end }) =>
    document.folded.slice(start, end),
  );
  const number = heads.findIndex((head) => /^(?:stt|tt|số tt)$/u.test(head));
  const time = heads.findIndex((head) => head.startsWith('thời gian'));
  const title = heads.findIndex((head) =>
    /^(?:tên )?(?:hoạt động|nội dung|chương trình)/u.test(head),
  );
  if (heads.length < 3 || number === -1 || time === -1 || title === -1) return null;
  const rows: { order: number; time: Span[]; title: Span[]; last: Span[] }[] = [];
  for (const line of below) {
    const cells = cellsOf(document, line);
    const row = rows.at(-1);
    if (cells.length === 1) {
      const [rest] = cells;
      if (row === undefined || rest === undefined) continue;
      if (isHeading(document, rest)) break;
      row.last.push(rest);
      continue;
    }
    const order = /^\d{1,2}$/u.exec(textOf(document, cells[number]))?.[0];
    if (order !== undefined) {
      const opened = { order: Number(order), time: [], title: [], last: [] };
      rows.push(opened);
    }
    const current = rows.at(-1);
    if (current === undefined) continue;
    for (const [column, target] of [
      [time, current.time],
      [title, current.title],
    ] as const) {
      const cell = cells[column];
      if (cell === undefined || cell.start === cell.end) continue;
      target.push(cell);
      current.last = target;
    }
  }
  return rows;
}

/** Cells between marks, trimmed; marks at the edges of a line frame it. */
function cellsOf({ work }: DocumentText, { start, end }: Line): readonly Span[] {
  const text = work.slice(start, end);
  const cells: Span[] = [];
  let from = 0;
  for (const part of text.split('\t')) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim().length;
    cells.push({ start: start + from + lead, end: start + from + lead + trimmed });
    from += part.length + 1;
  }
  return cells.slice(cells[0]?.start === cells[0]?.end && cells.length > 1 ? 1 : 0);
}

function textOf({ work }: DocumentText, span: Span | undefined): string {
  return span === undefined ? '' : work.slice(span.start, span.end).replace(/\.$/u, '');
}

function isHeading({ work }: DocumentText, { start, end }: Span): boolean {
  return /^(?:[IVX]{1,5}|\d{1,2})[.)/]\s+\p{Lu}/u.test(work.slice(start, end));
}
