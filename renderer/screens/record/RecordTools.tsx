import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../components/WrittenFileButton.tsx';
import { recordText } from '../../i18n/record.vi.ts';
import { useBackUp } from '../../shell/useBackUp.ts';
import { HealthAnswer, VerifyAnswer } from './CheckAnswers.tsx';
import classes from './RecordTools.module.css';
import type { AuditFilter } from './recordTypes.ts';

/** Checks of the record and the data with their answers beside them, the shown entries as a workbook, the backup. */
export function RecordTools({ filter }: { readonly filter: AuditFilter }) {
  const api = useApi();
  const verify = useMutation({ mutationFn: () => api.audit.verify() });
  const health = useMutation({ mutationFn: () => api.health.check() });
  const workbook = useWrittenFile({
    kind: 'xlsx',
    write: () => api.audit.export({ filter }),
    download: () => api.audit.download({ filter }),
  });
  const backUp = useBackUp();
  return (
    <>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {recordText.verify}
      </Button>
      <Button variant="default" loading={health.isPending} onClick={() => health.mutate()}>
        {recordText.health}
      </Button>
      <WrittenFileButton label={recordText.export} file={workbook} />
      <div role="status" className={classes.answers}>
        <VerifyAnswer answer={verify.data} error={verify.error} />
        <HealthAnswer answer={health.data} error={health.error} />
      </div>
      <Button
        loading={backUp.isPending}
        leftSection={<IconDeviceFloppy size={15} stroke={1.6} aria-hidden />}
        onClick={() => backUp.mutate()}
      >
        {recordText.backUp}
      </Button>
    </>
  );
}
