import { IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { photoText } from '../../i18n/photos.vi.ts';
import { useHasComeNear, useShownPicture } from '../../components/nearPicture.ts';
import classes from './Photos.module.css';

/**
 * The small picture of a photo, asked for when it comes near. It is named by its
 * hash, so once it is here it is never asked for again.
 */
export function Thumbnail({ sha256 }: { readonly sha256: string }) {
  const api = useApi();
  const image = useRef<HTMLImageElement>(null);
  const isNear = useHasComeNear(image, '600px');
  const file = useQuery({
    queryKey: ['thumbnail', sha256],
    queryFn: () => api.photo.thumbnail({ sha256 }),
    enabled: ({ state }) => isNear && state.data === undefined,
    staleTime: Infinity,
  });
  useShownPicture(image, file.data);
  if (file.isError) {
    return (
      <span className={classes.lost} title={errorSentence(file.error)}>
        <IconPhotoOff size={18} stroke={1.6} aria-hidden />
        {photoText.lost}
      </span>
    );
  }
  // The button around it carries the name.
  return <img ref={image} alt="" className={classes.image} draggable={false} />;
}
