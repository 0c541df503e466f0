import { useApi } from '../../api/apiContext.tsx';
import { photoText } from '../../i18n/photos.vi.ts';
import { useSheetStep } from '../sheet/useSheetStep.ts';
import { placeName, type Place } from './places.ts';
import type { Photo } from './photoTypes.ts';

/** What can be done with photos, each as one undoable step that is said. */
export function usePhotoSteps(campaign: string) {
  const api = useApi();
  const { run, failure } = useSheetStep();
  const assign = (photos: readonly Photo[], place: Place) =>
    run(
      () => api.photo.assign({ campaign, ids: idsOf(photos), target: place.target }),
      photoText.assigned(photos.length, placeName(place)),
    );
  const takeBack = (photos: readonly Photo[]) =>
    run(
      () => api.photo.assign({ campaign, ids: idsOf(photos), target: null }),
      photoText.takenBack(photos.length),
    );
  const remove = (photos: readonly Photo[]) =>
    run(() => api.photo.remove({ campaign, ids: idsOf(photos) }), photoText.removed(photos.length));
  const choose = (photos: readonly Photo[], isChosen: boolean) =>
    run(
      () => api.photo.choose({ campaign, ids: idsOf(photos), isChosen }),
      isChosen ? photoText.annexed(photos.length) : photoText.notAnnexed(photos.length),
    );
  return { failure, assign, takeBack, remove, choose };
}

function idsOf(photos: readonly Photo[]): string[] {
  return photos.map(({ id }) => id);
}
