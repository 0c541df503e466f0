import { Button } from '@mantine/core';
import { IconDeviceUsb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { backupText as text } from '../../i18n/backup.vi.ts';
import classes from './Away.module.css';
import { awayCopy } from './awayCopySignal.ts';

/** On the board, once a start: no copy left the PC for a week. It asks for nothing else and can wait. */
export function AwayReminder() {
  const api = useApi();
  const [path] = useLocation();
  const [isPutOff, setPutOff] = useState(false);
  const list = useQuery({ queryKey: ['backups'], queryFn: () => api.backup.list() });
  if (list.data?.isAwayDue !== true || isPutOff || path !== '/') return null;
  return (
    <section className={classes.banner} aria-label={text.away}>
      <IconDeviceUsb size={16} stroke={1.6} aria-hidden />
      <span>{text.awayDue}</span>
      <Button variant="default" onClick={awayCopy.open}>
        {text.copyAway}
      </Button>
      <Button variant="subtle" onClick={() => setPutOff(true)}>
        {text.remindLater}
      </Button>
    </section>
  );
}
