import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorSentence } from '../api/errors.ts';
import { shellText } from '../i18n/shell.vi.ts';
import classes from './Trouble.module.css';

/**
 * What a query brings: nothing while it is on its way (answers come within a
 * blink), the content, or the sentence of the failure with the way to try again.
 * Content that was there stays while a later ask fails.
 */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return null;
  return (
    <div className={classes.place}>
      <p role="alert">{errorSentence(query.error)}</p>
      <Button variant="default" onClick={() => void query.refetch()}>
        {shellText.retry}
      </Button>
    </div>
  );
}
