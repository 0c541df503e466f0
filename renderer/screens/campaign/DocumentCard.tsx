import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { Card } from '../../components/Card.tsx';
import { saysSame } from '../../components/saysSame.ts';
import { documentText, factsText } from '../../i18n/campaign.vi.ts';
import { directivePath } from '../directives/directivePaths.ts';
import classes from './CampaignScreen.module.css';
import { dayText, readDate, withoutSame } from './factsDraft.ts';
import type { Setup } from './setupTypes.ts';
import type { SetupSave } from './useSetupSave.ts';

type Field = 'issuer' | 'number' | 'symbol' | 'issuedOn' | 'subject';

/** One of the two papers a campaign rests on, as far as the paper states it. */
export function DocumentCard({
  which,
  setup,
  saving,
  isReadOnly,
}: {
  readonly which: 'requestedBy' | 'passedOnBy';
  readonly setup: Setup;
  readonly saving: SetupSave;
  readonly isReadOnly: boolean;
}) {
  const paper = setup.papers[which];
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [dateError, setDateError] = useState<string | null>(null);
  const draft = { ...draftOf(setup[which]), ...typed };
  const leave = async () => {
    const sent = typed;
    // What is drawn may be a save behind quick hands: fields are read on top of what is stored.
    const isDone = await saving.save(async (api, seen, newest) => {
      const document = documentOf({ ...draftOf(newest[which]), ...sent });
      setDateError(document === null ? factsText.badDate : null);
      if (document === null) return 'refused';
      return saysSame(document, newest[which] ?? EMPTY)
        ? 'same'
        : api.setup.saveDocument({ ...seen, which, document });
    });
    if (isDone) setTyped((now) => withoutSame(now, sent));
  };
  const field = (path: Field) => ({
    label: documentText[path],
    value: draft[path],
    readOnly: isReadOnly,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((now) => ({ ...now, [path]: value }));
    },
  });
  return (
    <Card
      title={documentText[which]}
      right={
        paper !== null && (
          <Button variant="subtle" size="compact-sm" component={Link} href={directivePath(paper)}>
            {documentText.openPaper}
          </Button>
        )
      }
      isRegion
    >
      <div className={classes.body} data-document={which} onBlur={() => void leave()}>
        <TextInput {...field('issuer')} maxLength={200} />
        <div className={classes.identity}>
          <TextInput {...field('number')} maxLength={20} />
          <TextInput {...field('symbol')} maxLength={50} />
          <TextInput
            {...field('issuedOn')}
            placeholder={factsText.datePlaceholder}
            error={dateError}
          />
        </div>
        <Textarea {...field('subject')} autosize minRows={2} maxRows={5} maxLength={1000} />
        <p className={classes.note}>{documentText.empty}</p>
      </div>
    </Card>
  );
}

const EMPTY = { issuer: null, number: null, symbol: null, issuedOn: null, subject: null };

function draftOf(document: Setup['requestedBy']): Readonly<Record<Field, string>> {
  const { issuer, number, symbol, issuedOn, subject } = document ?? EMPTY;
  return {
    issuer: issuer ?? '',
    number: number ?? '',
    symbol: symbol ?? '',
    issuedOn: dayText(issuedOn),
    subject: subject ?? '',
  };
}

/** What the fields say; null where the day is none. */
function documentOf(draft: Readonly<Record<Field, string>>) {
  const issuedOn = readDate(draft.issuedOn);
  if (issuedOn === undefined) return null;
  return {
    issuer: orNull(draft.issuer),
    number: orNull(draft.number),
    symbol: orNull(draft.symbol),
    issuedOn,
    subject: orNull(draft.subject),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
