import { IconTrash } from '@tabler/icons-react';
import { memo, useSyncExternalStore, type FocusEvent } from 'react';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import { CHECK, CheckCell } from './CheckCell.tsx';
import { RowCell } from './RowCell.tsx';
import classes from './RowGrid.module.css';
import { useRowGrid } from './rowGridContext.tsx';
import type { RowEntry, Texts } from './rowGridTypes.ts';
import { RowMark } from './RowMark.tsx';
import { RowProblemLine } from './RowProblemLine.tsx';

/** One row: its sign, its cells, what hangs on it, and why it is not saved. */
export const RowLine = memo(function RowLine(props: {
  readonly rowKey: string;
  readonly section: string;
  readonly sectionName: string;
  readonly number: number;
  readonly stored: Texts | null;
  readonly defaults: Texts;
  readonly subscribe: (key: string, listener: () => void) => () => void;
  readonly getEntry: (key: string) => RowEntry<unknown> | null;
  /** Column of the active cell, null while it is in another row. */
  readonly active: string | null;
  /** The single cell that Tab reaches from outside. */
  readonly isEntrance: boolean;
}) {
  const { rowKey, section, number, stored, active } = props;
  const grid = useRowGrid();
  const { columns } = grid;
  const entry = useSyncExternalStore(
    (listener) => props.subscribe(rowKey, listener),
    () => props.getEntry(rowKey),
  );
  const before = stored ?? (entry === null ? props.defaults : {});
  const texts: Texts = { ...before, ...entry?.typed };
  const isBlank = stored === null && entry === null;
  const name = columns.map(({ key }) => texts[key] ?? '').find((text) => text !== '') ?? '';
  const leave = (event: FocusEvent<HTMLTableRowElement>) => {
    const { relatedTarget: to, currentTarget: row } = event;
    if (!(to instanceof Node) || !row.contains(to)) grid.leave(rowKey);
  };
  return (
    <>
      <tr
        className={classes.row}
        data-phase={entry?.phase}
        data-active={active === null ? undefined : true}
        onBlur={leave}
      >
        <th scope="row" className={classes.number}>
          <RowMark phase={entry?.phase} number={isBlank ? null : number} />
        </th>
        {grid.checkOf !== null && (
          <CheckCell
            row={rowKey}
            state={grid.checkOf(rowKey)}
            isReadOnly={grid.isReadOnly}
            isActive={active === CHECK}
          />
        )}
        {columns.map((column, at) => (
          <RowCell
            key={column.key}
            row={rowKey}
            column={column}
            label={rowGridText.cell(column.label, number, props.sectionName)}
            text={texts[column.key] ?? ''}
            isTyped={entry?.typed[column.key] !== undefined}
            problem={entry?.problem?.column === column.key ? entry.problem.sentence : null}
            isReadOnly={grid.isReadOnly}
            isActive={active === column.key}
            isEntrance={props.isEntrance && at === 0}
            onType={(text) => grid.type(rowKey, section, column.key, text)}
          />
        ))}
        {grid.trailOf !== null && <td className={classes.trail}>{grid.trailOf(rowKey)}</td>}
        <td className={classes.action}>
          {!grid.isReadOnly && !isBlank && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={grid.removeLabel(name)}
              title={grid.removeLabel(name)}
              onClick={() => grid.remove(rowKey)}
            >
              <IconTrash size={14} stroke={1.8} aria-hidden />
            </button>
          )}
        </td>
      </tr>
      {entry !== null && entry.problem !== null && (
        <RowProblemLine
          entry={entry}
          stored={stored}
          texts={texts}
          columns={columns}
          onRetry={() => grid.leave(rowKey)}
          onOverwrite={() => grid.overwrite(rowKey)}
          onDrop={() => grid.discard(rowKey)}
        />
      )}
    </>
  );
});
