import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { campaignText, factsText } from '../../i18n/campaign.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { directivePath } from '../directives/directivePaths.ts';
import classes from './CampaignScreen.module.css';

/** A new draft: its name, and whether it takes over an earlier campaign. Nothing is preselected. */
export function NewCampaign({
  onCreated,
  onCancel,
}: {
  readonly onCreated: () => void;
  /** Left out where there is nothing to go back to. */
  readonly onCancel?: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { campaigns, choose } = useCampaign();
  const focusOnce = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  const [name, setName] = useState('');
  const [previous, setPrevious] = useState('');
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const create = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    try {
      const from = previous === '' ? null : previous;
      const { campaign } = await api.setup.create({ name: name.trim(), previous: from });
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      choose(campaign);
      onCreated();
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <form className={classes.new} onSubmit={(event) => void create(event)}>
      <h2>{campaignText.newHeading}</h2>
      <TextInput
        size="md"
        label={campaignText.name}
        description={campaignText.nameHelp}
        value={name}
        maxLength={200}
        ref={focusOnce}
        error={wasTried && name.trim() === '' ? factsText.required : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {campaigns.length > 0 && (
        <NativeSelect
          size="md"
          label={campaignText.previous}
          description={campaignText.previousHelp}
          value={previous}
          onChange={(event) => setPrevious(event.currentTarget.value)}
          data={[
            { value: '', label: campaignText.noPrevious },
            ...campaigns.map(({ code, name: label }) => ({ value: code, label })),
          ]}
        />
      )}
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {failure}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="md" type="submit">
          {campaignText.create}
        </Button>
        {onCancel !== undefined && (
          <Button size="md" variant="default" onClick={onCancel}>
            {campaignText.cancel}
          </Button>
        )}
        <Button size="md" variant="subtle" component={Link} href={directivePath(null)}>
          {campaignText.fromPaper}
        </Button>
      </div>
    </form>
  );
}
