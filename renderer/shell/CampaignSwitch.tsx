import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { railText } from '../i18n/shell.vi.ts';
import { useCampaign, type Campaign } from './campaignContext.tsx';
import classes from './CampaignSwitch.module.css';

const STATES: Readonly<Record<Campaign['state'], string>> = {
  draft: railText.campaignDraft,
  open: railText.campaignOpen,
  closed: railText.campaignClosed,
};

/** Top of the rail: the campaign every screen works on. */
export function CampaignSwitch() {
  const { campaign, campaigns, choose } = useCampaign();
  const chosen = campaigns.find(({ code }) => code === campaign);
  if (chosen === undefined) return <div className={classes.none}>{railText.noCampaign}</div>;
  return (
    <Menu position="bottom-start" width="target" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={classes.switch} title={railText.switchCampaign}>
          <span className={classes.state}>{STATES[chosen.state]}</span>
          <span className={classes.name}>{chosen.name}</span>
          <IconChevronDown size={16} stroke={1.6} className={classes.arrow} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {campaigns.map(({ code, name, state }) => (
          <Menu.Item
            key={code}
            onClick={() => choose(code)}
            rightSection={code === campaign ? <IconCheck size={14} aria-hidden /> : null}
          >
            {name}
            <span className={classes.itemState}>{STATES[state]}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
