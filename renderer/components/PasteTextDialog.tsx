import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { shellText } from '../i18n/shell.vi.ts';

/** A text pasted into a field: for hands that stay on the keyboard. */
export function PasteTextDialog({
  title,
  label,
  act,
  later,
  onText,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly act: string;
  readonly later: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const take = () => {
    if (text.trim() === '') return;
    onClose();
    onText(text);
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Textarea
        data-autofocus
        label={label}
        rows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) take();
        }}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="md" variant="default" onClick={onClose}>
          {later}
        </Button>
        <Button size="md" disabled={text.trim() === ''} onClick={take}>
          {act}
        </Button>
      </Group>
    </Modal>
  );
}
