import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellText } from '../i18n/shell.vi.ts';

/**
 * Asks before what cannot be taken back. The title is the question, the buttons
 * are verbs, the focus is on the safe one.
 */
export function ConfirmDialog(props: {
  readonly question: string | null;
  readonly safe: string;
  readonly act: string;
  readonly isActing: boolean;
  readonly onSafe: () => void;
  readonly onAct: () => void;
  readonly children: ReactNode;
}) {
  const { question, safe, act, isActing, onSafe, onAct, children } = props;
  return (
    <Modal
      opened={question !== null}
      onClose={onSafe}
      title={question}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      {children}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="md" variant="default" data-autofocus onClick={onSafe}>
          {safe}
        </Button>
        <Button size="md" loading={isActing} onClick={onAct}>
          {act}
        </Button>
      </Group>
    </Modal>
  );
}
