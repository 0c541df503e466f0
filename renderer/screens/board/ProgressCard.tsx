import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { Card } from '../../components/Card.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import classes from './ProgressCard.module.css';
import { ProgressChart } from './ProgressChart.tsx';

/** Who came on which day, and how many had come by then: as a chart or as the table behind it. */
export function ProgressCard({ board }: { readonly board: Board }) {
  const [isTable, setTable] = useState(false);
  if (board.progress.length === 0) return null;
  return (
    <Card
      title={boardText.chart}
      right={
        <Button variant="subtle" onClick={() => setTable(!isTable)}>
          {isTable ? boardText.asChart : boardText.asTable}
        </Button>
      }
    >
      {isTable ? <ProgressTable board={board} /> : <ProgressChart board={board} />}
    </Card>
  );
}

/** A scroller without controls of its own has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

function ProgressTable({ board: { progress, units } }: { readonly board: Board }) {
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
