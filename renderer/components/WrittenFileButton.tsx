import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import type { WrittenFile } from './useWrittenFile.ts';
import classes from './WrittenFileButton.module.css';

/** A button that writes one file; what goes wrong stays beside it. */
export function WrittenFileButton({
  label,
  isPlain = false,
  file,
}: {
  readonly label: string;
  /** Text only, where the button repeats in a list. */
  readonly isPlain?: boolean;
  readonly file: WrittenFile;
}) {
  const Icon = file.kind === 'docx' ? IconFileText : IconFileSpreadsheet;
  return (
    <>
      <Button
        variant={isPlain ? 'subtle' : 'default'}
        leftSection={<Icon size={14} stroke={1.6} aria-hidden />}
        disabled={file.isBusy}
        onClick={file.write}
      >
        {label}
      </Button>
      {file.failure !== null && (
        <span role="alert" className={classes.error}>
          {file.failure}
        </span>
      )}
    </>
  );
}
