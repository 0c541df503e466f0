import { SHARED_KEYS, shellText, type KeyHelp } from '../i18n/shell.vi.ts';
import { KeyLabel } from './KeyLabel.tsx';
import classes from './ScreenKeys.module.css';

/** The keys of the screen at hand, then those that work everywhere. */
export function ScreenKeys({ keys }: { readonly keys: readonly KeyHelp[] }) {
  return (
    <>
      {keys.length > 0 && (
        <>
          <h3 className={classes.heading}>{shellText.keysTitle}</h3>
          <Keys keys={keys} />
        </>
      )}
      <h3 className={classes.heading}>{shellText.everywhere}</h3>
      <Keys keys={SHARED_KEYS} />
    </>
  );
}

function Keys({ keys }: { readonly keys: readonly KeyHelp[] }) {
  return (
    <dl className={classes.list}>
      {keys.map((key) => (
        <div key={key.keys} className={classes.row}>
          <dt>
            <KeyLabel keys={key.keys} />
          </dt>
          <dd>{key.does}</dd>
        </div>
      ))}
    </dl>
  );
}
