import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import { CHECK } from './CheckCell.tsx';
import type { RowEntries } from './rowEntries.ts';
import classes from './RowGrid.module.css';
import { RowGridProvider, type RowGridShared } from './rowGridContext.tsx';
import { RowGridHead } from './RowGridHead.tsx';
import type { RowColumn, StoredRow, Texts } from './rowGridTypes.ts';
import { RowLine } from './RowLine.tsx';
import { placeOf, useRowKeys, type RowPlace } from './useRowKeys.ts';
import { useRowPaste } from './useRowPaste.ts';

export type RowSection<S> = {
  readonly id: string;
  readonly name: string;
  /** Stands above the rows; null where there is one section only. */
  readonly head: ReactNode;
  readonly rows: readonly StoredRow<S>[];
};

/** A tick in front of stored rows that is stored at once. */
export type RowCheck<S> = {
  readonly label: string;
  readonly name: (row: StoredRow<S>) => string;
  readonly isChecked: (row: StoredRow<S>) => boolean;
  readonly onToggle: (row: StoredRow<S>) => void;
};

/** Something behind the cells of a stored row. */
type RowTrail<S> = {
  readonly label: string;
  readonly of: (row: StoredRow<S>) => ReactNode;
};

/**
 * A list typed row by row with Excel's keys. A row is saved when it is left, as
 * one step; the blank row at the end of a section makes a new one.
 */
