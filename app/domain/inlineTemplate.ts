import { formatTemplate } from './proseTemplate.ts';
import type { Inline } from './reportModel.ts';

/** A sentence as the wording a person edits: what is bound stands as its placeholder. */
export function inlineTemplate(inlines: readonly Inline[]): string {
  return formatTemplate(
    inlines.map((inline) =>
      inline.reference === undefined
        ? { kind: 'text', text: inline.kind === 'missing' ? '[...]' : inline.text }
        : { kind: 'placeholder', reference: inline.reference },
    ),
  );
}
