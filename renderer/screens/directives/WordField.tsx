import { useState, type KeyboardEvent } from 'react';
import { focusWhenDrawn } from '../../shell/focusWhenDrawn.ts';
import { draftText } from '../../i18n/directives.vi.ts';
import classes from './Draft.module.css';

/**
 * A text of the paper in a field as high as its words. What does not fit the
 * field stays as typed, with its sentence, and changes nothing.
 */
export function WordField({
  id,
  name,
  value,
  placeholder,
  isList = false,
  limit = 2000,
  onChange,
  onLook,
}: {
  readonly id?: string;
  /** Null where a label names it. */
  readonly name: string | null;
  readonly value: string;
  readonly placeholder?: string;
  /** Enter starts the next item instead of showing the words. */
  readonly isList?: boolean;
  readonly limit?: number;
  /** False when the text is not what the field holds. */
  readonly onChange: (text: string) => boolean;
  /** The words are to be shown; the line counts from 0. */
  readonly onLook: (line: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  /** What stood in the field when a text that does not fit it was left there. */
  const [badOver, setBadOver] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const isBad = badOver === value;
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
    if (isList && !event.altKey) return;
    event.preventDefault();
    onLook(lineOf(event.currentTarget));
  };
  return (
    <span className={classes.word}>
      <textarea
        {...(id !== undefined && { id })}
        {...(name !== null && { 'aria-label': name })}
        className={classes.text}
        rows={1}
        spellCheck={false}
        maxLength={limit}
        placeholder={placeholder}
        value={typed !== null && (isTyping || isBad) ? typed : value}
        aria-invalid={isBad || undefined}
        onFocus={({ currentTarget }) => {
          setTyping(true);
          onLook(lineOf(currentTarget));
        }}
        onClick={({ currentTarget }) => onLook(lineOf(currentTarget))}
        onKeyUp={({ key, currentTarget }) => {
          if (isList && key.startsWith('Arrow')) onLook(lineOf(currentTarget));
        }}
        onKeyDown={press}
        onChange={({ currentTarget }) => {
          const text = isList ? currentTarget.value : currentTarget.value.replace(/[\r\n]+/gu, ' ');
          setTyped(text);
          if (onChange(text.normalize('NFC'))) setBadOver(null);
        }}
        onBlur={() => {
          setTyping(false);
          if (typed === null) return;
          const fits = onChange(typed.normalize('NFC'));
          setBadOver(fits ? null : value);
          if (fits) setTyped(null);
        }}
      />
      {isBad && (
        <span role="alert" className={classes.bad}>
          {draftText.bad}
        </span>
      )}
    </span>
  );
}

/** Gives the focus to the field of a name as soon as it stands on the screen. */
export function focusNamed(name: string): void {
  focusWhenDrawn(() => document.querySelector<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`));
}

function lineOf({ value, selectionStart }: HTMLTextAreaElement): number {
  return value.slice(0, selectionStart).split('\n').length - 1;
}