export function RowGrid<S>(props: {
  readonly label: string;
  readonly entries: RowEntries<S>;
  readonly columns: readonly RowColumn[];
  readonly sections: readonly RowSection<S>[];
  readonly isReadOnly: boolean;
  /** What a new row starts with. */
  readonly defaults: Texts;
  readonly check?: RowCheck<S>;
  readonly trail?: RowTrail<S>;
  readonly removeLabel: (name: string) => string;
  readonly onRemove: (row: StoredRow<S>) => void;
  /** Moves a stored row within its section. */
  readonly onMove?: (row: StoredRow<S>, by: 1 | -1) => void;
  /** The stored row that holds the active cell, null for a new one. */
  readonly onActivate?: (id: string | null) => void;
}) {
  const { entries, columns, sections, isReadOnly, defaults, check, trail, removeLabel } = props;
  const { undo, redo } = useOfficeHistory();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<RowPlace | null>(null);
  useSyncExternalStore((listener) => entries.subscribe(null, listener), entries.outline);
  const drawn = sections.map((section) => ({
    ...section,
    keys: entries.keysOf(section.id, section.rows, !isReadOnly),
  }));
  useEffect(() => entries.setDefaults(defaults), [entries, defaults]);
  const onRemove = useRef(props.onRemove);
  useEffect(() => {
    onRemove.current = props.onRemove;
  });

  const focus = ({ row, column }: RowPlace): boolean => {
    const at = `[data-row="${CSS.escape(row)}"]`;
    const found =
      table.current?.querySelector<HTMLElement>(`${at}[data-column="${column}"]`) ??
      table.current?.querySelector<HTMLElement>(at);
    found?.focus();
    return found !== null && found !== undefined;
  };
  const remove = useCallback(
    (key: string) => {
      const row = entries.find(key);
      if (isReadOnly) return;
      focusNeighbour(table.current, key);
      if (row === undefined) entries.drop(key);
      else onRemove.current(row);
    },
    [entries, isReadOnly],
  );
  const shared = useMemo<RowGridShared>(
    () => ({
      columns,
      isReadOnly,
      removeLabel,
      checkOf:
        check === undefined
          ? null
          : (key) => {
              const row = entries.find(key);
              if (row === undefined) return null;
              const isChecked = check.isChecked(row);
              return { name: check.name(row), isChecked, onToggle: () => check.onToggle(row) };
            },
      trailOf:
        trail === undefined
          ? null
          : (key) => {
              const row = entries.find(key);
              return row === undefined ? null : trail.of(row);
            },
      type: (row, section, column, text) => entries.type(row, section, { [column]: text }),
      leave: (row) => void entries.commit([row]),
      remove,
      overwrite: (row) => void entries.overwrite(row),
      discard: entries.drop,
    }),
    [columns, isReadOnly, removeLabel, check, trail, entries, remove],
  );

  const sectionOf = (key: string) => drawn.find(({ keys }) => keys.includes(key));
  const keys = useRowKeys({
    rows: drawn.flatMap((section) => section.keys),
    columns: [...(check === undefined ? [] : [CHECK]), ...columns.map(({ key }) => key)],
    focus,
    typingAt: ({ row, column }) => {
      const entry = entries.get(row);
      if (entry === null || entry.phase === 'saved' || entry.phase === 'saving') return null;
      return entry.typed[column] === undefined ? 'row' : 'cell';
    },
    type: ({ row, column }, text) =>
      entries.type(row, sectionOf(row)?.id ?? '', { [column]: text }),
    textOf: ({ row, column }) => entries.textsOf(row)[column] ?? '',
    dropCell: ({ row, column }) => entries.dropCell(row, column),
    dropLast: (row) => {
      const column = Object.keys(entries.get(row)?.typed ?? {}).at(-1);
      if (column === undefined) return null;
      entries.dropCell(row, column);
      return { row, column };
    },
    commit: (row) => void entries.commit([row]),
    remove,
    moveRow:
      props.onMove === undefined
        ? null
        : (key, by) => {
            const row = entries.find(key);
            if (isReadOnly || row === undefined) return;
            void entries.commit([key]).then(() => props.onMove?.(row, by));
          },
    undo: () => void entries.settled().then(undo),
    redo: () => void entries.settled().then(redo),
  });
  const paste = useRowPaste(entries, columns, isReadOnly, sectionOf);

  const first = drawn[0]?.keys[0];
  const isThere = active !== null && sectionOf(active.row) !== undefined;
  const width = columns.length + 2 + (check === undefined ? 0 : 1) + (trail === undefined ? 0 : 1);
  return (
    <RowGridProvider value={shared}>
      <div
        className={classes.scroller}
        role="presentation"
        onKeyDown={keys.onKeyDown}
        onMouseDown={keys.onMouseDown}
        onDoubleClick={keys.onDoubleClick}
        onPaste={paste}
        onFocus={(event) => {
          const place = placeOf(event.target);
          if (place === null) return;
          keys.onFocus();
          setActive(place);
          props.onActivate?.(entries.find(place.row)?.id ?? null);
        }}
      >
        <table ref={table} className={classes.table} aria-label={props.label}>
          <RowGridHead
            columns={columns}
            check={check?.label ?? null}
            trail={trail?.label ?? null}
          />
          {drawn.map((section) => (
            <tbody key={section.id}>
              {section.head !== null && (
                <tr className={classes.section}>
                  <th scope="rowgroup" colSpan={width}>
                    {section.head}
                  </th>
                </tr>
              )}
              {section.keys.map((key, at) => (
                <RowLine
                  key={key}
                  rowKey={key}
                  section={section.id}
                  sectionName={section.name}
                  number={at + 1}
                  stored={entries.find(key)?.texts ?? null}
                  defaults={defaults}
                  subscribe={entries.subscribe}
                  getEntry={entries.get}
                  active={active?.row === key ? active.column : null}
                  isEntrance={!isThere && key === first}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </RowGridProvider>
  );
}

/** A row that goes away hands the focus on to the one below it, or above it. */
function focusNeighbour(table: HTMLTableElement | null, key: string): void {
  const column = placeOf(document.activeElement)?.column;
  if (column === undefined || table === null) return;
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const at = cells.findIndex((cell) => cell.dataset['row'] === key);
  if (at >= 0 && cells[at] === document.activeElement) (cells[at + 1] ?? cells[at - 1])?.focus();
}
