import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { settingsText } from '../../i18n/settings.vi.ts';
import classes from './SettingsScreen.module.css';

/** Where things lie on this PC; asked for by whoever helps on the phone. */
export function InstallationFacts() {
  const api = useApi();
  const session = useQuery({ queryKey: ['session'], queryFn: () => api.session.read() });
  if (session.data?.state !== 'ready') return null;
  const { dataFolder, exportFolder, appVersion } = session.data;
  return (
    <section className={classes.panel} aria-label={settingsText.folders}>
      <h2>{settingsText.folders}</h2>
      <dl className={classes.facts}>
        <dt>{settingsText.dataFolder}</dt>
        <dd>{dataFolder}</dd>
        <dt>{settingsText.exportFolder}</dt>
        <dd>{exportFolder}</dd>
        <dt>{settingsText.version}</dt>
        <dd>{appVersion}</dd>
      </dl>
    </section>
  );
}
