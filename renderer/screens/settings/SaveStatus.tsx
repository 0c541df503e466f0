import { settingsText } from '../../i18n/settings.vi.ts';
import classes from './SettingsScreen.module.css';
import type { OfficeAutosave } from './useOfficeAutosave.ts';

/** Whether what stands on the screen is stored. */
export function SaveStatus({ autosave }: { readonly autosave: OfficeAutosave }) {
  const { errors, failure, isSaving, savedAt } = autosave;
  if (Object.keys(errors).length > 0 || failure !== null) {
    return <span className={classes.unsaved}>{settingsText.unsaved}</span>;
  }
  if (isSaving) return <span>{settingsText.saving}</span>;
  return (
    <span role="status">{savedAt === null ? settingsText.auto : settingsText.saved(savedAt)}</span>
  );
}
