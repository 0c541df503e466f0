import { useEffect, useMemo, useRef } from 'react';
import { viewText } from '../../i18n/importTray.vi.ts';
import type { Outputs } from '../../api/session.ts';
import type { DeskSource } from './trayTypes.ts';
import classes from './SourceView.module.css';

type Shown = Extract<Outputs['importTray']['window'], { kind: 'sheet' }>;

/** Some rows of a sheet around the cell of the row at hand; cells that gave values are lit. */
export function SheetWindow({
  shown,
  source,
  at,
}: {
  readonly shown: Shown;
  readonly source: DeskSource;
  readonly at: string | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const lights = useMemo(
    () => new Map(source.cells.map((cell) => [cell.at, cell.flags.length > 0 ? 'doubt' : 'read'])),
    [source],
  );
  const columns = [
    ...new Set(shown.rows.flatMap(({ cells }) => cells.map(({ column }) => column))),
  ].toSorted((one, other) => one - other);
  const own = shown.rows.find(({ cells }) => cells.some((cell) => cell.at === at))?.cells ?? [];
  // Whose row it is stays in sight however far to the right the cell stands.
  const label = own.find((cell) => cell.at !== at && /\p{L}{2}/u.test(cell.text))?.column;
  useEffect(() => {
    if (at === null || shown.rows.length === 0) return;
    scroller.current
      ?.querySelector('[data-light="current"]')
      ?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [at, shown]);
  return (
    <div
      ref={scroller}
      className={classes.sheet}
      role="textbox"
      aria-readonly
      aria-multiline
      tabIndex={0}
      aria-label={viewText.sheet(shown.sheet)}
    >
      <table>
        <thead>
          <tr>
            <td aria-hidden />
            {columns.map((column) => (
              <th key={column} scope="col" data-label={column === label || undefined}>
                {letterOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => {
                const cell = cells.find((each) => each.column === column);
                const light = cell === undefined ? undefined : lights.get(cell.at);
                return (
                  <td
                    key={column}
                    title={cell?.text}
                    data-label={column === label || undefined}
                    data-number={/^[\d.,\s]+$/u.test(cell?.text ?? '') || undefined}
                  >
                    {light === undefined && cell?.at !== at ? (
                      cell?.text
                    ) : (
                      <mark data-light={cell?.at === at ? 'current' : light}>{cell?.text}</mark>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `28` is `AB`. */
function letterOf(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  const last = String.fromCharCode(FIRST + ((column - 1) % LETTERS));
  return before === 0 ? last : `${letterOf(before)}${last}`;
}

const LETTERS = 26;
const FIRST = 65;
