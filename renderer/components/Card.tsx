import { useId, type ReactNode } from 'react';
import classes from './Card.module.css';

/** A panel with a head: title at the left, what can be done with all of it at the right. */
export function Card({
  title,
  right,
  isRegion = false,
  children,
}: {
  readonly title: ReactNode;
  readonly right?: ReactNode;
  /** F6 stops here too: for pages whose parts are many Tabs apart. */
  readonly isRegion?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id} data-region={isRegion || undefined}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <div className={classes.right}>{right}</div>
      </header>
      {children}
    </section>
  );
}
