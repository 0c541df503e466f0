import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../api/apiContext.tsx';
import { noCampaignText } from '../i18n/shell.vi.ts';
import classes from './NoCampaign.module.css';

/** An office without a campaign: names the ways to one, the next step filled. */
export function NoCampaign() {
  const api = useApi();
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.unit.list() });
  const hasUnits = units.data !== undefined && units.data.length > 0;
  return (
    <div className={classes.empty}>
      <h2>{noCampaignText.heading}</h2>
      <p>{hasUnits ? noCampaignText.ways : noCampaignText.unitsFirst}</p>
      <Group gap="xs">
        {!hasUnits && (
          <Button component={Link} href="/don-vi">
            {noCampaignText.units}
          </Button>
        )}
        <Button variant={hasUnits ? 'filled' : 'default'} component={Link} href="/van-ban">
          {noCampaignText.directive}
        </Button>
        <Button variant="default" component={Link} href="/dot-bao-cao">
          {noCampaignText.byHand}
        </Button>
      </Group>
    </div>
  );
}
