import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';

export function BoardScreen() {
  return <Page title={SCREEN_NAMES.board}>{null}</Page>;
}
