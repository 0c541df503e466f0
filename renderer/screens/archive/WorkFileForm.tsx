import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { Card } from '../../components/Card.tsx';
import { saysSame } from '../../components/saysSame.ts';
import { workFileText } from '../../i18n/reportLife.vi.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import classes from './Archive.module.css';

type Facts = Outputs['reportLife']['readWorkFile']['facts'];
type Draft = Readonly<Record<'title' | 'code' | 'retention' | 'closingNote', string>>;

/** Title, code and retention as the office's own list of files has them; leaving a field saves. */
export function WorkFileForm({
  campaign,
  facts,
}: {
  readonly campaign: string;
  readonly facts: Facts;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [base, setBase] = useState(facts);
  const [draft, setDraft] = useState(draftOf(facts));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  if (!saysSame(draftOf(facts), draftOf(base))) {
    // A change from elsewhere takes the place of what stands, unless something typed would be lost.
    setBase(facts);
    if (saysSame(draft, draftOf(base))) setDraft(draftOf(facts));
  }
  const save = useMutation({
    mutationFn: (entered: Draft) =>
      api.reportLife.saveWorkFile({ campaign, facts: factsOf(entered) }),
    onSuccess: async () => {
      setSavedAt(clockTime(Date.now()));
      await queries.invalidateQueries();
    },
  });
  const hasTitle = draft.title.trim() !== '';
  const leave = () => {
    if (hasTitle && !saysSame(draft, draftOf(base))) save.mutate(draft);
  };
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: currentTarget.value }),
    onBlur: leave,
  });
  return (
    <Card
      title={workFileText.formTitle}
      isRegion
      right={<Status savedAt={savedAt} hasTitle={hasTitle} />}
    >
      <div className={classes.form}>
        <TextInput size="md" label={workFileText.title} maxLength={500} {...field('title')} />
        <div className={classes.two}>
          <TextInput size="md" label={workFileText.code} maxLength={100} {...field('code')} />
          <TextInput
            size="md"
            label={workFileText.retention}
            placeholder={workFileText.retentionHelp}
            maxLength={100}
            {...field('retention')}
          />
        </div>
        <Textarea
          label={workFileText.closingNote}
          autosize
          minRows={2}
          maxLength={2000}
          {...field('closingNote')}
        />
        {save.error !== null && <p role="alert">{errorSentence(save.error)}</p>}
      </div>
    </Card>
  );
}

function Status({
  savedAt,
  hasTitle,
}: {
  readonly savedAt: string | null;
  readonly hasTitle: boolean;
}) {
  if (!hasTitle) return <span>{workFileText.titleFirst}</span>;
  return (
    <span role="status">{savedAt === null ? workFileText.auto : workFileText.saved(savedAt)}</span>
  );
}

function draftOf(facts: Facts): Draft {
  return {
    title: facts?.title ?? '',
    code: facts?.code ?? '',
    retention: facts?.retention ?? '',
    closingNote: facts?.closingNote ?? '',
  };
}

function factsOf(draft: Draft) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    title: draft.title.trim(),
    code: orNull(draft.code),
    retention: orNull(draft.retention),
    closingNote: orNull(draft.closingNote),
  };
}
