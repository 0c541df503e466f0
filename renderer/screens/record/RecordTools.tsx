import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { recordText } from '../../i18n/record.vi.ts';
import { useBackUp } from '../../shell/useBackUp.ts';
import { HealthAnswer, VerifyAnswer } from './CheckAnswers.tsx';
import classes from './RecordTools.module.css';

/** Checks of the record and the data with their answers beside them, and the backup. */
export function RecordTools() {
  const api = useApi();
  const verify = useMutation({ mutationFn: () => api.audit.verify() });
  const health = useMutation({ mutationFn: () => api.health.check() });
  const backUp = useBackUp();
  return (
    <>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {recordText.verify}
      </Button>
      <Button variant="default" loading={health.isPending} onClick={() => health.mutate()}>
        {recordText.health}
      </Button>
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
