import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { sampleText as text } from '../i18n/shell.vi.ts';
import classes from './WhoWorksBanner.module.css';

/** On the board of a practice office: what it is, and the one step to the real one. */
export function SampleBanner() {
  const api = useApi();
  const queries = useQueryClient();
  const [path] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.session.removeSample(),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (path !== '/') return null;
  return (
    <section className={classes.banner} aria-label={text.name}>
      <span>{text.name}</span>
      <Button variant="default" onClick={() => setAsking(true)}>
        {text.remove}
      </Button>
      <ConfirmDialog
        question={isAsking ? text.question : null}
        safe={text.later}
        act={text.remove}
        isActing={remove.isPending}
        onSafe={() => setAsking(false)}
        onAct={() => remove.mutate()}
      >
        <Text size="sm">{text.meaning}</Text>
        {remove.error !== null && (
          <Text size="sm" c="var(--error)" role="alert" mt="sm">
            {errorSentence(remove.error)}
          </Text>
        )}
      </ConfirmDialog>
    </section>
  );
}
