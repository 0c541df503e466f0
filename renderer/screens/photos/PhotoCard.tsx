import { Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { photoText } from '../../i18n/photos.vi.ts';
import { CaptionField } from './CaptionField.tsx';
import { focusCaption, focusPhoto, nextPhoto } from './photoFocus.ts';
import classes from './Photos.module.css';
import type { Photo } from './photoTypes.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** How a photo is picked: alone, added to the others, up to here, or only come to by key. */
export type Pick = 'only' | 'toggle' | 'range' | 'focus';

/**
 * One photo: its small picture is the button that is picked, the caption field
 * stands under it. Drawn again only when it changes: a campaign has hundreds.
 */
export const PhotoCard = memo(function PhotoCard({
  campaign,
  photo,
  isSelected,
  isTabStop,
  isReadOnly,
  onPick,
  onChoose,
}: {
  readonly campaign: string;
  readonly photo: Photo;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
  readonly onPick: (id: string, how: Pick) => void;
  readonly onChoose: (photo: Photo, isChosen: boolean) => void;
}) {
  const { id, name, caption, sha256, place, isChosen } = photo;
  return (
    <li className={classes.card} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={classes.thumb}
        data-photo={id}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={caption === '' ? name : caption}
        title={name}
        onClick={(event) => {
          const { ctrlKey, metaKey, shiftKey, currentTarget } = event;
          currentTarget.focus();
          onPick(id, shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only');
        }}
        onFocus={() => onPick(id, 'focus')}
      >
        <Thumbnail sha256={sha256} />
        {isSelected && (
          <span className={classes.tick}>
            <IconCheck size={13} stroke={2.4} aria-hidden />
          </span>
        )}
      </button>
      <CaptionField
        campaign={campaign}
        photo={photo}
        isReadOnly={isReadOnly}
        onNext={() => focusCaption(nextPhoto(id, 1) ?? id)}
        onLeave={() => focusPhoto(id)}
      />
      {place !== null && (
        <Checkbox
          size="xs"
          className={classes.annex}
          aria-label={photoText.annexOf(caption === '' ? name : caption)}
          label={photoText.annex}
          checked={isChosen}
          disabled={isReadOnly}
          onChange={(event) => onChoose(photo, event.currentTarget.checked)}
        />
      )}
    </li>
  );
});
