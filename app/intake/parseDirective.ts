import type { Directive } from '#app/domain/directive.ts';
import type { FieldSuggestion, TextDoubt } from '#app/domain/intakeDraft.ts';
import { buildDraft } from './buildDraft.ts';
import { layOutText } from './documentText.ts';
import { judgeReadability } from './judgeReadability.ts';
import { readFields } from './readFields.ts';
import { suggestFields } from './suggestFields.ts';

/** A directive read from text: the draft, what a person may add by one click, and doubts. */
export type ParsedDirective = {
  /** `reason` is null: the sentence for `doubt` is worded where people read it. */
  readonly directive: Directive;
  /** Values the text hints at but does not state for that field; never part of the draft. */
  readonly suggestions: readonly FieldSuggestion[];
  /** With a readable draft: only part of the fields could be read. */
  readonly doubt: TextDoubt | null;
};

/**
 * Reads the text of a directive into a draft in which every filled field has the
 * place of its words (`evidence`) and everything the text does not state is null or
 * empty. Never throws, whatever the text; takes time in proportion to its length.
 */
export function parseDirective(raw: string): ParsedDirective {
  const text = raw.normalize('NFC');
  const document = layOutText(text);
  const doubt = judgeReadability(document);
  if (doubt !== null && doubt !== 'detachedMarks') {
    return { directive: buildDraft(document, text, null, false), suggestions: [], doubt };
  }
  const read = readFields(document);
  const directive = buildDraft(document, text, read, doubt !== null);
  const isLost = doubt !== null && directive.number === null && directive.issuedOn === null;
  if (isLost) {
    return { directive: buildDraft(document, text, null, false), suggestions: [], doubt };
  }
  return { directive, suggestions: suggestFields(document, read), doubt };
}
