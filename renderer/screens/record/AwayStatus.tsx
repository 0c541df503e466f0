import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconDeviceUsb } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { Chip } from '../../components/Chip.tsx';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { awayCopy } from '../../shell/away/awayCopySignal.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import classes from './BackupPanel.module.css';
import { MoveDialog } from './MoveDialog.tsx';

/** When a copy last left the PC, and the two reasons to make one. */
export function AwayStatus({ list }: { readonly list: Outputs['backup']['list'] }) {
  const api = useApi();
  const queries = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const { away, isAwayDue, isTakenOutAsked } = list;
  const confirm = useMutation({
    mutationFn: () => api.backup.confirmAway(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backups'] }),
  });
  const line =
    away === null
      ? text.neverAway
      : [
          text.awayAt(formatMoment(away.at), away.place),
          ...(away.isEncrypted ? [text.awayEncrypted] : []),
        ].join(', ');
  return (
    <>
      <h2 className={classes.heading}>{text.away}</h2>
      <p className={classes.hint}>{line}</p>
      {isAwayDue && (
        <p className={classes.hint}>
          <Chip icon={IconAlertTriangle} tone="warning" text={text.awayDue} />
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconDeviceUsb size={15} stroke={1.6} aria-hidden />}
          onClick={awayCopy.open}
        >
          {text.copyAway}
        </Button>
        <Button variant="subtle" onClick={() => setMoving(true)}>
          {text.move}
        </Button>
      </div>
      {isTakenOutAsked && (
        <p className={classes.asked}>
          <span>{text.askTakenOut}</span>
          <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {text.takenOut}
          </Button>
        </p>
      )}
      {confirm.error !== null && (
        <p role="alert" className={classes.trouble}>
          {errorSentence(confirm.error)}
        </p>
      )}
      <MoveDialog isOpen={isMoving} onClose={() => setMoving(false)} />
    </>
  );
}
