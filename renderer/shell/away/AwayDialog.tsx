import { Modal } from '@mantine/core';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { awayCopy } from './awayCopySignal.ts';
import { AwaySteps } from './AwaySteps.tsx';

/** Everything of the office as one packet that leaves the PC. */
export function AwayDialog() {
  return (
    <Modal
      opened={awayCopy.useIsOpen()}
      onClose={awayCopy.close}
      title={text.copyTitle}
      size={560}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <AwaySteps />
    </Modal>
  );
}
