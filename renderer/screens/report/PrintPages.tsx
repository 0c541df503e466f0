import { createPortal } from 'react-dom';
import type { FlowPage } from './flow.ts';
import { PageSheet } from './PageSheet.tsx';
import classes from './PrintPages.module.css';

/** The same pages beside the window's root: not shown on screen, the only thing on paper. */
export function PrintPages({ pages }: { readonly pages: readonly FlowPage[] }) {
  return createPortal(
    <div className={classes.print} data-print>
      {pages.map((page) => (
        <div key={page.id} className={classes.sheet} data-orientation={page.section.orientation}>
          <PageSheet page={page} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
