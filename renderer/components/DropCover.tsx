import classes from './DropCover.module.css';

/** Lies over a screen while files are held above it and says what letting go does. */
export function DropCover({ says }: { readonly says: string }) {
  return <div className={classes.cover}>{says}</div>;
}
