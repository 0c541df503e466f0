import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { ReportPhoto } from '#app/domain/annexModel.ts';
import classes from './Paper.module.css';

/** One photo in its frame with its caption; the bytes come from the core. */
export function Photo({
  photo,
  height,
}: {
  readonly photo: ReportPhoto;
  /** Of the frame, in pixels. */
  readonly height: number;
}) {
  const api = useApi();
  const file = useQuery({
    queryKey: ['photo', photo.sha256],
    queryFn: () => api.report.photo({ sha256: photo.sha256 }),
  });
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (file.data === undefined || image.current === null) return undefined;
    const url = URL.createObjectURL(file.data);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file.data]);
  return (
    <figure className={classes.photo}>
      <div className={classes.photoFrame} style={{ height }}>
        {file.data !== undefined && <img ref={image} alt={photo.caption} />}
        {file.isError && <span role="alert">{errorSentence(file.error)}</span>}
      </div>
      <figcaption>{photo.caption}</figcaption>
    </figure>
  );
}
