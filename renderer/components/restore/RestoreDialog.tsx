import { Button, Modal, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { errorSentence } from '../../api/errors.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { BackupFacts } from './BackupFacts.tsx';
import classes from './Restore.module.css';
import { useRestore, type Restored, type RestoreSource } from './useRestore.ts';

/** What is in a backup, and the question before the data of the office are replaced by it. */
export function RestoreDialog({
  source,
  onClose,
  onRestored,
}: {
  readonly source: RestoreSource | null;
  readonly onClose: () => void;
  readonly onRestored: (restored: Restored) => void;
}) {
  return (
    <Modal
      opened={source !== null}
      onClose={onClose}
      title={source === null ? '' : text.preview(source.label)}
      size={620}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      {source !== null && <Steps source={source} onClose={onClose} onRestored={onRestored} />}
    </Modal>
  );
}

/** The field that just appeared is where the hands go on. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

function Steps({
  source,
  onClose,
  onRestored,
}: {
  readonly source: RestoreSource;
  readonly onClose: () => void;
  readonly onRestored: (restored: Restored) => void;
}) {
  const { look, restore, asksPassphrase, isPassphraseWrong } = useRestore(source, onRestored);
  const [words, setWords] = useState('');
  const isStarted = useRef(false);
  const start = look.mutate;
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    start(null);
  }, [start]);
  const preview = look.data;
  const failure = restore.error ?? (asksPassphrase ? null : look.error);
  return (
    <form
      className={classes.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (asksPassphrase && words !== '') look.mutate(words);
      }}
    >
      {look.isPending && <p role="status">{text.reading}</p>}
      {asksPassphrase && (
        <PasswordInput
          ref={focusOnce}
          size="md"
          label={text.passphrase}
          description={text.passphraseAsked}
          value={words}
          autoComplete="off"
          error={isPassphraseWrong && look.error !== null ? errorSentence(look.error) : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {preview !== undefined && (
        <>
          <BackupFacts preview={preview} />
          <p>{text.meaning}</p>
        </>
      )}
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(failure)}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="md" variant="default" data-autofocus onClick={onClose}>
          {text.later}
        </Button>
        {asksPassphrase && (
          <Button size="md" type="submit" loading={look.isPending}>
            {text.openPacket}
          </Button>
        )}
        {preview !== undefined && (
          <Button size="md" loading={restore.isPending} onClick={() => restore.mutate()}>
            {text.restore}
          </Button>
        )}
      </div>
    </form>
  );
}
