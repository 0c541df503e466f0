import { Button, FileInput } from '@mantine/core';
import { useState } from 'react';
import { RestoreDialog } from '../../components/restore/RestoreDialog.tsx';
import { PACKETS } from '../../components/restore/useRestore.ts';
import { startText } from '../../i18n/start.vi.ts';
import classes from './StartScreen.module.css';

/** "Khôi phục hoặc chuyển từ máy cũ": the steps at this end, and a packet from a stick or a share. */
export function RestorePanel({ heading }: { readonly heading: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const missing = isAsked && file === null ? startText.restoreNothing : null;
  return (
    <section className={classes.panel} aria-label={heading}>
      <div className={classes.scroll}>
        <h2>{heading}</h2>
        <ol className={classes.steps}>
          {startText.restoreSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <FileInput
          size="md"
          label={startText.restoreFile}
          placeholder={startText.restorePick}
          accept={PACKETS}
          value={file}
          onChange={setFile}
          error={missing}
        />
      </div>
      <div className={classes.foot}>
        <span />
        <Button
          size="md"
          onClick={() => {
            setAsked(true);
            setLooking(file !== null);
          }}
        >
          {startText.restoreRun}
        </Button>
      </div>
      <RestoreDialog
        source={isLooking && file !== null ? { label: file.name, file } : null}
        onClose={() => setLooking(false)}
        onRestored={() => setLooking(false)}
      />
    </section>
  );
}
