import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { evidenceText } from '../../i18n/sheet.vi.ts';
import { trailText } from '../../i18n/sources.vi.ts';
import { fileSize } from '../fileSize.ts';
import { saveBlob } from '../saveBlob.ts';
import classes from './SourceTrail.module.css';

export type Evidence = NonNullable<Outputs['source']['ofCell']['origins'][number]['readFrom']>;

/** One piece of evidence: a picture is shown, a file opens as it came, a link leads to its page. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const api = useApi();
  const [failure, setFailure] = useState<string | null>(null);
  const { id, name, kind, url, sha256, byteSize } = evidence;
  const open = async () => {
    try {
      saveBlob(await api.submission.evidenceFile({ evidenceId: id }), name);
      setFailure(null);
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  const facts = [
    evidenceText.kinds[kind],
    ...(byteSize === null ? [] : [fileSize(byteSize)]),
    ...(sha256 === null ? [] : [evidenceText.hash(`${sha256.slice(0, 12)}…`)]),
  ];
  return (
    <>
      <span className={classes.file}>
        <span>
          {url === null ? (
            name
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {name} <IconExternalLink size={12} stroke={1.8} aria-hidden />
            </a>
          )}
          <small title={sha256 ?? undefined}>{facts.join(', ')}</small>
        </span>
        {sha256 !== null && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={trailText.openFileOf(name)}
            leftSection={<IconDownload size={13} stroke={1.8} aria-hidden />}
            onClick={() => void open()}
          >
            {trailText.openFile}
          </Button>
        )}
      </span>
      {kind === 'photo' && sha256 !== null && <Picture sha256={sha256} name={name} />}
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
    </>
  );
}

function Picture({ sha256, name }: { readonly sha256: string; readonly name: string }) {
  const api = useApi();
  const image = useRef<HTMLImageElement>(null);
  const file = useQuery({
    queryKey: ['photo', sha256],
    queryFn: () => api.report.photo({ sha256 }),
  });
  useEffect(() => {
    if (file.data === undefined || image.current === null) return undefined;
    const url = URL.createObjectURL(file.data);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file.data]);
  return file.data === undefined ? null : (
    <img ref={image} alt={name} className={classes.picture} />
  );
}
