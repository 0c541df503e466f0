import { Button, FileButton } from '@mantine/core';
import { IconFileDiff, IconPackage, IconPaperclip, IconPencilCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../../api/apiContext.tsx';
import { errorSentence } from '../../../api/errors.ts';
import { saveBlob } from '../../../components/saveBlob.ts';
import { archiveText, lifeText, SIGNATURE_WORDS } from '../../../i18n/reportLife.vi.ts';
import { REGISTER_PATH } from '../../../shell/screens.ts';
import { useToast } from '../../../shell/toasts.tsx';
import type { StoredReport } from '../ReportScreen.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { CorrectionLetters } from './CorrectionLetters.tsx';
import { DifferencesDialog } from './DifferencesDialog.tsx';
import classes from './Life.module.css';
import { PackageDialog } from './PackageDialog.tsx';

type OpenDialog = 'differences' | 'correction' | 'package' | null;

/** What belongs to one frozen report: signed copy, package, differences, letters that correct it. */
export function AfterSubmit({
  report,
  campaign,
  isFirst,
  onRelease,
}: {
  readonly report: StoredReport;
  readonly campaign: string;
  /** Nothing stands before it to compare with. */
  readonly isFirst: boolean;
  /** The package is of the release alone: its pages are shown for the PDF. */
  readonly onRelease: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { id: reportId, state, signedCopyName } = report;
  const isSigned = state === 'signed' || state === 'issued';
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setFailure(null);
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  const attach = (file: File | null) => {
    if (file === null) return;
    void attempt(async () => {
      await api.reportLife.attachSigned({ reportId, file });
      toast({ text: lifeText.attached });
    });
  };
  const close = () => setDialog(null);
  return (
    <section className={classes.life} aria-label={lifeText.heading}>
      {isSigned && (
        <>
          <p>
            {signedCopyName === null
              ? lifeText.noSignedCopy
              : `${lifeText.signedCopy}: ${signedCopyName}`}
          </p>
          {signedCopyName !== null && <small>{signatureWords(report.signatureFound)}</small>}
          <div className={classes.row}>
            <FileButton onChange={attach} accept="application/pdf,image/*">
              {(props) => (
                <Button
                  variant="default"
                  leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden />}
                  {...props}
                >
                  {signedCopyName === null ? lifeText.attach : lifeText.attachOther}
                </Button>
              )}
            </FileButton>
            {signedCopyName !== null && (
              <Button
                variant="subtle"
                onClick={() => {
                  void attempt(async () => {
                    saveBlob(await api.reportLife.signedCopy({ reportId }), signedCopyName);
                  });
                }}
              >
                {lifeText.openCopy}
              </Button>
            )}
          </div>
        </>
      )}
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <div className={classes.row}>
        {state !== 'returned' && (
          <Button
            variant="default"
            leftSection={<IconPackage size={14} stroke={1.6} aria-hidden />}
            onClick={() => {
              onRelease();
              setDialog('package');
            }}
          >
            {lifeText.package}
          </Button>
        )}
        {!isFirst && (
          <Button
            variant="default"
            leftSection={<IconFileDiff size={14} stroke={1.6} aria-hidden />}
            onClick={() => setDialog('differences')}
          >
            {lifeText.differences}
          </Button>
        )}
        {state === 'issued' && (
          <Button
            variant="default"
            leftSection={<IconPencilCheck size={14} stroke={1.6} aria-hidden />}
            onClick={() => setDialog('correction')}
          >
            {lifeText.correct}
          </Button>
        )}
      </div>
      {state === 'issued' && <Link href={REGISTER_PATH}>{archiveText.register}</Link>}
      <CorrectionLetters corrections={report.corrections} />
      {dialog === 'package' && <PackageDialog reportId={reportId} onClose={close} />}
      {dialog === 'differences' && (
        <DifferencesDialog campaign={campaign} reportId={reportId} onClose={close} />
      )}
      {dialog === 'correction' && <CorrectionDialog reportId={reportId} onClose={close} />}
    </section>
  );
}

function signatureWords(found: boolean | null): string {
  if (found === null) return SIGNATURE_WORDS.noPdf;
  return found ? SIGNATURE_WORDS.found : SIGNATURE_WORDS.notFound;
}
