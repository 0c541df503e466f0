import { createPortal } from 'react-dom';
import type { GuidePage } from '#app/domain/guide/guidePage.ts';
import { GuideArticle } from './GuideArticle.tsx';
import classes from './PrintGuide.module.css';

/** The page that is read, for paper: not shown on screen, the only thing printed while the guide is open. */
export function PrintGuide({ page }: { readonly page: GuidePage }) {
  return createPortal(
    <div className={classes.print} data-print="guide">
      <GuideArticle page={page} onGo={null} enlarged={null} onEnlarge={() => undefined} />
    </div>,
    document.body,
  );
}
