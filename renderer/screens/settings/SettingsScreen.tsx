import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';

export function SettingsScreen() {
  return <Page title={SCREEN_NAMES.settings}>{null}</Page>;
}
