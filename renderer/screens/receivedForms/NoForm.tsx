import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FORM_KEYS, formText } from '../../i18n/receivedForms.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { DropCover } from '../../components/DropCover.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { BackToReport } from './BackToReport.tsx';
import classes from './Forms.module.css';
import { useFormStep } from './useFormStep.ts';
import { useReceiveForm } from './useReceiveForm.ts';

/** No form yet: what to do to have one. */
export function NoForm({
  campaign,
  views,
  onReceived,
}: {
  readonly campaign: string;
  readonly views: ReactNode;
  readonly onReceived: (formId: string) => void;
}) {
  const step = useFormStep();
  const receive = useReceiveForm(campaign, step, onReceived);
  const isOver = useFileDrop(true, ([file]) => {
    if (file !== undefined) receive(file);
  });
  return (
    <Page title={formText.title} actions={<BackToReport />} keys={FORM_KEYS} tools={views}>
      {step.failure !== null && (
        <p role="alert" className={classes.failure}>
          {step.failure}
        </p>
      )}
      <div className={classes.empty}>
        <p>{step.isBusy ? formText.reading : formText.none}</p>
        <FileButton
          accept=".xlsx,.docx"
          onChange={(file) => {
            if (file !== null) receive(file);
          }}
        >
          {(props) => (
            <Button
              {...props}
              disabled={step.isBusy}
              leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden />}
            >
              {formText.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {isOver && <DropCover says={formText.drop} />}
    </Page>
  );
}
