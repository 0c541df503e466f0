import { Button, FileButton, SegmentedControl, TextInput } from '@mantine/core';
import { IconClipboardText, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Direction } from '#app/domain/directiveDraft.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { useApi } from '../../api/apiContext.tsx';
import { DIRECTIVE_LIST_KEYS, DIRECTIONS, directiveText } from '../../i18n/directives.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { DropCover } from '../../components/DropCover.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { directivePath } from './directivePaths.ts';
import classes from './Directives.module.css';
import { DirectiveTable } from './DirectiveTable.tsx';
import type { DirectiveRow } from './directiveTypes.ts';
import { DraftList } from './DraftList.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ReadingNotice } from './ReadingNotice.tsx';
import { useDirectiveIntake } from './useDirectiveIntake.ts';
import { usePastedText } from './usePastedText.ts';

const ACCEPTED = '.pdf,.docx,.doc,.txt,image/jpeg,image/png';

type Filter = Direction | 'all';

/** All papers: drafts that wait, then what is on record; new ones come in by drop, paste or choice. */
export function DirectiveListView() {
  const api = useApi();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [isPasting, setPasting] = useState(false);
  const query = useQuery({ queryKey: ['directives'], queryFn: () => api.directive.list() });
  const intake = useDirectiveIntake((id) => navigate(directivePath(id)));
  const isOver = useFileDrop(!isPasting, intake.read);
  usePastedText((file) => {
    if (!isPasting) intake.read([file]);
  });
  const key = searchKey(search);
  const found = (query.data?.stored ?? []).filter(
    (row) =>
      (filter === 'all' || row.direction === filter) && searchKey(foundBy(row)).includes(key),
  );
  return (
    <Page
      title={directiveText.title}
      subtitle={query.data === undefined ? '' : directiveText.count(query.data.stored.length)}
      keys={DIRECTIVE_LIST_KEYS}
      tools={
        <>
          <FileButton multiple accept={ACCEPTED} onChange={intake.read}>
            {(props) => (
              <Button
                {...props}
                leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden />}
              >
                {directiveText.choose}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconClipboardText size={15} stroke={1.8} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {directiveText.paste}
          </Button>
          <span className={classes.how}>{directiveText.how}</span>
          <SegmentedControl
            className={classes.directions}
            size="xs"
            aria-label={directiveText.directionFilter}
            value={filter}
            onChange={setFilter}
            data={[
              { value: 'all', label: directiveText.all },
              { value: 'incoming', label: DIRECTIONS.incoming },
              { value: 'outgoing', label: DIRECTIONS.outgoing },
            ]}
          />
          <TextInput
            className={classes.search}
            aria-label={directiveText.filter}
            placeholder={directiveText.filter}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </>
      }
    >
      <ReadingNotice intake={intake} />
      <Loaded query={query}>
        {({ drafts, stored }) => (
          <>
            {drafts.length > 0 && <DraftList drafts={drafts} />}
            {stored.length === 0 ? (
              drafts.length === 0 && <p className={classes.empty}>{directiveText.empty}</p>
            ) : found.length === 0 ? (
              <p className={classes.empty}>{directiveText.nothingFits}</p>
            ) : (
              <DirectiveTable rows={found} />
            )}
          </>
        )}
      </Loaded>
      {isOver && <DropCover says={directiveText.drop} />}
      {isPasting && (
        <PasteDialog onPaper={(file) => intake.read([file])} onClose={() => setPasting(false)} />
      )}
    </Page>
  );
}

function foundBy({ number, symbol, issuer, subject, fileName, campaigns }: DirectiveRow): string {
  const named = campaigns.map(({ name }) => name);
  return [number, symbol, issuer, subject, fileName, ...named].join(' ');
}
