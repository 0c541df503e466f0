import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { ToastMessage } from './ToastMessage.tsx';

/** Something that happened, with at most one step it offers. Never an error: that stays in place. */
export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** One toast at a time: a newer one takes the place of the one before. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [current, setCurrent] = useState<Numbered | null>(null);
  const show = useCallback((toast: Toast) => {
    setCurrent((before) => ({ toast, number: (before?.number ?? 0) + 1 }));
  }, []);
  const dismiss = useCallback((number: number) => {
    setCurrent((now) => (now?.number === number ? null : now));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <ToastMessage
        key={current?.number ?? 0}
        toast={current?.toast ?? null}
        onDone={() => dismiss(current?.number ?? 0)}
      />
    </ToastContext>
  );
}

type Numbered = { readonly toast: Toast; readonly number: number };

/** Shows a sentence bottom left for six seconds. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast outside of ToastProvider');
  return show;
}
