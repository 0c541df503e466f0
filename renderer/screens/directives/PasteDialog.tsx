import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { directiveText } from '../../i18n/directives.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { textFile } from './usePastedText.ts';

/** The text of a paper pasted into a field: for hands that stay on the keyboard. */
export function PasteDialog({
  onPaper,
  onClose,
}: {
  readonly onPaper: (file: File) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const read = () => {
    if (text.trim() === '') return;
    onClose();
    onPaper(textFile(text));
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={directiveText.pasteTitle}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Textarea
        data-autofocus
        label={directiveText.pasteLabel}
        rows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) read();
        }}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="md" variant="default" onClick={onClose}>
          {directiveText.later}
        </Button>
        <Button size="md" disabled={text.trim() === ''} onClick={read}>
          {directiveText.read}
        </Button>
      </Group>
    </Modal>
  );
}
