import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { searchKey } from '#app/domain/searchKey.ts';
import { PHOTO_KEYS, photoText } from '../../i18n/photos.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { IntakeNotice } from './IntakeNotice.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import { focusCaption, focusPhoto, photosBeside } from './photoFocus.ts';
import { PhotoPane, type PhotoKeys } from './PhotoPane.tsx';
import classes from './Photos.module.css';
import { PhotoViewer } from './PhotoViewer.tsx';
import { PhotoTools } from './PhotoTools.tsx';
import type { Photo, PhotoList } from './photoTypes.ts';
import { PlacedPhotos } from './PlacedPhotos.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { listPlaces, type Place } from './places.ts';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { useIntake } from './useIntake.ts';
import { usePhotoSelection } from './usePhotoSelection.ts';
import { usePhotoSteps } from './usePhotoSteps.ts';

/** The tray at the left, photos with a place at the right; one choice of photos for both. */
export function PhotoDesk({
  campaign,
  list,
}: {
  readonly campaign: string;
  readonly list: PhotoList;
}) {
  const { photos, isOpen } = list;
  const [filter, setFilter] = useState('');
  const [isPlacing, setPlacing] = useState(false);
  const [isViewing, setViewing] = useState(false);
  const [recent, setRecent] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const { current, marked, acts, pick, markAll, clear } = usePhotoSelection(photos);
  const steps = usePhotoSteps(campaign);
  const stepsNow = useRef(steps);
  const choose = useCallback((photo: Photo, isChosen: boolean) => {
    void stepsNow.current.choose([photo], isChosen);
  }, []);
  useEffect(() => {
    stepsNow.current = steps;
  }, [steps]);
  const intake = useIntake(campaign, null);
  const isOver = useFileDrop(isOpen && !isPlacing && !isViewing, intake.add);
  useAsked('anh', (id) => {
    setFilter('');
    focusWhenDrawn(() => withData('photo', id));
  });
  const places = useMemo(() => listPlaces(list), [list]);
  const tray = photos.filter(({ place }) => place === null);
  const placed = photos.filter(({ place }) => place !== null);
  const shown = placed.filter((photo) => fits(photo, filter));

  // Once the dialog is gone and the photos stand anew, the hands go on where they were.
  useEffect(() => {
    if (wanted.current === null || isPlacing) return;
    focusPhoto(wanted.current);
    wanted.current = null;
  });

  /** Runs a step that takes photos from where they are; the next one of the pane gets the focus. */
  const leaving = async (step: () => Promise<boolean>): Promise<void> => {
    const first = acts[0]?.id ?? '';
    const beside = photosBeside(first);
    const at = beside.indexOf(first);
    const stays = (id: string) => acts.every((photo) => photo.id !== id);
    const next = beside.slice(at).find(stays) ?? beside.slice(0, at).findLast(stays) ?? null;
    if (!(await step())) return;
    wanted.current = next;
    clear();
    setPlacing(false);
    if (next !== null) pick(next, 'focus');
  };
  const place = (chosen: Place) => {
    setRecent(chosen.key);
    void leaving(() => steps.assign(acts, chosen));
  };
  const close = () => {
    wanted.current = current?.id ?? null;
    setPlacing(false);
  };
  const keys: PhotoKeys = {
    onView: () => setViewing(true),
    onPick: pick,
    onMarkAll: markAll,
    onClear: clear,
    onAssign: () => setPlacing(isOpen && acts.length > 0),
    onRemove: () => {
      if (!isOpen || acts.length === 0) return;
      const hasPlace = acts.some((photo) => photo.place !== null);
      void leaving(() => (hasPlace ? steps.takeBack(acts) : steps.remove(acts)));
    },
    onToggleAnnex: () => {
      if (isOpen && acts.length > 0) {
        void steps.choose(acts, !acts.every(({ isChosen }) => isChosen));
      }
    },
  };
  const card = (photo: Photo, first: Photo | undefined) => (
    <PhotoCard
      key={photo.id}
      campaign={campaign}
      photo={photo}
      isSelected={marked.includes(photo)}
      isTabStop={photo === (isBeside(current, photo) ? current : first)}
      isReadOnly={!isOpen}
      onPick={pick}
      onChoose={choose}
    />
  );
  const chosenCount = placed.filter(({ isChosen }) => isChosen).length;
  return (
    <Page
      title={SCREEN_NAMES.photos}
      keys={PHOTO_KEYS}
      status={<span>{photoText.counts(tray.length, placed.length, chosenCount)}</span>}
      tools={
        <PhotoTools
          acts={acts}
          isOpen={isOpen}
          onFiles={intake.add}
          onAssign={keys.onAssign}
          onTakeBack={() => void leaving(() => steps.takeBack(acts))}
          onRemove={() => void leaving(() => steps.remove(acts))}
        />
      }
    >
      <div className={classes.desk} data-over={isOver || undefined}>
        <section className={classes.tray} aria-label={photoText.tray}>
          <header className={classes.head}>
            <h2>{photoText.tray}</h2>
            <small>{photoText.photos(tray.length)}</small>
          </header>
          <IntakeNotice intake={intake} />
          {steps.failure !== null && !isPlacing && (
            <p role="alert" className={classes.error}>
              {steps.failure}
            </p>
          )}
          <PhotoPane className={classes.pane} keys={keys}>
            {tray.length === 0 ? (
              <p className={classes.empty}>{photoText.trayEmpty}</p>
            ) : (
              <ul className={classes.cards}>{tray.map((photo) => card(photo, tray[0]))}</ul>
            )}
          </PhotoPane>
        </section>
        <section className={classes.placed} aria-label={photoText.placed}>
          <header className={classes.head}>
            <h2>{photoText.placed}</h2>
            <small>{photoText.photos(placed.length)}</small>
            <TextInput
              className={classes.filter}
              aria-label={photoText.filter}
              placeholder={photoText.filter}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          </header>
          <PhotoPane className={classes.pane} keys={keys}>
            {shown.length === 0 ? (
              <p className={classes.empty}>
                {placed.length === 0 ? photoText.placedEmpty : photoText.nothingFits}
              </p>
            ) : (
              <PlacedPhotos photos={shown} card={(photo) => card(photo, shown[0])} />
            )}
          </PhotoPane>
        </section>
        {isOver && <p className={classes.dropHere}>{photoText.dropHere}</p>}
      </div>
      {isPlacing && acts.length > 0 && (
        <PlaceDialog
          count={acts.length}
          places={places}
          recent={recent}
          failure={steps.failure}
          onChoose={place}
          onClose={close}
        />
      )}
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
    </Page>
  );
}

/** Both lie in the tray, or both have a place. */
function isBeside(current: Photo | null, photo: Photo): boolean {
  return current !== null && (current.place === null) === (photo.place === null);
}

function fits({ place, caption, name }: Photo, filter: string): boolean {
  const words = searchKey(filter).split(' ');
  const all = searchKey(`${place?.unitName} ${place?.activityName ?? ''} ${caption} ${name}`);
  return words.every((word) => all.includes(word));
}
