import { Button, FileButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { photoText } from '../../i18n/photos.vi.ts';
import classes from './Photos.module.css';
import type { Photo } from './photoTypes.ts';

/** How photos come in at the left; what can be done with the chosen ones at the right. */
export function PhotoTools({
  acts,
  isOpen,
  onFiles,
  onAssign,
  onTakeBack,
  onRemove,
}: {
  readonly acts: readonly Photo[];
  readonly isOpen: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAssign: () => void;
  readonly onTakeBack: () => void;
  readonly onRemove: () => void;
}) {
  if (!isOpen) return <span className={classes.quiet}>{photoText.closed}</span>;
  const hasPlace = acts.some(({ place }) => place !== null);
  return (
    <>
      <FileButton multiple accept="image/*" onChange={onFiles}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconPhotoPlus size={15} stroke={1.8} aria-hidden />}
          >
            {photoText.choose}
          </Button>
        )}
      </FileButton>
      <span className={classes.quiet}>{photoText.how}</span>
      {acts.length > 0 && (
        <div className={classes.acts}>
          <span role="status">{photoText.selected(acts.length)}</span>
          <Button onClick={onAssign}>{photoText.assign}</Button>
          {hasPlace && (
            <Button variant="default" onClick={onTakeBack}>
              {photoText.takeBack}
            </Button>
          )}
          <Button variant="subtle" onClick={onRemove}>
            {photoText.remove}
          </Button>
        </div>
      )}
    </>
  );
}
