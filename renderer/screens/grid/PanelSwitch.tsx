import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { gridText } from '../../i18n/grid.vi.ts';

/** Shows or hides the sheet beside the grid. */
export function PanelSwitch({
  isShown,
  onSwitch,
}: {
  readonly isShown: boolean;
  readonly onSwitch: (isShown: boolean) => void;
}) {
  const label = isShown ? gridText.hidePanel : gridText.showPanel;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => onSwitch(!isShown)}>
        <IconLayoutSidebarRight size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
