import { z } from 'zod';
import { operation } from './operation.ts';
import {
  photoAddedSchema,
  photoAddSchema,
  photoAssignSchema,
  photoCaptionSchema,
  photoChooseSchema,
  photoDeskSchema,
  photoHash,
  photoReferences,
} from './photoSchemas.ts';
import { campaignReference } from './schemas.ts';

/** Photos of a campaign: taken in, put to a unit or an activity, captioned, taken off. */
export const photoContract = {
  list: operation.input(campaignReference).output(photoDeskSchema),
  /** Looks at one photo and keeps it; it belongs to nothing before `add`. */
  receive: operation.input(z.object({ file: z.file() })).output(photoHash),
  /** Received photos into the tray or straight to their place, as one undoable step. */
  add: operation.input(photoAddSchema).output(photoAddedSchema),
  assign: operation.input(photoAssignSchema).output(z.void()),
  caption: operation.input(photoCaptionSchema).output(z.void()),
  choose: operation.input(photoChooseSchema).output(z.void()),
  remove: operation.input(photoReferences).output(z.void()),
  /** A small JPEG drawn anew by the reader; the original never reaches a screen. */
  thumbnail: operation.input(photoHash).output(z.file()),
  /** The same at the size it is printed. */
  large: operation.input(photoHash).output(z.file()),
};
