import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { trayText, viewText } from '../../i18n/importTray.vi.ts';
import { MessageText } from './MessageText.tsx';
import { photoPath } from './trayPaths.ts';
import { ReceiptBar } from './ReceiptBar.tsx';
import { SheetWindow } from './SheetWindow.tsx';
import { SourcePicture } from './SourcePicture.tsx';
import type { SourcePlace } from './sourcePlace.ts';
import views from './SourceView.module.css';
import classes from './Tray.module.css';
import type { Tray } from './useTray.ts';

/** The source of the row at hand with its words or its cell lit, and how it was received. */
export function SourceView({
  tray,
  place,
}: {
  readonly tray: Tray;
  readonly place: SourcePlace | null;
}) {
  const source = tray.sources.find(({ id }) => id === place?.sourceId) ?? null;
  return (
    <section className={views.view} data-region aria-label={trayText.sourceView} tabIndex={-1}>
      {source === null || place === null ? (
        <p className={classes.hint}>{viewText.noRow}</p>
      ) : (
        <>
          <div className={views.viewHead}>
            <b title={source.name}>{source.name}</b>
            <span title={place.at ?? ''}>{place.at ?? ''}</span>
          </div>
          {source.kind === 'photo' ? (
            <div className={views.beside}>
              <Button component={Link} href={photoPath(source.id, null)}>
                {trayText.openBeside}
              </Button>
            </div>
          ) : (
            source.kind !== 'refused' && (
              <ReceiptBar
                key={`${source.id} ${JSON.stringify(source.receipt)}`}
                source={source}
                onChange={(receipt) =>
                  tray.decide(new Map([[source.id, (now) => ({ ...now, receipt })]]))
                }
              />
            )
          )}
          {source.refused === null ? (
            <Content sourceId={source.id} name={source.name} place={place} tray={tray} />
          ) : (
            <p className={classes.hint}>{source.refused}</p>
          )}
        </>
      )}
    </section>
  );
}

function Content({
  sourceId,
  name,
  place,
  tray,
}: {
  readonly sourceId: string;
  readonly name: string;
  readonly place: SourcePlace;
  readonly tray: Tray;
}) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['traySource', sourceId, place.at],
    queryFn: () => api.importTray.window({ id: sourceId, at: place.at }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (query.isError) {
    return (
      <p className={classes.hint} role="alert">
        {errorSentence(query.error)}
      </p>
    );
  }
  const source = tray.sources.find(({ id }) => id === sourceId);
  if (query.data === undefined || source === undefined) return null;
  switch (query.data.kind) {
    case 'text':
      return (
        <MessageText
          text={query.data.text}
          starts={query.data.starts}
          source={source}
          place={place}
        />
      );
    case 'sheet':
      return <SheetWindow shown={query.data} source={source} at={place.at} />;
    case 'photo':
      return <SourcePicture id={sourceId} name={name} />;
    case 'none':
      return <p className={classes.hint}>{viewText.none}</p>;
  }
}
