import { Button, Popover } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportText, reportText } from '../../i18n/report.vi.ts';
import classes from './ExportButton.module.css';
import { ExportFiles } from './ExportFiles.tsx';
import { useReportExport } from './useReportExport.ts';

/** Writes Word and Excel and says where they are. */
export function ExportButton({
  campaign,
  reportId,
}: {
  readonly campaign: string;
  readonly reportId: string | null;
}) {
  const { state, start, stop, close } = useReportExport(campaign, reportId);
  return (
    <Popover opened={state.phase !== 'idle'} position="bottom-end" offset={4} withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          disabled={state.phase === 'writing'}
          onClick={start}
        >
          {reportText.export}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.box} aria-label={reportText.export}>
        {state.phase === 'writing' && (
          <div className={classes.line}>
            <progress max={state.total} value={state.done} aria-label={reportText.export} />
            <span role="status">{exportText.writing(state.done, state.total)}</span>
            <Button variant="default" onClick={stop}>
              {exportText.stop}
            </Button>
          </div>
        )}
        {state.phase === 'failed' && (
          <div className={classes.line}>
            <span role="alert">{state.sentence}</span>
            <Button variant="default" onClick={start}>
              {exportText.retry}
            </Button>
            <Button variant="subtle" onClick={close}>
              {reportText.close}
            </Button>
          </div>
        )}
        {state.phase === 'done' && (
          <ExportFiles
            campaign={campaign}
            reportId={reportId}
            files={state.files}
            onClose={close}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
