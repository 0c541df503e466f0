import { z } from 'zod';
import { FORM_LIMITS, rawFormSchema } from '#app/importing/rawForm.ts';
import { directivePageSchema, directiveSourceSchema, drawnPageSchema } from './directiveAnswer.ts';
import { packedDocumentSchema } from './packedDocument.ts';
import { PHOTO_LIMITS, READER_LIMITS } from './readerLimits.ts';

const refusalSchema = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('tooLarge'), bytes: z.number(), limit: z.number() }),
  z.strictObject({ why: z.literal('empty') }),
  z.strictObject({ why: z.literal('unknownType') }),
  z.strictObject({ why: z.literal('legacyOffice') }),
  z.strictObject({ why: z.literal('passwordProtected') }),
  z.strictObject({ why: z.literal('macros') }),
  z.strictObject({ why: z.literal('htmlDisguised') }),
  z.strictObject({ why: z.literal('damagedArchive') }),
  z.strictObject({ why: z.literal('archiveLimits'), limit: z.string().max(40) }),
  z.strictObject({ why: z.literal('unsafeXml') }),
  z.strictObject({ why: z.literal('tooManyRows'), found: z.number(), limit: z.number() }),
  z.strictObject({ why: z.literal('tooManyCells'), found: z.number(), limit: z.number() }),
  z.strictObject({ why: z.literal('textTooLong'), at: z.string().max(100), limit: z.number() }),
  z.strictObject({ why: z.literal('notForm') }),
  z.strictObject({ why: z.literal('notDirective') }),
  z.strictObject({ why: z.literal('legacyWord') }),
  z.strictObject({ why: z.literal('wordMacros') }),
  z.strictObject({ why: z.literal('webPage') }),
  z.strictObject({ why: z.literal('legacyFont') }),
  z.strictObject({ why: z.literal('damagedPdf') }),
  z.strictObject({ why: z.literal('tooManyPages'), found: z.number(), limit: z.number() }),
  z.strictObject({ why: z.literal('notPhoto') }),
  z.strictObject({ why: z.literal('heic') }),
  z.strictObject({ why: z.literal('damagedPhoto') }),
  z.strictObject({
    why: z.literal('tooManyPixels'),
    widthPx: z.number(),
    heightPx: z.number(),
    limit: z.number(),
  }),
]);
/** The refusals a reader process can come to by itself. */
export type ReaderRefusal = z.infer<typeof refusalSchema>;

/** A JPEG in base64; `/9j/` are the three bytes every JPEG starts with. */
const jpegSchema = z
  .base64()
  .max(PHOTO_LIMITS.pictureText)
  .refine((text) => text.startsWith('/9j/'));

const photoSchema = z.strictObject({
  mediaType: z.enum(['image/jpeg', 'image/png']),
  /** As the photo is looked at: upright. */
  widthPx: z.int().min(1).max(PHOTO_LIMITS.pixels),
  heightPx: z.int().min(1).max(PHOTO_LIMITS.pixels),
  thumbnail: jpegSchema,
  print: jpegSchema,
});
export type PhotoAnswer = z.infer<typeof photoSchema>;

/** A package in base64; `UEsD` are the three bytes every zip file starts with. */
const filledFormSchema = z.strictObject({
  bytes: z
    .base64()
    .max(READER_LIMITS.filledText)
    .refine((text) => text.startsWith('UEsD')),
  changedParts: z.array(z.string().max(1000)).max(FORM_LIMITS.tables + 1),
});

/** What a reader process may say. Anything else counts as a crash: the process may be taken over. */
export const readerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('memory'), residentBytes: z.number() }),
  z.strictObject({ type: z.literal('document'), document: packedDocumentSchema }),
  z.strictObject({ type: z.literal('photo'), photo: photoSchema }),
  z.strictObject({ type: z.literal('form'), form: rawFormSchema }),
  z.strictObject({ type: z.literal('filledForm'), filled: filledFormSchema }),
  z.strictObject({ type: z.literal('directive'), directive: directiveSourceSchema }),
  z.strictObject({ type: z.literal('drawnPage'), picture: drawnPageSchema }),
  /** How much of the page is recognised, 0 to 1. */
  z.strictObject({ type: z.literal('progress'), share: z.number().min(0).max(1) }),
  z.strictObject({ type: z.literal('recognisedPage'), page: directivePageSchema }),
  z.strictObject({ type: z.literal('refused'), refusal: refusalSchema }),
]);
export type ReaderMessage = z.infer<typeof readerMessageSchema>;
