import { Modal, Textarea } from '@mantine/core';
import { boardText } from '../../i18n/board.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';

/** A text that could not go to the clipboard by itself. */
export function ManualCopy({
  text,
  onClose,
}: {
  readonly text: string | null;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={text !== null}
      onClose={onClose}
      title={boardText.copyText}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Textarea
        label={boardText.copyFailed}
        value={text ?? ''}
        readOnly
        autosize
        data-autofocus
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </Modal>
  );
}
