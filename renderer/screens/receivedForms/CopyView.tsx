import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../components/WrittenFileButton.tsx';
import { COPY_KEYS, copyText, formText } from '../../i18n/receivedForms.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { ManualCopy } from '../board/ManualCopy.tsx';
import { useCopy } from '../board/useCopy.ts';
import { copiedRow, type NumberFormat, type Total } from './copiedText.ts';
import { CopyTable } from './CopyTable.tsx';
import { BackToReport } from './BackToReport.tsx';
import classes from './Forms.module.css';

/** Totals to be carried into a web form one by one, or into a spreadsheet as a row. */
export function CopyView({
  campaign,
  views,
}: {
  readonly campaign: string;
  readonly views: ReactNode;
}) {
  const api = useApi();
  const totals = useQuery({
    queryKey: ['totalsRow', campaign],
    queryFn: () => api.totalsRow.read({ campaign }),
  });
  return (
    <Loaded query={totals}>
      {(found) => <CopyDesk campaign={campaign} views={views} totals={found} />}
    </Loaded>
  );
}

function CopyDesk({
  campaign,
  views,
  totals,
}: {
  readonly campaign: string;
  readonly views: ReactNode;
  readonly totals: readonly Total[];
}) {
  const api = useApi();
  const { copy, uncopied, dismiss } = useCopy();
  const [format, setFormat] = useState<NumberFormat>('plain');
  const file = useWrittenFile({
    kind: 'xlsx',
    write: () => api.totalsRow.export({ campaign }),
    download: () => api.totalsRow.download({ campaign }),
  });
  const copyRow = () => copy(copiedRow(totals, format, false), copyText.rowCopied);
  return (
    <Page
      title={formText.title}
      actions={<BackToReport />}
      subtitle={copyText.subtitle(totals.length)}
      keys={COPY_KEYS}
      status={copyText.status}
      tools={
        <>
          {views}
          <span className={classes.quiet}>{copyText.format}</span>
          <SegmentedControl
            aria-label={copyText.format}
            size="xs"
            value={format}
            onChange={(value) => setFormat(value === 'grouped' ? 'grouped' : 'plain')}
            data={[
              { value: 'plain', label: copyText.plain },
              { value: 'grouped', label: copyText.grouped },
            ]}
          />
          <span className={classes.space} />
          <Button variant="default" onClick={copyRow}>
            {copyText.row}
          </Button>
          <Button
            variant="default"
            onClick={() => copy(copiedRow(totals, format, true), copyText.withHeadCopied)}
          >
            {copyText.withHead}
          </Button>
          <WrittenFileButton label={copyText.file} file={file} />
        </>
      }
    >
      <CopyTable
        campaign={campaign}
        totals={totals}
        format={format}
        onCopy={copy}
        onCopyRow={copyRow}
      />
      <ManualCopy text={uncopied} onClose={dismiss} />
    </Page>
  );
}
