import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { activitiesText } from '../../i18n/activities.vi.ts';

/** Hides and brings the detail beside the list, like F4. */
export function PanelSwitch({
  isShown,
  onChange,
}: {
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
}) {
  const label = isShown ? activitiesText.hidePanel : activitiesText.showPanel;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => onChange(!isShown)}>
        <IconLayoutSidebarRight size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
