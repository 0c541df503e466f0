import { useState } from 'react';
import classes from './FormsTable.module.css';

/**
 * A field in a table: leaving it saves, Esc takes the typing back. What cannot
 * be taken stays typed and framed, with its sentence.
 */
export function TextCell({
  name,
  value,
  isReadOnly,
  limit,
  onLeave,
  id,
  placeholder = '',
  isNumber = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly limit: number;
  /** A sentence refuses what was typed. */
  readonly onLeave: (value: string) => string | null;
  readonly id?: string;
  readonly placeholder?: string;
  readonly isNumber?: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const forget = () => {
    setTyped(null);
    setError(null);
  };
  return (
    <>
      <input
        {...(id !== undefined && { id })}
        className={isNumber ? `${classes.field} ${classes.number}` : classes.field}
        placeholder={placeholder}
        aria-label={name}
        aria-invalid={error !== null || undefined}
        title={error ?? typed ?? value}
        value={typed ?? value}
        maxLength={limit}
        readOnly={isReadOnly}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === null) return;
          const refused = typed.trim() === value ? null : onLeave(typed.trim());
          if (refused === null) forget();
          else setError(refused);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') forget();
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      {error !== null && (
        <span role="alert" className={classes.refused}>
          {error}
        </span>
      )}
    </>
  );
}
