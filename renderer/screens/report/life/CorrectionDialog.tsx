import { Button, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../../api/apiContext.tsx';
import { IconAction } from '../../../components/IconAction.tsx';
import { correctionText } from '../../../i18n/reportLife.vi.ts';
import { useToast } from '../../../shell/toasts.tsx';
import { StepDialog } from '../StepDialog.tsx';
import classes from './Life.module.css';

type Item = { readonly id: number; place: string; was: string; corrected: string };

/** Công văn đính chính: where, what was written, what it should say. */
export function CorrectionDialog({
  reportId,
  onClose,
}: {
  readonly reportId: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [items, setItems] = useState<readonly Item[]>([emptyItem(1)]);
  const change = (id: number, patch: Partial<Item>) => {
    setItems(items.map((item) => (item.id === id ? { ...item, ...patch } : item)));
  };
  const isReady = items.every(
    ({ place, was, corrected }) => place.trim() !== '' && was.trim() !== corrected.trim(),
  );
  return (
    <StepDialog
      title={correctionText.title}
      verb={correctionText.save}
      size="lg"
      isReady={isReady}
      onClose={onClose}
      run={async () => {
        await api.reportLife.correct({
          reportId,
          items: items.map(({ place, was, corrected }) => ({ place, was, corrected })),
        });
        toast({ text: correctionText.saved });
      }}
    >
      <p>{correctionText.body}</p>
      {items.map(({ id, place, was, corrected }, at) => (
        <div key={id} className={classes.items}>
          <Textarea
            label={at === 0 ? correctionText.place : undefined}
            aria-label={correctionText.row(correctionText.place, at + 1)}
            autosize
            minRows={1}
            maxLength={300}
            value={place}
            onChange={({ currentTarget }) => change(id, { place: currentTarget.value })}
          />
          <Textarea
            label={at === 0 ? correctionText.was : undefined}
            aria-label={correctionText.row(correctionText.was, at + 1)}
            autosize
            minRows={1}
            maxLength={2000}
            value={was}
            onChange={({ currentTarget }) => change(id, { was: currentTarget.value })}
          />
          <Textarea
            label={at === 0 ? correctionText.corrected : undefined}
            aria-label={correctionText.row(correctionText.corrected, at + 1)}
            autosize
            minRows={1}
            maxLength={2000}
            value={corrected}
            onChange={({ currentTarget }) => change(id, { corrected: currentTarget.value })}
          />
          {items.length > 1 && (
            <IconAction
              label={correctionText.remove(at + 1)}
              onClick={() => setItems(items.filter((item) => item.id !== id))}
            >
              <IconTrash size={15} stroke={1.6} />
            </IconAction>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          onClick={() => setItems([...items, emptyItem((items.at(-1)?.id ?? 0) + 1)])}
        >
          {correctionText.add}
        </Button>
      </div>
    </StepDialog>
  );
}

function emptyItem(id: number): Item {
  return { id, place: '', was: '', corrected: '' };
}
