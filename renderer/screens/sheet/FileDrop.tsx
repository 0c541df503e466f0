import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { evidenceText } from '../../i18n/sheet.vi.ts';
import { DropTarget } from './DropTarget.tsx';
import classes from './Sheet.module.css';

/** Files to keep with a report: dropped or chosen. */
export function FileDrop({
  isBusy,
  onAdd,
}: {
  readonly isBusy: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}) {
  return (
    <DropTarget onDrop={onAdd}>
      <div className={classes.actions}>
        <FileButton multiple onChange={onAdd}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={isBusy}
              leftSection={<IconPaperclip size={14} stroke={1.8} aria-hidden />}
            >
              {evidenceText.attach}
            </Button>
          )}
        </FileButton>
        <small className={classes.quiet}>{evidenceText.drop}</small>
      </div>
    </DropTarget>
  );
}
