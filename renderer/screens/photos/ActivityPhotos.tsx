import { Button, FileButton } from '@mantine/core';
import { IconLibraryPhoto, IconPhotoPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { photoText } from '../../i18n/photos.vi.ts';
import { IntakeNotice } from './IntakeNotice.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import { focusCaption, focusPhoto } from './photoFocus.ts';
import { PhotoPane } from './PhotoPane.tsx';
import classes from './Photos.module.css';
import { PhotoViewer } from './PhotoViewer.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { useIntake } from './useIntake.ts';
import { usePhotoSelection } from './usePhotoSelection.ts';
import { usePhotoSteps } from './usePhotoSteps.ts';

/**
 * Photos of one activity beside the list of activities. What is pasted or
 * dropped here goes straight to the activity; taken off, a photo lies in the tray.
 */
export function ActivityPhotos({
  campaign,
  unitCode,
  activityId,
}: {
  readonly campaign: string;
  readonly unitCode: string;
  readonly activityId: string;
}) {
  const api = useApi();
  const [, go] = useLocation();
  const list = useQuery({
    queryKey: ['photos', campaign],
    queryFn: () => api.photo.list({ campaign }),
  });
  const isOpen = list.data?.isOpen === true;
  const photos = (list.data?.photos ?? []).filter(({ place }) => place?.activityId === activityId);
  const { current, marked, acts, pick, markAll, clear } = usePhotoSelection(photos);
  const steps = usePhotoSteps(campaign);
  const intake = useIntake(campaign, { unitCode, activityId });
  const [isViewing, setViewing] = useState(false);
  const isOver = useFileDrop(isOpen, intake.add);
  const failure = list.isError ? errorSentence(list.error) : steps.failure;
  const openAll = () => go('/hinh-anh');
  return (
    <section
      className={classes.ofActivity}
      data-over={isOver || undefined}
      aria-label={photoText.ofActivity}
    >
      <header>
        <h2>{photoText.ofActivity}</h2>
        {isOpen && (
          <FileButton multiple accept="image/*" onChange={intake.add}>
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
        )}
        <IconAction label={photoText.openAll} onClick={openAll}>
          <IconLibraryPhoto size={16} stroke={1.8} />
        </IconAction>
      </header>
      <IntakeNotice intake={intake} />
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {failure}
        </p>
      )}
      {photos.length === 0 && isOpen && <p className={classes.empty}>{photoText.ofActivityHow}</p>}
      <PhotoPane
        className={undefined}
        keys={{
          onPick: pick,
          onMarkAll: markAll,
          onClear: clear,
          onAssign: openAll,
          onView: () => setViewing(true),
          onRemove: () => {
            if (isOpen && acts.length > 0) void steps.takeBack(acts);
          },
          onToggleAnnex: () => {
            if (isOpen && acts.length > 0) {
              void steps.choose(acts, !acts.every(({ isChosen }) => isChosen));
            }
          },
        }}
      >
        <ul className={classes.cards}>
          {photos.map((photo) => (
            <PhotoCard
              key={photo.id}
              campaign={campaign}
              photo={photo}
              isSelected={marked.includes(photo)}
              isTabStop={photo === (current ?? photos[0])}
              isReadOnly={!isOpen}
              onPick={pick}
              onChoose={(chosen, isChosen) => void steps.choose([chosen], isChosen)}
            />
          ))}
        </ul>
      </PhotoPane>
      {isViewing && current !== null && (
        <PhotoViewer
          photo={current}
          onMove={(id) => pick(id, 'focus')}
          onCaption={() => {
            setViewing(false);
            requestAnimationFrame(() => focusCaption(current.id));
          }}
          onClose={() => {
            setViewing(false);
            requestAnimationFrame(() => focusPhoto(current.id));
          }}
        />
      )}
    </section>
  );
}
