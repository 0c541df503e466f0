import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import classes from './RowGrid.module.css';
import type { RowColumn } from './rowGridTypes.ts';
import { findSuggestions, Suggestions } from './Suggestions.tsx';

/** One cell: a real field that is always there, so that the first letter, also of an IME, lands in it. */
export function RowCell(props: {
  readonly row: string;
  readonly column: RowColumn;
  readonly label: string;
  readonly text: string;
  readonly isTyped: boolean;
  readonly problem: string | null;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  readonly isEntrance: boolean;
  readonly onType: (text: string) => void;
}) {
  const { column, text, problem, isActive, onType } = props;
  const field = {
    className: classes.field,
    'data-row': props.row,
    'data-column': column.key,
    'aria-label': props.label,
    'aria-invalid': problem === null ? undefined : true,
    title: text,
    autoComplete: 'off',
    spellCheck: false,
    maxLength: column.maxLength,
    tabIndex: isActive || props.isEntrance ? 0 : -1,
    readOnly: props.isReadOnly,
    value: text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onType(event.currentTarget.value),
    onFocus: (event: { readonly currentTarget: { select: () => void } }) =>
      event.currentTarget.select(),
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      if (document.activeElement === event.currentTarget) return;
      event.preventDefault();
      event.currentTarget.focus();
    },
  };
  const sign = problem === null ? {} : { 'data-wrong': true };
  if (column.suggestions !== undefined) {
    return (
      <td className={classes.cell} data-active={isActive || undefined} {...sign}>
        <SuggestingField {...props} suggestions={column.suggestions} field={field} />
      </td>
    );
  }
  return (
    <td className={classes.cell} data-active={isActive || undefined} {...sign}>
      {column.isLong === true ? (
        <>
          <textarea {...field} rows={1} />
          <span className={classes.rest} aria-hidden>
            {text}
          </span>
        </>
      ) : (
        <input
          {...field}
          type="text"
          data-number={column.isNumber}
          inputMode={column.isNumber === true ? 'numeric' : 'text'}
        />
      )}
    </td>
  );
}

/** Arrows walk the names while the list is open; Enter and Tab take the one that is lit. */
function SuggestingField(props: {
  readonly text: string;
  readonly isTyped: boolean;
  readonly isActive: boolean;
  readonly onType: (text: string) => void;
  readonly suggestions: NonNullable<RowColumn['suggestions']>;
  readonly field: object;
}) {
  const { text, onType } = props;
  const id = useId();
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [moved, setMoved] = useState<{ readonly text: string; readonly at: number } | null>(null);
  const isWanted = props.isActive && props.isTyped && closedAt !== text;
  const found = isWanted ? findSuggestions(props.suggestions, text) : [];
  const chosen = moved?.text === text ? moved.at : found.length === 1 ? 0 : -1;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const name = found[chosen]?.name;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setMoved({
        text,
        at: (Math.max(chosen, by === 1 ? -1 : 0) + by + found.length) % found.length,
      });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setClosedAt(text);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && name !== undefined) {
      onType(name);
    }
  };
  return (
    <>
      <input
        {...props.field}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? id : undefined}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        onKeyDown={press}
      />
      {found.length > 0 && (
        <Suggestions
          id={id}
          found={found}
          chosen={chosen}
          onTake={(name) => {
            onType(name);
            setClosedAt(name);
          }}
        />
      )}
    </>
  );
}
