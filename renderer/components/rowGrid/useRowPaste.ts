import type { ClipboardEvent } from 'react';
import { parseClipboardBlock } from '#app/domain/clipboardBlock.ts';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import type { RowEntries } from './rowEntries.ts';
import type { RowColumn } from './rowGridTypes.ts';
import { placeOf } from './useRowKeys.ts';

/**
 * A block from a spreadsheet goes over the rows from the active cell on, and into
 * new rows after the last one. It is saved as one step; a row that cannot be
 * saved keeps its text and says why.
 */
export function useRowPaste<S>(
  entries: RowEntries<S>,
  columns: readonly RowColumn[],
  isReadOnly: boolean,
  sectionOf: (row: string) => { readonly id: string; readonly keys: readonly string[] } | undefined,
): (event: ClipboardEvent) => void {
  const toast = useToast();
  return (event) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (place === null || isReadOnly || !/[\t\r\n]/u.test(text.trim())) return;
    const section = sectionOf(place.row);
    const from = columns.findIndex(({ key }) => key === place.column);
    if (section === undefined || from < 0) return;
    event.preventDefault();
    const block = parseClipboardBlock(text);
    const below = section.keys
      .slice(section.keys.indexOf(place.row))
      .filter((key) => entries.get(key) !== null || entries.find(key) !== undefined);
    const fresh = entries.nextKeys(section.id, Math.max(block.length - below.length, 0));
    const targets = [...below, ...fresh].slice(0, block.length);
    const fill = (key: string, at: number): void => {
      const typed = columns.slice(from).flatMap(({ key: column, maxLength }, index) => {
        const cell = block[at]?.[index]?.trim().slice(0, maxLength);
        return cell === undefined ? [] : [[column, cell] as const];
      });
      entries.type(key, section.id, Object.fromEntries(typed));
    };
    entries.together(() => targets.forEach(fill));
    const report = async () => {
      await entries.commit(targets);
      const saved = targets.filter((key) => entries.get(key)?.phase === 'saved').length;
      if (saved > 0) toast({ text: rowGridText.pasted(saved) });
    };
    void report();
  };
}
