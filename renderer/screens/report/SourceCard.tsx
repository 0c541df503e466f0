import { useState, type ReactNode } from 'react';
import { SourceTrail, type Trail } from '../../components/sources/SourceTrail.tsx';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { EntryButton } from './EntryButton.tsx';
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
  /** The figure every entry is a part of: an entry then leads on to its file, cell and person. */
  readonly trail?: Trail | undefined;
  /** The entries are those of a frozen report. */
  readonly isFrozen?: boolean;
  readonly children?: ReactNode;
};

/** A scroller without controls of its own has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/**
 * Units, values and where each came from: what stands behind one number. Arrows
 * walk the units, Enter opens what one of them rests on.
 */
export function SourceCard(props: SourceCardProps) {
  const { heading, note, entries, trail, isFrozen = false, children } = props;
  const [opened, setOpened] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const entry = entries.find(({ unitCode }) => unitCode === opened);
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <b>{heading}</b>
        <span className={classes.note}>{note}</span>
      </div>
      {trail !== undefined && entry !== undefined ? (
        <SourceTrail
          trail={trail}
          unitCode={entry.unitCode}
          printed={isFrozen ? entry : null}
          onBack={() => {
            setLeft(entry.unitCode);
            setOpened(null);
          }}
        />
      ) : (
        <EntryList {...props} left={left} onOpen={setOpened} />
      )}
      {children !== undefined && entry === undefined && (
        <div className={classes.foot}>{children}</div>
      )}
    </div>
  );
}

function EntryList({
  heading,
  entries,
  current,
  trail,
  left,
  onOpen,
}: SourceCardProps & {
  /** Unit the reader came back from. */
  readonly left: string | null;
  readonly onOpen: (unitCode: string) => void;
}) {
  if (entries.length === 0) return <p className={classes.empty}>{sourcesText.nothing}</p>;
  const first = left ?? current ?? entries[0]?.unitCode;
  const reachable = trail === undefined ? REACHABLE : {};
  return (
    <ul className={classes.list} {...reachable} aria-label={heading}>
      {entries.map((entry) => (
        <li
          key={entry.unitCode}
          className={classes.entry}
          data-current={entry.unitCode === current || undefined}
        >
          {trail === undefined ? (
            <EntryText entry={entry} />
          ) : (
            <EntryButton isFirst={entry.unitCode === first} onOpen={() => onOpen(entry.unitCode)}>
              <EntryText entry={entry} />
            </EntryButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function EntryText({ entry }: { readonly entry: SourceEntry }) {
  return (
    <>
      <span className={classes.unit}>{entry.unitName}</span>
      <span className={classes.value}>{entry.valueText}</span>
      <span className={classes.source}>{entry.source}</span>
    </>
  );
}
