import { Button, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { errorSentence } from '../../../api/errors.ts';
import type { Outputs } from '../../../api/session.ts';
import { saveBlob } from '../../../components/saveBlob.ts';
import { usePrint } from '../../../components/usePrint.ts';
import { reportText } from '../../../i18n/report.vi.ts';
import { packageText } from '../../../i18n/reportLife.vi.ts';
import { fileSize } from '../../../components/fileSize.ts';
import dialogClasses from '../Dialogs.module.css';
import classes from './Life.module.css';

type Written = Outputs['reportLife']['writePackage'];
type Request = {
  readonly photos: 'print' | 'small';
  readonly isLargeAllowed: boolean;
  readonly hasPdf: boolean;
};

const FIRST: Request = { photos: 'print', isLargeAllowed: false, hasPdf: false };

/** Gói văn thư: writes it, says what is heavy where it is over the limit, adds the PDF where the PC can. */
export function PackageDialog({
  reportId,
  onClose,
}: {
  readonly reportId: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { print, trouble } = usePrint();
  const { desktop } = window;
  const [request, setRequest] = useState(FIRST);
  const [answer, setAnswer] = useState<Written | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(errorSentence(error));
    }
    setBusy(false);
  };
  const write = (next: Request) => {
    void attempt(async () => {
      setAnswer(await api.reportLife.writePackage({ reportId, ...next }));
      setRequest(next);
    });
  };
  const zip = answer?.written?.name.replace(/\.zip$/u, '');
  const addPdf = () => {
    if (desktop === undefined || zip === undefined) return;
    void attempt(async () => {
      const printed = await desktop.savePdfBeside(`${zip}.zip`);
      if (!printed.ok) {
        setFailure(describeDesktopFailure(printed.code));
        return;
      }
      const next = { ...request, hasPdf: true };
      setAnswer(await api.reportLife.writePackage({ reportId, ...next }));
      setRequest(next);
    });
  };
  const limit = answer === null ? '' : `${answer.limitMb} MB`;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={packageText.title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <div className={dialogClasses.form}>
        <p>{packageText.body}</p>
        {answer !== null && (
          <>
            {answer.written === null ? (
              <p role="alert">{packageText.tooLarge(fileSize(answer.bytes), limit)}</p>
            ) : (
              <p role="status">
                {packageText.done(answer.written.name, fileSize(answer.bytes))}
                {answer.isTooLarge && ` ${packageText.overLimit(limit)}`}
              </p>
            )}
            <ul className={classes.parts}>
              {answer.parts.map(({ name, bytes, photoBytes }) => (
                <li key={name}>
                  {packageText.part(name, fileSize(bytes))}
                  {photoBytes > 0 && packageText.photos(fileSize(photoBytes))}
                </li>
              ))}
            </ul>
          </>
        )}
        {answer?.written != null && desktop === undefined && (
          <div className={dialogClasses.file}>
            <span>{packageText.pdfBrowser}</span>
            <Button
              variant="default"
              leftSection={<IconPrinter size={14} stroke={1.6} aria-hidden />}
              onClick={print}
            >
              {reportText.print}
            </Button>
          </div>
        )}
        {request.hasPdf && <p>{packageText.pdfAdded}</p>}
        {(failure ?? trouble) !== null && <p role="alert">{failure ?? trouble}</p>}
        <div className={dialogClasses.actions}>
          {answer === null && (
            <Button size="md" disabled={isBusy} data-autofocus onClick={() => write(FIRST)}>
              {isBusy ? packageText.writing : packageText.write}
            </Button>
          )}
          {answer !== null && answer.isTooLarge && (
            <>
              {answer.written === null && (
                <Button
                  size="md"
                  variant="default"
                  disabled={isBusy}
                  onClick={() => write({ ...request, isLargeAllowed: true })}
                >
                  {packageText.anyway}
                </Button>
              )}
              {request.photos === 'print' && canShrink(answer) && (
                <Button
                  size="md"
                  disabled={isBusy}
                  onClick={() => write({ ...request, photos: 'small' })}
                >
                  {packageText.smaller}
                </Button>
              )}
            </>
          )}
          {zip !== undefined && desktop === undefined && (
            <Button
              size="md"
              disabled={isBusy}
              onClick={() => {
                void attempt(async () => {
                  saveBlob(
                    await api.reportLife.downloadPackage({ reportId, ...request }),
                    `${zip}.zip`,
                  );
                });
              }}
            >
              {packageText.download}
            </Button>
          )}
          {zip !== undefined && desktop !== undefined && (
            <>
              {!request.hasPdf && (
                <Button size="md" variant="default" disabled={isBusy} onClick={addPdf}>
                  {packageText.pdfDesktop}
                </Button>
              )}
              <Button
                size="md"
                disabled={isBusy}
                onClick={() => {
                  void attempt(async () => {
                    const shown = await desktop.showReport(`${zip}.zip`);
                    if (!shown.ok) setFailure(describeDesktopFailure(shown.code));
                  });
                }}
              >
                {packageText.showFolder}
              </Button>
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Smaller pictures help only where the rest fits. */
function canShrink({ bytes, limitMb, parts }: Written): boolean {
  const photoBytes = parts.reduce((sum, part) => sum + part.photoBytes, 0);
  return photoBytes > 0 && bytes - photoBytes <= limitMb * MEGABYTE;
}

const MEGABYTE = 1024 * 1024;
