/** Why a text cannot be read as a directive, or only in part (`detachedMarks`). */
export type TextDoubt =
  'empty' | 'tooLittle' | 'garbage' | 'oldFont' | 'lettersLost' | 'detachedMarks';

/**
 * A value that the text hints at without stating it for the field: the day of a
 * signature for a date left blank, a deadline printed without its year, one of
 * several deadlines. It fills nothing until a person takes it.
 */
export type FieldSuggestion = {
  readonly pointer: '/issuedOn' | '/reportDueOn';
  readonly value: string;
  /** Code points into the NFC text of the directive. */
  readonly evidence: { readonly start: number; readonly end: number };
  readonly source: 'signatureStamp' | 'yearOfDocument' | 'oneOfSeveral';
};
