import { errorSentence } from '../../api/errors.ts';
import { OfficeFields } from '../../components/officeForm/OfficeFields.tsx';
import { officeText } from '../../i18n/office.vi.ts';
import classes from './SettingsScreen.module.css';
import type { OfficeAutosave } from './useOfficeAutosave.ts';

/** The office's data; leaving a field saves it. */
export function OfficeSettings({ autosave }: { readonly autosave: OfficeAutosave }) {
  const { draft, errors, failure, change, leaveField } = autosave;
  if (draft === null) return null;
  return (
    <section className={classes.panel} aria-label={officeText.heading}>
      <h2>{officeText.heading}</h2>
      <div onBlur={leaveField}>
        <OfficeFields draft={draft} errors={errors} onChange={change} />
      </div>
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(failure)}
        </p>
      )}
    </section>
  );
}
