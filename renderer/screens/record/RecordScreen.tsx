import { recordText } from '../../i18n/record.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { AuditList } from './AuditList.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { RecordTools } from './RecordTools.tsx';

/** Nhật ký và sao lưu: who did what, and the copies to go back to. */
export function RecordScreen() {
  return (
    <Page
      title={SCREEN_NAMES.record}
      tools={<RecordTools />}
      side={<BackupPanel />}
      sideLabel={recordText.backups}
    >
      <AuditList />
    </Page>
  );
}
