import type { ReactNode } from 'react';
import { sourcesText } from '../../i18n/grid.vi.ts';
import classes from './SourceCard.module.css';

type SourceEntry = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly valueText: string;
  readonly source: string;
};

type SourceCardProps = {
  readonly heading: string;
  readonly note: string;
  readonly entries: readonly SourceEntry[];
  /** Unit whose entry is the one asked about. */
  readonly current?: string | undefined;
  readonly children?: ReactNode;
};

/** A scroller without controls of its own has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Units, values and where each came from: what stands behind one number. */
export function SourceCard({ heading, note, entries, current, children }: SourceCardProps) {
  return (
    <div className={classes.card}>
      <header className={classes.head}>
        <b>{heading}</b>
        <span className={classes.note}>{note}</span>
      </header>
      {entries.length === 0 ? (
        <p className={classes.empty}>{sourcesText.nothing}</p>
      ) : (
        <ul className={classes.list} {...REACHABLE} aria-label={heading}>
          {entries.map((entry) => (
            <li
              key={entry.unitCode}
              className={classes.entry}
              data-current={entry.unitCode === current || undefined}
            >
              <span className={classes.unit}>{entry.unitName}</span>
              <span className={classes.value}>{entry.valueText}</span>
              <span className={classes.source}>{entry.source}</span>
            </li>
          ))}
        </ul>
      )}
      {children !== undefined && <footer className={classes.foot}>{children}</footer>}
    </div>
  );
}
