import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { campaignText } from '../../i18n/campaign.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import classes from './CampaignScreen.module.css';
import { NewCampaign } from './NewCampaign.tsx';
import { SetupDesk } from './SetupDesk.tsx';
import type { Setup } from './setupTypes.ts';

/** Đợt báo cáo: what a campaign is set up with, and its life from draft to closed. */
export function CampaignScreen() {
  const { campaign } = useCampaign();
  const [isAdding, setAdding] = useState(false);
  if (campaign === null || isAdding) {
    return (
      <Page title={campaignText.title}>
        <NewCampaign
          {...(campaign !== null && { onCancel: () => setAdding(false) })}
          onCreated={() => setAdding(false)}
        />
      </Page>
    );
  }
  return <ChosenCampaign key={campaign} campaign={campaign} onAdd={() => setAdding(true)} />;
}

function ChosenCampaign({
  campaign,
  onAdd,
}: {
  readonly campaign: string;
  readonly onAdd: () => void;
}) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['setup', campaign],
    queryFn: () => api.setup.read({ campaign }),
  });
  const add = (
    <Button variant="default" leftSection={<IconPlus size={14} stroke={1.8} />} onClick={onAdd}>
      {campaignText.newCampaign}
    </Button>
  );
  return (
    <Loaded query={query}>
      {(setup: Setup) => <SetupDesk setup={setup} add={<div className={classes.add}>{add}</div>} />}
    </Loaded>
  );
}
