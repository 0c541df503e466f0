import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../components/Card.tsx';
import { saysSame } from '../../components/saysSame.ts';
import { factsText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import {
  factsDraftOf,
  readFactsDraft,
  withoutSame,
  type FactErrors,
  type FactField,
} from './factsDraft.ts';
import type { Setup } from './setupTypes.ts';
import type { SetupSave } from './useSetupSave.ts';

/** Name, subject, receiver and dates. Leaving a field saves it; a wrong one says so and waits. */
export function FactsCard({
  setup,
  saving,
  isReadOnly,
}: {
  readonly setup: Setup;
  readonly saving: SetupSave;
  readonly isReadOnly: boolean;
}) {
  const stored = factsDraftOf(setup);
  const [typed, setTyped] = useState<Partial<Record<FactField, string>>>({});
  const [errors, setErrors] = useState<FactErrors>({});
  const draft = { ...stored, ...typed };
  const leave = async () => {
    const sent = typed;
    // What is drawn may be a save behind quick hands: fields are read on top of what is stored.
    const isDone = await saving.save(async (api, seen, newest) => {
      const read = readFactsDraft({ ...factsDraftOf(newest), ...sent });
      setErrors('errors' in read ? read.errors : {});
      if ('errors' in read) return 'refused';
      return saysSame(read.facts, newest.facts)
        ? 'same'
        : api.setup.saveFacts({ ...seen, facts: read.facts });
    });
    if (isDone) setTyped((now) => withoutSame(now, sent));
  };
  const field = (path: FactField, label: string) => ({
    id: `setup-${path}`,
    label,
    value: draft[path],
    readOnly: isReadOnly,
    maxLength: path === 'reportSubject' ? 1000 : 200,
    error: errors[path],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((now) => ({ ...now, [path]: value }));
    },
  });
  const date = { placeholder: factsText.datePlaceholder };
  const time = { placeholder: factsText.timePlaceholder };
  return (
    <Card title={factsText.heading} isRegion>
      <div className={classes.body} onBlur={() => void leave()}>
        <TextInput {...field('name', factsText.name)} />
        <TextInput
          {...field('reportSubject', factsText.reportSubject)}
          description={factsText.reportSubjectHelp}
        />
        <TextInput {...field('reportTo', factsText.reportTo)} />
        <div className={classes.row}>
          <TextInput {...field('collectFrom', factsText.collectFrom)} {...date} />
          <TextInput {...field('collectTo', factsText.collectTo)} {...date} />
          <TextInput {...field('cutOffOn', factsText.cutOffOn)} {...date} />
        </div>
        <div className={classes.row}>
          <div className={classes.due}>
            <TextInput {...field('unitDueOn', factsText.unitDue)} {...date} />
            <TextInput {...field('unitDueTime', factsText.time)} {...time} />
          </div>
          <div className={classes.due}>
            <TextInput {...field('superiorDueOn', factsText.superiorDue)} {...date} />
            <TextInput {...field('superiorDueTime', factsText.time)} {...time} />
          </div>
        </div>
        <p className={classes.note}>{factsText.superiorHelp}</p>
      </div>
    </Card>
  );
}
