import { useState } from 'react';
import { recordText } from '../../i18n/record.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { RecordTools } from './RecordTools.tsx';
import { NO_FILTER } from './recordTypes.ts';

/** Nhật ký và sao lưu: who did what, and the copies to go back to. */
export function RecordScreen() {
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <Page
      title={SCREEN_NAMES.record}
      tools={<RecordTools filter={filter} />}
      side={<BackupPanel />}
      sideLabel={recordText.backups}
    >
      <AuditFilters filter={filter} onChange={setFilter} />
      <AuditList filter={filter} onClear={() => setFilter(NO_FILTER)} />
    </Page>
  );
}
