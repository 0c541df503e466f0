import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';

/** Hides and brings what stands beside the work, like F4. */
export function PanelSwitch({
  isShown,
  labels,
  onSwitch,
}: {
  readonly isShown: boolean;
  readonly labels: { readonly hidePanel: string; readonly showPanel: string };
  readonly onSwitch: (isShown: boolean) => void;
}) {
  const label = isShown ? labels.hidePanel : labels.showPanel;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => onSwitch(!isShown)}>
        <IconLayoutSidebarRight size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
