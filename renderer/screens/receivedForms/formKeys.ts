import type { KeyboardEvent } from 'react';
import type { FormTarget } from '#app/domain/receivedForm.ts';
import type { DrawnCell } from './formGrid.ts';

type FormKey =
  | { readonly does: 'move'; readonly step: { readonly rows: number; readonly columns: number } }
  | { readonly does: 'accept'; readonly target: FormTarget }
  | { readonly does: 'pick' }
  | { readonly does: 'unmap' }
  | { readonly does: 'sources' }
  | { readonly does: 'fill' }
  | { readonly does: 'table'; readonly by: 1 | -1 };

const STEPS: Readonly<Record<string, { rows: number; columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** What a key does at a cell of the form; null leaves it to the window. */
export function formKey(event: KeyboardEvent, cell: DrawnCell): FormKey | null {
  if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return null;
  if (event.ctrlKey) {
    if (event.key === 'Enter') return { does: 'fill' };
    if (event.key === 'PageDown') return { does: 'table', by: 1 };
    return event.key === 'PageUp' ? { does: 'table', by: -1 } : null;
  }
  const step = STEPS[event.key];
  if (step !== undefined && !event.shiftKey) return { does: 'move', step };
  const isOpen = !cell.isFixed && !(cell.target === null && cell.filled !== null);
  switch (event.key) {
    case 'Enter': {
      const offered = cell.isProposed ? cell.target : cell.suggestion;
      if (offered !== null) return { does: 'accept', target: offered };
      return isOpen ? { does: 'pick' } : null;
    }
    case 'F2':
      return isOpen ? { does: 'pick' } : null;
    case 'Delete':
      return cell.target === null ? null : { does: 'unmap' };
    case 'n':
    case 'N':
      return { does: 'sources' };
    default:
      return null;
  }
}
