import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { paperNames } from '../i18n/handout.vi.ts';
import classes from './PaperButton.module.css';
import { usePaper, type Paper } from './usePaper.ts';

/** A button that writes one paper; what goes wrong stays beside it. */
export function PaperButton({
  campaign,
  paper,
  label = paperNames[paper.kind],
  isPlain = false,
  onWritten,
}: {
  readonly campaign: string;
  readonly paper: Paper;
  readonly label?: string;
  /** Text only, where the button repeats in a list. */
  readonly isPlain?: boolean;
  /** After the file was written, for what can only be done then. */
  readonly onWritten?: () => void;
}) {
  const { write, isBusy, failure } = usePaper(campaign, paper, onWritten);
  return (
    <>
      <Button
        variant={isPlain ? 'subtle' : 'default'}
        leftSection={<IconFileText size={14} stroke={1.6} aria-hidden />}
        disabled={isBusy}
        onClick={write}
      >
        {label}
      </Button>
      {failure !== null && (
        <span role="alert" className={classes.error}>
          {failure}
        </span>
      )}
    </>
  );
}
