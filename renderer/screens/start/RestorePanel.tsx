import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { startText } from '../../i18n/start.vi.ts';
import classes from './StartScreen.module.css';

/** "Khôi phục từ bản sao lưu": a file of this PC or of a stick. */
export function RestorePanel({ heading }: { readonly heading: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setAsked] = useState(false);
  const restore = useMutation({
    mutationFn: (backup: File) => api.session.restore({ file: backup }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const failure = restore.error === null ? null : errorSentence(restore.error);
  const missing = isAsked && file === null ? startText.restoreNothing : null;
  return (
    <section className={classes.panel} aria-label={heading}>
      <div className={classes.scroll}>
        <h2>{heading}</h2>
        <p>{startText.restoreAbout}</p>
        <FileInput
          size="md"
          label={startText.restoreFile}
          placeholder={startText.restorePick}
          accept=".zip"
          value={file}
          onChange={(chosen) => {
            restore.reset();
            setFile(chosen);
          }}
          error={missing}
        />
        {failure !== null && (
          <p role="alert" className={classes.error}>
            {failure}
          </p>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.help}>{restore.isPending ? startText.restoring : ''}</span>
        <Button
          size="md"
          loading={restore.isPending}
          onClick={() => {
            setAsked(true);
            if (file !== null) restore.mutate(file);
          }}
        >
          {startText.restoreRun}
        </Button>
      </div>
    </section>
  );
}
