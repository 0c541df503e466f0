import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { Card } from '../../components/Card.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import classes from './ProgressCard.module.css';
import { ProgressChart } from './ProgressChart.tsx';

/** Units that had reported day by day, as a line or as the table behind it. */
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
      {isTable ? <ProgressTable progress={board.progress} /> : <ProgressChart board={board} />}
    </Card>
  );
}

function ProgressTable({ progress }: Pick<Board, 'progress'>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{boardText.day}</th>
          <th scope="col">{boardText.reported}</th>
        </tr>
      </thead>
      <tbody>
        {progress.map(({ on, reported }) => (
          <tr key={on}>
            <td>{formatShortDate(on)}</td>
            <td>{reported}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
