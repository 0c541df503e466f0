import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { awayCopy } from '../../shell/away/awayCopySignal.ts';
import classes from './BackupPanel.module.css';

/** The steps of a move at both ends, with the figures to compare on the new PC. */
export function MoveDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={text.moveTitle}
      size={560}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <h3 className={classes.moveHeading}>{text.moveHere}</h3>
      <Steps lines={text.moveHereSteps} />
      <h3 className={classes.moveHeading}>{text.moveThere}</h3>
      <Steps lines={text.moveThereSteps} />
      <Figures />
      <div className={classes.actions}>
        <Button size="md" variant="default" onClick={onClose}>
          {text.later}
        </Button>
        <Button
          size="md"
          data-autofocus
          onClick={() => {
            onClose();
            awayCopy.open();
          }}
        >
          {text.copyAway}
        </Button>
      </div>
    </Modal>
  );
}

function Steps({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol className={classes.steps}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function Figures() {
  const api = useApi();
  const query = useQuery({ queryKey: ['officeFigures'], queryFn: () => api.backup.figures() });
  if (query.data === undefined) return null;
  const { communeName, units, values, files } = query.data;
  return (
    <p>
      {communeName}: {text.counts(units, values, files)}
    </p>
  );
}
