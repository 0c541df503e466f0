import { escapeBraces } from '#app/domain/proseTemplate.ts';
import type { Inline } from '#app/domain/reportModel.ts';
import { paperText } from '../../../i18n/report.vi.ts';
import classes from './ParagraphDialog.module.css';

/** Room for the caret beside a chip; never part of the text. */
const CARET_ROOM = '\u200B';

/** Fills the field once; from then on the browser alone changes it, so that no composition is broken. */
export function fillField(field: HTMLElement, inlines: readonly Inline[]): void {
  field.replaceChildren(
    CARET_ROOM,
    ...inlines.map((inline) =>
      inline.reference === undefined
        ? printed(inline)
        : createChip(inline.reference, printed(inline), inline.kind === 'missing'),
    ),
    CARET_ROOM,
  );
}

/** A number that stays bound: one piece for the caret. */
export function createChip(reference: string, text: string, isMissing: boolean): HTMLElement {
  const chip = document.createElement('span');
  chip.contentEditable = 'false';
  chip.dataset['reference'] = reference;
  chip.className = (isMissing ? classes.missing : classes.chip) ?? '';
  chip.textContent = text;
  return chip;
}

/** The wording in the field: letters as typed, chips as the places they are bound to. */
export function readField(node: Node): string {
  return Array.from(node.childNodes, (child) => {
    if (child instanceof Text) {
      return escapeBraces(child.data.replaceAll(CARET_ROOM, '').replaceAll('\u00A0', ' '));
    }
    if (!(child instanceof HTMLElement)) return '';
    const { reference } = child.dataset;
    if (reference !== undefined) return `{${reference}}`;
    return child.tagName === 'BR' ? ' ' : readField(child);
  }).join('');
}

function printed(inline: Inline): string {
  return inline.kind === 'missing' ? paperText.missing : inline.text;
}
