import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { reviewText, sheetText } from '../../i18n/sheet.vi.ts';
import classes from './Sheet.module.css';

/** What the unit is asked to supplement, in words; without them nothing is asked. */
export function SupplementForm({
  isBusy,
  onSend,
  onClose,
}: {
  readonly isBusy: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const send = () => {
    setTried(true);
    if (reason.trim() !== '') onSend(reason.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') onClose();
  };
  return (
    <div className={classes.form} role="presentation" onKeyDown={press}>
      <Textarea
        ref={fieldRef}
        label={reviewText.reason}
        value={reason}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        error={wasTried && reason.trim() === '' && reviewText.noReason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button disabled={isBusy} onClick={send}>
          {reviewText.send}
        </Button>
        <Button variant="default" onClick={onClose}>
          {sheetText.close}
        </Button>
      </div>
    </div>
  );
}
