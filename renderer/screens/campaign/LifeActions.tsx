import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Api } from '../../api/connection.ts';
import { errorSentence } from '../../api/errors.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { campaignText, factsText } from '../../i18n/campaign.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import classes from './CampaignScreen.module.css';
import type { Setup } from './setupTypes.ts';

type Dialog = 'discard' | 'reopen' | null;

/** The one next step of a campaign, and the way back where there is one. */
export function LifeActions({ setup }: { readonly setup: Setup }) {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const campaign = setup.code;
  const move = async (step: (client: Api) => Promise<unknown>, done: string) => {
    try {
      await step(api);
      setFailure(null);
      setDialog(null);
      toast({ text: done });
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <>
      {failure !== null && dialog === null && (
        <span role="alert" className={classes.error}>
          {failure}
        </span>
      )}
      {setup.state === 'draft' && (
        <>
          <Button variant="subtle" onClick={() => setDialog('discard')}>
            {campaignText.discard}
          </Button>
          <Button
            disabled={setup.gaps.length > 0}
            title={setup.gaps.length > 0 ? campaignText.gapsHeading : campaignText.openNote}
            onClick={() =>
              void move((client) => client.setup.open({ campaign }), campaignText.open)
            }
          >
            {campaignText.open}
          </Button>
        </>
      )}
      {setup.state === 'open' && (
        <Button
          variant="default"
          onClick={() =>
            void move((client) => client.setup.close({ campaign }), campaignText.close)
          }
        >
          {campaignText.close}
        </Button>
      )}
      {setup.state === 'closed' && (
        <Button onClick={() => setDialog('reopen')}>{campaignText.reopen}</Button>
      )}
      <ConfirmDialog
        question={dialog === 'discard' ? campaignText.discardQuestion : null}
        safe={campaignText.keep}
        act={campaignText.discard}
        isActing={false}
        onSafe={() => setDialog(null)}
        onAct={() =>
          void move((client) => client.setup.discard({ campaign }), campaignText.discard)
        }
      >
        <p>{campaignText.discardBody}</p>
        {failure !== null && <p role="alert">{failure}</p>}
      </ConfirmDialog>
      <ReopenDialog
        isOpen={dialog === 'reopen'}
        failure={failure}
        onClose={() => setDialog(null)}
        onReopen={(reason) =>
          void move((client) => client.setup.reopen({ campaign, reason }), campaignText.reopen)
        }
      />
    </>
  );
}

function ReopenDialog({
  isOpen,
  failure,
  onClose,
  onReopen,
}: {
  readonly isOpen: boolean;
  readonly failure: string | null;
  readonly onClose: () => void;
  readonly onReopen: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={campaignText.reopenQuestion}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Textarea
        label={campaignText.reason}
        description={campaignText.reasonHelp}
        value={reason}
        maxLength={500}
        minRows={2}
        autosize
        data-autofocus
        error={wasTried && isEmpty ? factsText.required : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure !== null && <p role="alert">{failure}</p>}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="md" variant="default" onClick={onClose}>
          {campaignText.cancel}
        </Button>
        <Button
          size="md"
          onClick={() => {
            setTried(true);
            if (!isEmpty) onReopen(reason.trim());
          }}
        >
          {campaignText.reopen}
        </Button>
      </Group>
    </Modal>
  );
}
