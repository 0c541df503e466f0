import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { shellText } from '../i18n/shell.vi.ts';
import type { Toast } from './toasts.tsx';
import classes from './ToastMessage.module.css';

const SHOWN_MS = 6000;

/** The live region is always there, so that a screen reader hears what enters it. */
export function ToastMessage({
  toast,
  onDone,
}: {
  readonly toast: Toast | null;
  readonly onDone: () => void;
}) {
  const [isHeld, setHeld] = useState(false);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (toast === null || isHeld) return;
    const timer = setTimeout(() => done(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <div role="status" aria-live="polite" className={classes.place}>
      {toast !== null && (
        <div
          className={classes.toast}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.action !== undefined && (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                toast.action?.run();
                onDone();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <CloseButton
            size="sm"
            variant="transparent"
            className={classes.close}
            aria-label={shellText.closeToast}
            onClick={onDone}
          />
        </div>
      )}
    </div>
  );
}
