import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { identifyText, reportText } from '../../i18n/report.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import classes from './Dialogs.module.css';

/** Number and date of the commune's own công văn, which section I cites. */
export function IdentifyDialog({
  campaign,
  isOpen,
  onClose,
}: {
  readonly campaign: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={identifyText.title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <IdentifyForm campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

function IdentifyForm({
  campaign,
  onClose,
}: {
  readonly campaign: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const issuedOn = parseVietnameseDate(date);
  const isNumber = /^\d{1,6}$/u.test(number.trim());
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNumber || !issuedOn.ok) return;
    try {
      await api.report.identifyPassedOn({
        campaign,
        number: number.trim(),
        issuedOn: issuedOn.value,
      });
      toast({ text: identifyText.saved });
      onClose();
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <p>{identifyText.body}</p>
      <TextInput
        size="md"
        label={identifyText.number}
        value={number}
        data-autofocus
        inputMode="numeric"
        error={wasTried && !isNumber ? identifyText.badNumber : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={identifyText.date}
        placeholder={identifyText.datePlaceholder}
        value={date}
        error={wasTried && !issuedOn.ok ? identifyText.badDate : null}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {failure !== null && <p role="alert">{failure}</p>}
      <div className={classes.actions}>
        <Button size="md" variant="default" onClick={onClose}>
          {reportText.back}
        </Button>
        <Button size="md" type="submit">
          {identifyText.save}
        </Button>
      </div>
    </form>
  );
}
