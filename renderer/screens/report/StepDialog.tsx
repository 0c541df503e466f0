import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { errorSentence } from '../../api/errors.ts';
import { reportText } from '../../i18n/report.vi.ts';
import classes from './Dialogs.module.css';

type StepDialogProps = {
  readonly title: string;
  readonly verb: string;
  /** Rejects with the failure that is shown in the dialog. */
  readonly run: () => Promise<void>;
  readonly isReady: boolean;
  readonly size?: 'md' | 'lg';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A step that leaves the office or cannot be undone: asks, stays open when it fails. */
export function StepDialog({
  title,
  verb,
  run,
  isReady,
  size = 'md',
  onClose,
  children,
}: StepDialogProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setRunning(true);
    setFailure(null);
    try {
      await run();
      onClose();
    } catch (error) {
      setFailure(errorSentence(error));
    }
    setRunning(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        {children}
        {failure !== null && <p role="alert">{failure}</p>}
        <div className={classes.actions}>
          <Button size="md" variant="default" data-autofocus onClick={onClose}>
            {reportText.back}
          </Button>
          <Button size="md" type="submit" disabled={!isReady || isRunning}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
