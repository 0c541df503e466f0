import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import {
  captionPhoto as storeCaption,
  choosePhoto,
  listPhotos,
  movePhoto,
  removePhoto,
  type StoredPhoto,
} from '#app/storage/photoStore.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { findPlace, type PhotoTarget } from './findPlace.ts';

/** Takes photos to a unit or an activity, or back, as one undoable step. */
export function assignPhotos(
  context: ServiceContext,
  reference: string | null,
  ids: readonly string[],
  target: PhotoTarget,
): Result<void> {
  return change(context, reference, ids, 'photo.assign', (photos, campaign) => {
    const found = findPlace(context, campaign, target);
    if (!found.ok) return found;
    const { place, words } = found.value;
    return ok({
      subject: `${words}: ${subjectOf(photos)}`,
      apply: (scope) => {
        for (const photo of photos) movePhoto(scope, campaign.id, photo, place);
      },
    });
  });
}

/** Takes photos out of the campaign; the files stay kept, so that undo brings them back. */
export function removePhotos(
  context: ServiceContext,
  reference: string | null,
  ids: readonly string[],
): Result<void> {
  return change(context, reference, ids, 'photo.remove', (photos) =>
    ok({
      subject: subjectOf(photos),
      apply: (scope) => {
        for (const photo of photos) removePhoto(scope, photo);
      },
    }),
  );
}

/** Photos that are printed in the annex; one of nobody has no place there. */
export function choosePhotos(
  context: ServiceContext,
  reference: string | null,
  ids: readonly string[],
  isChosen: boolean,
): Result<void> {
  return change(context, reference, ids, 'photo.choose', (photos) => {
    const loose = photos.find(({ rosterEntryId }) => rosterEntryId === null);
    if (loose !== undefined) {
      const { name } = loose;
      return fail({ code: 'conflict', entity: 'photo', reference: name, reason: 'withoutPlace' });
    }
    return ok({
      subject: subjectOf(photos),
      apply: (scope) => {
        for (const photo of photos) choosePhoto(scope, photo, isChosen);
      },
    });
  });
}

/** Writes under a photo; refused when somebody else wrote there since the window saw it. */
export function captionPhoto(
  context: ServiceContext,
  reference: string | null,
  id: string,
  { caption, seen }: { readonly caption: string; readonly seen: string },
): Result<void> {
  return change(context, reference, [id], 'photo.caption', (photos) => {
    const changed = photos.find((photo) => photo.caption !== seen);
    if (changed !== undefined) {
      const { name } = changed;
      return fail({
        code: 'conflict',
        entity: 'photo',
        reference: name,
        reason: 'changedElsewhere',
      });
    }
    const text = cleanXmlText(caption).trim();
    return ok({
      subject: text === '' ? subjectOf(photos) : text,
      apply: (scope) => {
        for (const photo of photos) storeCaption(scope, photo, text);
      },
    });
  });
}

type Step = { readonly subject: string; readonly apply: (scope: ChangeScope) => void };

function change(
  context: ServiceContext,
  reference: string | null,
  ids: readonly string[],
  name: string,
  plan: (photos: readonly StoredPhoto[], campaign: Campaign) => Result<Step>,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const known = new Map(listPhotos(db, campaign.id).map((photo) => [photo.id, photo]));
  const photos: StoredPhoto[] = [];
  for (const id of new Set(ids)) {
    const photo = known.get(id);
    if (photo === undefined) return fail({ code: 'notFound', entity: 'photo', reference: id });
    photos.push(photo);
  }
  const step = plan(photos, campaign);
  if (!step.ok) return step;
  const { subject, apply } = step.value;
  return write(context, { name, subject, campaignId: campaign.id }, (scope) => {
    apply(scope);
    return ok(undefined);
  });
}

function subjectOf(photos: readonly StoredPhoto[]): string {
  const [only] = photos;
  return photos.length === 1 && only !== undefined ? only.name : `${photos.length} ảnh`;
}
