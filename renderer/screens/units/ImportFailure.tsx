import { errorSentence } from '../../api/errors.ts';
import classes from './UnitTable.module.css';

/** Why a list was not taken over; stands above the list until the next try. */
export function ImportFailure({ error }: { readonly error: unknown }) {
  if (error === null) return null;
  return (
    <p role="alert" className={classes.failure}>
      {errorSentence(error)}
    </p>
  );
}
