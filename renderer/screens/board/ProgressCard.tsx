import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../components/Card.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import { ProgressChart } from './ProgressChart.tsx';
import { ProgressTable } from './ProgressTable.tsx';

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
