import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../components/Card.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import { ArrivalRow } from './ArrivalRow.tsx';
import classes from './Arrivals.module.css';
import type { Arrival } from './boardTypes.ts';

const SHOWN = 6;

/** What came last. */
export function Arrivals({
  arrivals,
  today,
}: {
  readonly arrivals: readonly Arrival[];
  readonly today: string;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? arrivals : arrivals.slice(0, SHOWN);
  return (
    <Card
      title={boardText.arrivals}
      right={
        arrivals.length > SHOWN && (
          <Button variant="subtle" onClick={() => setWhole(!isWhole)}>
            {isWhole ? boardText.showFewer : boardText.showAll(arrivals.length)}
          </Button>
        )
      }
    >
      {arrivals.length === 0 && <p className={classes.empty}>{boardText.noArrivals}</p>}
      <ul className={classes.list}>
        {shown.map((arrival) => (
          <ArrivalRow
            key={`${arrival.unitCode} ${arrival.receivedOn} ${arrival.receivedTime ?? ''} ${arrival.kind}`}
            arrival={arrival}
            today={today}
          />
        ))}
      </ul>
    </Card>
  );
}
