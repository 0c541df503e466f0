import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { viewText } from '../../i18n/importTray.vi.ts';
import classes from './SourceView.module.css';

/** A picture of a paper as it came; a press makes it twice as large, or fits it again. */
export function SourcePicture({
  id,
  name,
  zoom = 1,
  turn = 0,
}: {
  readonly id: string;
  readonly name: string;
  readonly zoom?: number;
  /** Quarter turns to the right. */
  readonly turn?: number;
}) {
  const file = useSourceFile(id);
  const image = useRef<HTMLImageElement>(null);
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    if (file === undefined || image.current === null) return undefined;
    const url = URL.createObjectURL(file);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return (
    <div className={classes.picture}>
      <button type="button" onClick={() => setLarge(!isLarge)}>
        <img
          ref={image}
          alt={viewText.picture(name)}
          style={{ width: `${100 * zoom * (isLarge ? 2 : 1)}%`, rotate: `${90 * turn}deg` }}
        />
      </button>
    </div>
  );
}

/** The file of a source as it came. */
export function useSourceFile(id: string): File | undefined {
  const api = useApi();
  const query = useQuery({
    queryKey: ['traySource', id, 'original'],
    queryFn: () => api.importTray.original({ id }),
    staleTime: Infinity,
  });
  return query.data;
}
