import type { FieldErrors } from './officeDraft.ts';

/** Id of the field of a path, `signers.0.name`. */
export function fieldId(path: string): string {
  return `co-quan-${path}`;
}

/** Moves the focus to the first field that was rejected, in the order of the form. */
export function focusFirstError(errors: FieldErrors): void {
  const selector = Object.keys(errors)
    .map((path) => `#${CSS.escape(fieldId(path))}`)
    .join(', ');
  const first = selector === '' ? null : document.querySelector<HTMLElement>(selector);
  const input = first?.matches('input, select') === false ? first.querySelector('input') : first;
  input?.focus();
}
