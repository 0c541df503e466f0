import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { memo } from 'react';
import { railText } from '../i18n/shell.vi.ts';
import { CampaignSwitch } from './CampaignSwitch.tsx';
import classes from './Rail.module.css';
import { RailFoot } from './RailFoot.tsx';
import { RailLink } from './RailLink.tsx';
import { SCREENS } from './screens.ts';

/** Left rail: which campaign, which screen, who, and the last backup. */
export const Rail = memo(function Rail({
  actor,
  isNarrow,
  onWiden,
}: {
  readonly actor: string;
  readonly isNarrow: boolean;
  readonly onWiden: () => void;
}) {
  return (
    <aside
      className={classes.rail}
      data-region
      data-narrow={isNarrow || undefined}
      aria-label={railText.navigation}
    >
      {isNarrow ? (
        <div className={classes.burger}>
          <Tooltip label={`${railText.widen} (Ctrl+B)`} position="right">
            <ActionIcon variant="subtle" color="gray" aria-label={railText.widen} onClick={onWiden}>
              <IconMenu2 size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </div>
      ) : (
        <CampaignSwitch />
      )}
      <nav className={classes.links}>
        {SCREENS.map((screen) => (
          <RailLink key={screen.path} screen={screen} isNarrow={isNarrow} />
        ))}
      </nav>
      <RailFoot actor={actor} isNarrow={isNarrow} />
    </aside>
  );
});
