import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { boardText } from '../../i18n/board.vi.ts';
import classes from './NoCampaign.module.css';

/** An office set up by hand: says what works now and leads there. */
export function NoCampaign() {
  return (
    <div className={classes.empty}>
      <h2>{boardText.emptyHeading}</h2>
      <p>{boardText.emptyWorks}</p>
      <Button component={Link} href="/don-vi">
        {boardText.emptyAction}
      </Button>
    </div>
  );
}
