import { SupportPackage } from '../../components/SupportPackage.tsx';
import { supportText } from '../../i18n/support.vi.ts';
import classes from './SettingsScreen.module.css';

/** What to send to whoever helps, from Thiết lập. */
export function SupportSettings() {
  return (
    <section className={classes.panel} aria-label={supportText.heading}>
      <h2>{supportText.heading}</h2>
      <SupportPackage className={classes.meaning} />
    </section>
  );
}
