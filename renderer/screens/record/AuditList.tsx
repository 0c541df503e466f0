import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { recordText } from '../../i18n/record.vi.ts';
import classes from './AuditList.module.css';
import { AuditRow } from './AuditRow.tsx';
import { NO_FILTER, type AuditFilter } from './recordTypes.ts';

const PAGE = 50;

/** Nhật ký, newest first, page by page. */
export function AuditList({
  filter,
  onClear,
}: {
  readonly filter: AuditFilter;
  readonly onClear: () => void;
}) {
  const api = useApi();
  const pages = useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam }) => api.audit.list({ filter, before: pageParam, limit: PAGE }),
    placeholderData: keepPreviousData,
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  if (pages.error !== null && entries.length === 0) {
    return (
      <p role="alert" className={classes.empty}>
        {errorSentence(pages.error)}
      </p>
    );
  }
  if (pages.isSuccess && entries.length === 0) {
    return filter === NO_FILTER ? (
      <p className={classes.empty}>{recordText.empty}</p>
    ) : (
      <p className={classes.empty}>
        {recordText.emptyFiltered}{' '}
        <Button variant="default" onClick={onClear}>
          {recordText.clear}
        </Button>
      </p>
    );
  }
  return (
    <>
      <table className={classes.list} aria-label={recordText.list}>
        <thead>
          <tr>
            <th scope="col">{recordText.when}</th>
            <th scope="col">{recordText.who}</th>
            <th scope="col">{recordText.what}</th>
            <th scope="col">{recordText.subject}</th>
            <th scope="col">{recordText.details}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.sequence} entry={entry} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {recordText.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}
