/** The cells a block may be laid over, in the order they are drawn. */
type BlockTarget = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly isEditable: (place: BlockPlace) => boolean;
};

type BlockPlace = { readonly unit: string; readonly indicator: string };

/** Indices of a range of cells, both ends inside. */
export type BlockRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/**
 * A block as spreadsheets put it on the clipboard: rows by line ends, cells by
 * tabs, a cell with either in it quoted with its quotes doubled. The line end
 * after the last row is no row.
 */
export function parseClipboardBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"' && cell === '') {
      const end = endOfQuoted(text, at);
      if (end !== null) {
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
        continue;
      }
    }
    if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      endCell();
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      if (at + 1 < text.length) rows.push([]);
      at += 1;
      continue;
    } else cell += sign;
    at += 1;
  }
  if (text !== '' && !/[\r\n]$/u.test(text)) endCell();
  return rows.filter((row) => row.length > 0);
}

/** Writes a block so that spreadsheets and `parseClipboardBlock` read the same cells. */
export function formatClipboardBlock(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n');
}

export type PastePlan =
  | {
      readonly kind: 'cells';
      readonly cells: readonly (BlockPlace & { readonly text: string })[];
      readonly range: BlockRange;
    }
  /** The block reaches over the last column or row. */
  | { readonly kind: 'tooLarge'; readonly rows: number; readonly columns: number }
  /** A cell of the target takes no entry. */
  | { readonly kind: 'readOnly'; readonly place: BlockPlace };

/**
 * Where the cells of a pasted block go: from the corner of the range on; one
 * cell fills the whole range. A blank touches nothing, so a blank over a cell
 * that takes no entry is no obstacle.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  layout: BlockTarget,
  corner: BlockRange,
): PastePlan {
  const [first] = block;
  const isFill = block.length === 1 && first?.length === 1;
  const height = isFill ? corner.bottom - corner.top + 1 : block.length;
  const width = isFill ? corner.right - corner.left + 1 : Math.max(...block.map(widthOf));
  if (corner.top + height > layout.rows.length || corner.left + width > layout.columns.length) {
    return { kind: 'tooLarge', rows: height, columns: width };
  }
  const cells: (BlockPlace & { readonly text: string })[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const text = (isFill ? first[0] : block[row]?.[column]) ?? '';
      const unit = layout.rows[corner.top + row];
      const indicator = layout.columns[corner.left + column];
      if (text.trim() === '' || unit === undefined || indicator === undefined) continue;
      const place = { unit, indicator };
      if (!layout.isEditable(place)) return { kind: 'readOnly', place };
      cells.push({ ...place, text: text.trim() });
    }
  }
  const range = {
    top: corner.top,
    left: corner.left,
    bottom: corner.top + height - 1,
    right: corner.left + width - 1,
  };
  return { kind: 'cells', cells, range };
}

function widthOf(row: readonly string[]): number {
  return row.length;
}

/** Index of the closing quote, null when the quote is an ordinary sign. */
function endOfQuoted(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') at += 1;
    else return /^[\t\r\n]?$/u.test(text.charAt(at + 1)) ? at : null;
  }
  return null;
}
