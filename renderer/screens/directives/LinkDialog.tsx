import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { linkText } from '../../i18n/directives.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { useDone } from '../sheet/useDone.ts';
import classes from './Draft.module.css';
import type { Desk } from './directiveTypes.ts';
import { reopenDesk } from './reopenDesk.ts';

/** Makes a stored directive the paper of a campaign that is there, or takes it off. */
export function LinkDialog({
  desk,
  onClose,
}: {
  readonly desk: Desk;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const { campaigns } = useCampaign();
  const [chosen, setChosen] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { id, draft } = desk;
  const role = draft.direction === 'incoming' ? 'requestedBy' : 'passedOnBy';
  const linked = new Set(desk.campaigns.map(({ code }) => code));
  const free = campaigns.filter(({ code, state }) => state !== 'closed' && !linked.has(code));
  const link = async (code: string, isLinked: boolean) => {
    const name = campaigns.find((each) => each.code === code)?.name ?? code;
    try {
      await api.directive.link({ id, campaign: code, isLinked });
      done(isLinked ? linkText.linked(name) : linkText.unlinked(name));
      onClose();
      await queries.invalidateQueries();
      await reopenDesk(api, queries, id);
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={linkText.title}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <p>{linkText.role[role]}</p>
      {free.length === 0 ? (
        <p>{linkText.none}</p>
      ) : (
        <NativeSelect
          data-autofocus
          size="md"
          label={linkText.campaign}
          description={linkText.replaces}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: linkText.choose },
            ...free.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      {desk.campaigns
        .filter(({ state }) => state !== 'closed')
        .map(({ code, name }) => (
          <Button key={code} variant="subtle" onClick={() => void link(code, false)}>
            {linkText.unlink(name)}
          </Button>
        ))}
      {failure !== null && (
        <p role="alert" className={classes.bad}>
          {failure}
        </p>
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="md" variant="default" onClick={onClose}>
          {linkText.later}
        </Button>
        <Button size="md" disabled={chosen === ''} onClick={() => void link(chosen, true)}>
          {linkText.act}
        </Button>
      </Group>
    </Modal>
  );
}
