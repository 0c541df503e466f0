import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { photoText } from '../../i18n/photos.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { nextPhoto } from './photoFocus.ts';
import classes from './Photos.module.css';
import type { Photo } from './photoTypes.ts';

/** One photo large, as it will be printed: to see who and what is on it. Arrows go on. */
export function PhotoViewer({
  photo,
  onMove,
  onCaption,
  onClose,
}: {
  readonly photo: Photo;
  readonly onMove: (id: string) => void;
  readonly onCaption: () => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { id, sha256, name, caption, place } = photo;
  const file = useQuery({
    queryKey: ['large photo', sha256],
    queryFn: () => api.photo.large({ sha256 }),
    enabled: ({ state }) => state.data === undefined,
    staleTime: Infinity,
  });
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (file.data === undefined || image.current === null) return undefined;
    const url = URL.createObjectURL(file.data);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file.data]);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = nextPhoto(id, step);
      if (next !== null) onMove(next);
    } else if (event.key === 'F2') onCaption();
    else return;
    event.preventDefault();
  };
  const where = [place?.unitName, place?.activityName, caption === '' ? null : name];
  return (
    <Modal
      opened
      size={960}
      returnFocus={false}
      onClose={onClose}
      onKeyDown={press}
      title={caption === '' ? name : caption}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <div className={classes.large}>
        {file.isError ? (
          <p role="alert" className={classes.error}>
            {errorSentence(file.error)}
          </p>
        ) : (
          <img
            key={sha256}
            ref={image}
            alt={caption === '' ? name : caption}
            className={classes.image}
          />
        )}
      </div>
      <p className={classes.where}>
        {where.filter((text) => text != null).join(', ')}
        <small>{photoText.viewKeys}</small>
      </p>
    </Modal>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
