import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { noCampaignText } from '../i18n/shell.vi.ts';
import classes from './NoCampaign.module.css';

/** An office set up by hand: says what works now and leads there. */
export function NoCampaign() {
  return (
    <div className={classes.empty}>
      <h2>{noCampaignText.heading}</h2>
      <p>{noCampaignText.works}</p>
      <Button component={Link} href="/dot-bao-cao">
        {noCampaignText.action}
      </Button>{' '}
      <Button variant="default" component={Link} href="/don-vi">
        {noCampaignText.units}
      </Button>
    </div>
  );
}
