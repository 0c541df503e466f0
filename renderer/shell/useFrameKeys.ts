import { useEffect, useEffectEvent } from 'react';

/**
 * Ctrl+B, Ctrl+H and Ctrl+U everywhere; Ctrl+Z and Ctrl+Y where no text field owns them: a field
 * that is being typed into takes back its own letters first. A screen that has
 * handled a key has prevented its default and is left alone.
 */
export function useFrameKeys(actions: {
  readonly toggleRail: () => void;
  readonly openSteps: () => void;
  readonly openClerks: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (!event.ctrlKey && !event.metaKey) return;
    const run = actionOf(event, actions);
    if (run === null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function actionOf(
  event: KeyboardEvent,
  actions: Parameters<typeof useFrameKeys>[0],
): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'b' && !event.shiftKey) return actions.toggleRail;
  if (key === 'h' && !event.shiftKey) return actions.openSteps;
  if (key === 'u' && !event.shiftKey) return actions.openClerks;
  if (ownsText(event.target)) return null;
  if (key === 'z') return event.shiftKey ? actions.redo : actions.undo;
  return key === 'y' ? actions.redo : null;
}

const WITHOUT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range']);

function ownsText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
