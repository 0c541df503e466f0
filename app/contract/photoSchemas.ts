import { z } from 'zod';
import { campaignReference } from './schemas.ts';

/** Photos of one handful; more are sent as the next one. */
const MAX_PHOTOS = 500;
const MAX_CAPTION = 300;

const photoId = z.string().min(1).max(200);
const photoIds = z.array(photoId).min(1).max(MAX_PHOTOS);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const photoHash = z.object({ sha256 });

/** A unit or one of its activities; null is nobody. */
const target = z
  .object({ unitCode: z.string().min(1).max(100), activityId: photoId.nullable() })
  .nullable();

const taken = z.object({ sha256, name: z.string().min(1).max(300) });

export const photoAddSchema = campaignReference.extend({
  photos: z.array(taken).min(1).max(MAX_PHOTOS),
  target,
});

/** Photos left out are named: the campaign has them already. */
export const photoAddedSchema = z.object({ added: z.int(), known: z.array(taken) });

export const photoAssignSchema = campaignReference.extend({
  ids: photoIds,
  /** Null takes the photos back among those of nobody. */
  target,
});

export const photoCaptionSchema = campaignReference.extend({
  id: photoId,
  caption: z.string().max(MAX_CAPTION),
  /** What the window saw before the typing. */
  seen: z.string().max(MAX_CAPTION),
});

export const photoChooseSchema = campaignReference.extend({ ids: photoIds, isChosen: z.boolean() });

export const photoReferences = campaignReference.extend({ ids: photoIds });

export const photoDeskSchema = z.object({
  isOpen: z.boolean(),
  photos: z.array(
    z.object({
      id: z.string(),
      sha256: z.string(),
      /** As the file was called. */
      name: z.string(),
      caption: z.string(),
      /** Printed in the annex of photos. */
      isChosen: z.boolean(),
      /** Null: with nobody yet. */
      place: z
        .object({
          unitCode: z.string(),
          unitName: z.string(),
          activityId: z.string().nullable(),
          activityName: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  activities: z.array(
    z.object({
      id: z.string(),
      unitCode: z.string(),
      name: z.string(),
      startOn: z.string().nullable(),
    }),
  ),
});
