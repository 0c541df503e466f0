import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopAnswer, DesktopReportFile } from '#app/contract/desktop.ts';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { saveBlob } from '../../components/saveBlob.ts';
import { exportText, reportText } from '../../i18n/report.vi.ts';
import classes from './ExportButton.module.css';

const ORDER = [
  'docx',
  'xlsx',
  'leaderDocx',
  'insideXlsx',
] as const satisfies readonly DesktopReportFile[];

/** The written files: opened by the desktop window, or taken through the browser. */
export function ExportFiles({
  campaign,
  reportId,
  files,
  onClose,
}: {
  readonly campaign: string;
  readonly reportId: string | null;
  readonly files: Readonly<Record<DesktopReportFile, string>>;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { desktop } = window;
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = async (answer: Promise<DesktopAnswer>) => {
    const result = await answer;
    setTrouble(result.ok ? null : describeDesktopFailure(result.code));
  };
  const download = async (file: DesktopReportFile) => {
    try {
      saveBlob(await api.report.download({ campaign, reportId, file }), fileName(files[file]));
      setTrouble(null);
    } catch (error) {
      setTrouble(errorSentence(error));
    }
  };
  return (
    <>
      <p className={classes.title} role="status">
        {exportText.done}
      </p>
      <p className={classes.folder}>{exportText.folder(folderName(files.docx))}</p>
      <ul className={classes.files}>
        {ORDER.map((file) => (
          <li key={file} className={classes.file}>
            <span className={classes.name}>
              {exportText.files[file]}
              <small>{fileName(files[file])}</small>
            </span>
            {desktop === undefined ? (
              <Button variant="default" onClick={() => void download(file)}>
                {exportText.download}
              </Button>
            ) : (
              <Button variant="default" onClick={() => void ask(desktop.openReport(file))}>
                {file === 'xlsx' ? exportText.openExcel : exportText.openWord}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {trouble !== null && <p role="alert">{trouble}</p>}
      <div className={classes.foot}>
        {desktop !== undefined && (
          <Button variant="default" onClick={() => void ask(desktop.showReport('docx'))}>
            {exportText.showFolder}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {reportText.close}
        </Button>
      </div>
    </>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function folderName(path: string): string {
  return path.slice(0, -fileName(path).length - 1);
}
