import type { ReactNode } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { saveBlob } from '../../components/saveBlob.ts';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { FORM_KEYS, formText } from '../../i18n/receivedForms.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { DropCover } from '../../components/DropCover.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { useFormDesk } from './useFormDesk.tsx';
import { BackToReport } from './BackToReport.tsx';
import classes from './Forms.module.css';
import { FormTools } from './FormTools.tsx';
import type { Desk, ReceivedForm } from './formTypes.ts';
import { useFormStep } from './useFormStep.ts';
import { useReceiveForm } from './useReceiveForm.ts';

/** One form in the frame of the window: tools above, its cells, what concerns a cell beside them. */
export function FormScreen({
  desk,
  forms,
  campaign,
  views,
  onChoose,
}: {
  readonly desk: Desk;
  readonly forms: readonly ReceivedForm[];
  readonly campaign: string;
  readonly views: ReactNode;
  readonly onChoose: (formId: string) => void;
}) {
  const api = useApi();
  const toast = useToast();
  const step = useFormStep();
  const { id: formId, name, format } = desk.form;
  const receive = useReceiveForm(campaign, step, onChoose);
  const isOver = useFileDrop(true, ([file]) => {
    if (file !== undefined) receive(file);
  });
  const filled = useWrittenFile({
    kind: format,
    write: () => api.receivedForm.export({ formId }),
    download: () => api.receivedForm.download({ formId }),
  });
  const parts = useFormDesk({ desk, campaign, step, onFill: filled.write });
  const remove = async () => {
    const done = await step.run(async () => {
      await api.receivedForm.remove({ formId });
      return true;
    });
    if (done === true) toast({ text: formText.removed(name) });
  };
  const mapped = desk.mapping.filter(({ isConfirmed }) => isConfirmed).length;
  const empty = desk.filled.filter((cell) => cell.isConfirmed && cell.empty !== null).length;
  return (
    <Page
      title={formText.title}
      actions={<BackToReport />}
      subtitle={formText.subtitle(mapped, empty)}
      keys={FORM_KEYS}
      tools={
        <>
          {views}
          <FormTools
            forms={forms}
            chosen={formId}
            isBusy={step.isBusy}
            onChoose={onChoose}
            onFile={receive}
            onOriginal={() =>
              void step.run(async () => saveBlob(await api.receivedForm.original({ formId }), name))
            }
            onRemove={() => void remove()}
            filled={filled}
          />
        </>
      }
      side={parts.side}
      sideLabel={formText.side}
      status={formText.status}
    >
      {step.failure !== null && (
        <p role="alert" className={classes.failure}>
          {step.failure}
        </p>
      )}
      {parts.main}
      {isOver && <DropCover says={formText.drop} />}
    </Page>
  );
}
