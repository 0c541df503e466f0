import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconExternalLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { saveBlob } from '../../components/saveBlob.ts';
import { evidenceText } from '../../i18n/sheet.vi.ts';
import { FileDrop } from './FileDrop.tsx';
import { fileSize } from '../../components/fileSize.ts';

import classes from './Sheet.module.css';
import type { Revision, Sheet } from './sheetTypes.ts';
import { useSheetStep } from './useSheetStep.ts';

/** What one report rests on: kept files with their hash, links; more are dropped or chosen. */
export function EvidenceList({
  sheet,
  revision,
}: {
  readonly sheet: Sheet;
  readonly revision: Revision;
}) {
  const api = useApi();
  const step = useSheetStep();
  const [link, setLink] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const isOpen = sheet.campaign.state === 'open';
  const { submissionId } = revision;
  const attach = (files: readonly File[], address: string | null) =>
    step.run(
      () => api.submission.attach({ submissionId, files: [...files], link: address }),
      evidenceText.attached(sheet.unit.name),
    );
  const open = async (evidenceId: string) => {
    try {
      const file = await api.submission.evidenceFile({ evidenceId });
      saveBlob(file, file.name);
      setUnread(null);
    } catch (error) {
      setUnread(errorSentence(error));
    }
  };
  const addLink = async () => {
    if (link.trim() !== '' && (await attach([], link.trim()))) setLink('');
  };
  return (
    <section className={classes.evidence} aria-label={evidenceText.label}>
      <h4 className={classes.subtitle}>{evidenceText.label}</h4>
      {revision.evidence.length === 0 && <p className={classes.quiet}>{evidenceText.none}</p>}
      <ul className={classes.files}>
        {revision.evidence.map(({ id, name, kind, url, sha256, byteSize }) => (
          <li key={id}>
            <span className={classes.fileName} title={name}>
              {url === null ? (
                name
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {name} <IconExternalLink size={12} stroke={1.8} aria-hidden />
                </a>
              )}
              <small className={classes.quiet} title={sha256 ?? undefined}>
                {[
                  evidenceText.kinds[kind],
                  ...(byteSize === null ? [] : [fileSize(byteSize)]),
                  ...(sha256 === null ? [] : [evidenceText.hash(`${sha256.slice(0, 12)}…`)]),
                ].join(', ')}
              </small>
            </span>
            {sha256 !== null && (
              <IconAction label={evidenceText.open(name)} onClick={() => void open(id)}>
                <IconDownload size={15} stroke={1.8} />
              </IconAction>
            )}
            {isOpen && (
              <IconAction
                label={evidenceText.remove(name)}
                onClick={() =>
                  void step.run(
                    () => api.submission.detach({ submissionId, evidenceId: id }),
                    evidenceText.removed(name),
                  )
                }
              >
                <IconX size={15} stroke={1.8} />
              </IconAction>
            )}
          </li>
        ))}
      </ul>
      {(step.failure ?? unread) !== null && (
        <p className={classes.error} role="alert">
          {step.failure ?? unread}
        </p>
      )}
      {isOpen && (
        <>
          <FileDrop isBusy={step.isBusy} onAdd={(files) => void attach(files, null)} />
          <div className={classes.linkRow}>
            <TextInput
              aria-label={evidenceText.link}
              placeholder="https://"
              value={link}
              maxLength={2000}
              onChange={(event) => setLink(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void addLink();
              }}
            />
            <Button variant="default" disabled={step.isBusy} onClick={() => void addLink()}>
              {evidenceText.addLink}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
