import { z } from 'zod';
import type { DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import { DIRECTIVE_LIMITS } from './readerLimits.ts';

const offset = z.int().min(0).max(DIRECTIVE_LIMITS.pageText);
/** Places outside of the page are possible: such words are drawn, and nobody sees them. */
const length = z.number().min(-100_000).max(100_000);
const spanSchema = z.strictObject({ start: offset, end: offset });
const boxSchema = spanSchema.extend({ x: length, y: length, width: length, height: length });
const side = z.number().min(0).max(100_000);

export const directivePageSchema = z.strictObject({
  text: z.string().max(2 * DIRECTIVE_LIMITS.pageText),
  boxes: z.array(boxSchema).max(DIRECTIVE_LIMITS.pageBoxes).readonly(),
  overlays: z.array(spanSchema).max(DIRECTIVE_LIMITS.pageBoxes).readonly(),
  width: side,
  height: side,
  isScan: z.boolean(),
}) satisfies z.ZodType<DirectivePage>;

/** The border of an untrusted file, so every field is bounded. */
export const directiveSourceSchema = z.strictObject({
  kind: z.enum(['pdf', 'word', 'text', 'photo']),
  pages: z.array(directivePageSchema).min(1).max(DIRECTIVE_LIMITS.pages).readonly(),
  notes: z
    .array(
      z.enum([
        'scripts',
        'attachments',
        'dynamicForm',
        'overlays',
        'trackedChanges',
        'oldEncoding',
        'damagedPages',
      ]),
    )
    .max(10)
    .readonly(),
}) satisfies z.ZodType<DirectiveSource>;

/** A page as a JPEG in base64; `/9j/` are the three bytes every JPEG starts with. */
export const drawnPageSchema = z.strictObject({
  widthPx: z.int().min(1).max(DIRECTIVE_LIMITS.drawnPixels),
  heightPx: z.int().min(1).max(DIRECTIVE_LIMITS.drawnPixels),
  jpeg: z
    .base64()
    .max(DIRECTIVE_LIMITS.pictureText)
    .refine((text) => text.startsWith('/9j/')),
});
export type DrawnPageAnswer = z.infer<typeof drawnPageSchema>;
