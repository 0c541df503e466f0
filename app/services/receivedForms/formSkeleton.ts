import { createHash } from 'node:crypto';
import { searchKey } from '#app/domain/searchKey.ts';
import type { RawForm } from '#app/importing/rawForm.ts';

/**
 * Hash of the labels of a form and their places. Figures, years and rows of dots
 * are left out, so that the form of another year, or one already filled in, has
 * the skeleton of the first.
 */
export function formSkeleton({ kind, tables }: RawForm): string {
  const labels = tables.flatMap(({ cells }, table) =>
    cells.flatMap((cell) => {
      const label = cell.kind === 'text' && !cell.isFixed ? labelOf(cell.text) : '';
      return label === '' ? [] : [`${table}:${cell.row}:${cell.column}:${label}`];
    }),
  );
  const text = [kind, ...labels.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** What stands before a colon is the label; what follows may have been filled in. */
function labelOf(text: string): string {
  const [label = ''] = text.split(':');
  return searchKey(label.replace(/\d+/gu, ' '));
}
