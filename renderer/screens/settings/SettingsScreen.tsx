import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { ClerkSettings } from './ClerkSettings.tsx';
import { OfficeSettings } from './OfficeSettings.tsx';
import classes from './SettingsScreen.module.css';
import { InstallationFacts } from './InstallationFacts.tsx';
import { PackageSettings } from './PackageSettings.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SupportSettings } from './SupportSettings.tsx';
import { useOfficeAutosave } from './useOfficeAutosave.ts';

/** Thiết lập: the office's data and its signers. */
export function SettingsScreen() {
  const api = useApi();
  const query = useQuery({ queryKey: ['office'], queryFn: () => api.office.read() });
  const autosave = useOfficeAutosave(query.data ?? null);
  return (
    <Page title={SCREEN_NAMES.settings} status={<SaveStatus autosave={autosave} />}>
      <Loaded query={query}>
        {() => (
          <div className={classes.content}>
            <OfficeSettings autosave={autosave} />
            <PackageSettings />
            <ClerkSettings />
            <InstallationFacts />
            <SupportSettings />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
