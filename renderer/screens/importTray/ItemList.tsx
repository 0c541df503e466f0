import { useLayoutEffect, useMemo, useState } from 'react';
import { axisOf, drawnIndices, startOf } from '#app/domain/gridWindow.ts';
import { sectionText, trayText } from '../../i18n/importTray.vi.ts';
import { ItemRow } from './ItemRow.tsx';
import items from './Items.module.css';
import classes from './Tray.module.css';
import { heightOf, type TrayRow } from './trayRows.ts';
import { useTrayTools } from './trayContext.tsx';

/** Rows drawn beyond the view. */
const BEYOND = 12;

/** Everything the sources offer as one list; only rows near the view are drawn. */
export function ItemList({ rows }: { readonly rows: readonly TrayRow[] }) {
  const { list } = useTrayTools();
  const { listRef, current } = list;
  const [view, setView] = useState({ from: 0, to: window.innerHeight });
  const axis = useMemo(() => axisOf(rows.map(heightOf)), [rows]);
  const at = current === null ? -1 : rows.indexOf(current);
  useLayoutEffect(() => {
    const scroller = listRef.current;
    if (scroller === null) return;
    const look = () => {
      const from = Math.floor(scroller.scrollTop / STEP) * STEP;
      const to = from + scroller.clientHeight + STEP;
      setView((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    const resize = new ResizeObserver(look);
    resize.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resize.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [listRef]);
  return (
    <div
      ref={listRef}
      className={items.list}
      role="grid"
      aria-multiselectable
      aria-rowcount={rows.length}
      aria-label={trayText.list}
      tabIndex={-1}
      onKeyDown={list.onKeyDown}
    >
      <div className={items.listBody} role="rowgroup" style={{ height: axis.ends.at(-1) ?? 0 }}>
        {drawnIndices(axis, view, BEYOND, [at]).map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <ItemRow
              key={row.id}
              row={row}
              number={index + 1}
              top={startOf(axis, index)}
              height={heightOf(row)}
            />
          );
        })}
      </div>
      {rows.length === 0 && <p className={classes.hint}>{sectionText.nothingAsks}</p>}
    </div>
  );
}

/** The view is asked about in these steps: a few pixels of scrolling draw nothing. */
const STEP = 96;
