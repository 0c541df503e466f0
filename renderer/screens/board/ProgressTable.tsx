import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import classes from './ProgressCard.module.css';

/** A scroller without controls of its own has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** The days of the progress chart with everyone who came, by name. */
export function ProgressTable({ board: { progress, units } }: { readonly board: Board }) {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (
    <div className={classes.scroller} {...REACHABLE} role="group" aria-label={boardText.chart}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{boardText.day}</th>
            <th scope="col">{boardText.cameUnits}</th>
            <th scope="col">{boardText.reported}</th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ on, reported, units: came }) => (
            <tr key={on}>
              <td>{formatShortDate(on)}</td>
              <td>{came.map((code) => names.get(code) ?? code).join('; ')}</td>
              <td>{reported}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
