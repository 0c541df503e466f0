import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../../api/apiContext.tsx';
import { errorSentence } from '../../../api/errors.ts';
import { reasonText } from '../../../i18n/reportLife.vi.ts';
import { useToast } from '../../../shell/toasts.tsx';
import classes from './Life.module.css';

/** "Đã xem": totals that change after it are told before "trình ký". */
export function LookButton({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const toast = useToast();
  const [failure, setFailure] = useState<string | null>(null);
  const look = async () => {
    try {
      await api.reportLife.markSeen({ campaign });
      setFailure(null);
      toast({ text: reasonText.seenSaved });
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconEye size={14} stroke={1.6} aria-hidden />}
        onClick={() => void look()}
      >
        {reasonText.markSeen}
      </Button>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
    </>
  );
}
