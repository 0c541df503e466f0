import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Inline } from '#app/domain/reportModel.ts';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import { fillField, readField } from './proseNodes.ts';
import classes from './ParagraphDialog.module.css';

type ProseFieldProps = {
  readonly field: RefObject<HTMLDivElement | null>;
  /** What stands in it at first; later content is the browser's own. */
  readonly initial: readonly Inline[];
  readonly onInput: (wording: string) => void;
  readonly onSave: () => void;
  /** Where the caret was when the field lost the focus. */
  readonly onLeave: (caret: Range | null) => void;
};

/** The sentence as it is typed. React draws none of it: an input method keeps its letters. */
export function ProseField({ field, initial, onInput, onSave, onLeave }: ProseFieldProps) {
  const first = useRef(initial);
  const wasEntered = useRef(false);
  useEffect(() => {
    if (field.current !== null) fillField(field.current, first.current);
  }, [field]);
  /** The dialog gives the focus: taken earlier, it could not be given back to the page. */
  const enter = () => {
    if (wasEntered.current || field.current === null) return;
    wasEntered.current = true;
    document.getSelection()?.selectAllChildren(field.current);
    document.getSelection()?.collapseToEnd();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onSave();
  };
  return (
    <div
      ref={field}
      className={classes.field}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      role="textbox"
      aria-label={paragraphText.field}
      aria-multiline="true"
      tabIndex={0}
      spellCheck={false}
      lang="vi"
      data-autofocus
      onInput={({ currentTarget }) => onInput(readField(currentTarget))}
      onKeyDown={press}
      onFocus={enter}
      onBlur={() => {
        const selection = document.getSelection();
        onLeave(selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0));
      }}
    />
  );
}
