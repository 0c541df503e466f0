import { useDocumentTitle } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { GuideKey } from '../guide/GuideKey.tsx';
import { guidePageAt } from '../guide/guidePlaces.ts';
import { shellText, type KeyHelp } from '../i18n/shell.vi.ts';
import classes from './Page.module.css';
import { TopBar } from './TopBar.tsx';
import { useScreenFocus } from './useScreenFocus.ts';

export type PageProps = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Buttons of the screen at the right of the top bar. */
  readonly actions?: ReactNode;
  /** Tool bar, 40 high; without it there is none. */
  readonly tools?: ReactNode;
  /** Side panel at the right, beside the main part, under the tool bar. */
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  /** Stands under the main part, above the status bar. */
  readonly foot?: ReactNode;
  /** Status bar, 28 high. */
  readonly status?: ReactNode;
  /** Keys of this screen, listed by F1 beside its page of the guide. */
  readonly keys?: readonly KeyHelp[];
  readonly children: ReactNode;
};

/**
 * The frame every screen stands in. The window never scrolls; the main part and
 * the side panel do. Every part is a region that F6 jumps to.
 */
export function Page(props: PageProps) {
  const { title, subtitle, actions, tools, side, foot, status, children } = props;
  useDocumentTitle(`${title} – ${shellText.appName}`);
  const [address] = useLocation();
  const mainRef = useRef<HTMLElement>(null);
  useScreenFocus(mainRef);
  return (
    <div className={classes.page}>
      <TopBar title={title} subtitle={subtitle} actions={actions} />
      {tools !== undefined && (
        <section className={classes.tools} data-region aria-label={shellText.toolBar}>
          {tools}
        </section>
      )}
      <div className={classes.body}>
        <div className={classes.column}>
          <main className={classes.main} data-region tabIndex={-1} aria-label={title} ref={mainRef}>
            {children}
          </main>
          {foot}
        </div>
        {side !== undefined && (
          <aside
            className={classes.side}
            data-region
            tabIndex={-1}
            aria-label={props.sideLabel ?? shellText.sidePanel}
          >
            {side}
          </aside>
        )}
      </div>
      {status !== undefined && (
        <footer className={classes.status} aria-label={shellText.statusBar}>
          {status}
        </footer>
      )}
      <GuideKey page={guidePageAt(address)} keys={props.keys ?? []} />
    </div>
  );
}
