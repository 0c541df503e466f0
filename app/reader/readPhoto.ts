import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import type { PhotoAnswer, ReaderRefusal } from './readerAnswer.ts';
import { PHOTO_LIMITS, READER_LIMITS } from './readerLimits.ts';
import { readPhotoHeader } from './readPhotoHeader.ts';

/**
 * Draws one untrusted photo anew in two sizes. Runs in the reader process only:
 * nothing else in the program unpacks pixels of a received file. The pictures
 * stand upright, as the camera was held; nothing of the original but its pixels
 * is in them.
 */
export async function readPhoto(path: string): Promise<Result<PhotoAnswer, ReaderRefusal>> {
  try {
    const { size } = await stat(path);
    if (size > READER_LIMITS.fileBytes) {
      return fail({ why: 'tooLarge', bytes: size, limit: READER_LIMITS.fileBytes });
    }
    const bytes = await readFile(path);
    const { mediaType, widthPx, heightPx } = readPhotoHeader(bytes);
    const picture = await drawAnew(bytes);
    // Turned upright the sides may have changed places; any other size is not the declared one.
    if (picture.widthPx * picture.heightPx !== widthPx * heightPx) refuse({ why: 'damagedPhoto' });
    return ok({ mediaType, ...picture });
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}

async function drawAnew(bytes: Uint8Array): Promise<Omit<PhotoAnswer, 'mediaType'>> {
  // Texts are never drawn: looking through the fonts of the machine would only cost time.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const photo = await loadImage(bytes).catch(() => refuse({ why: 'damagedPhoto' }));
  const { width: widthPx, height: heightPx } = photo;
  if (widthPx === 0 || heightPx === 0) refuse({ why: 'damagedPhoto' });
  const draw = async (longest: number, quality: number): Promise<string> => {
    const scale = Math.min(1, longest / Math.max(widthPx, heightPx));
    const width = Math.max(1, Math.round(widthPx * scale));
    const height = Math.max(1, Math.round(heightPx * scale));
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(photo, 0, 0, width, height);
    return (await canvas.encode('jpeg', quality)).toString('base64');
  };
  return {
    widthPx,
    heightPx,
    thumbnail: await draw(PHOTO_LIMITS.thumbnailSide, PHOTO_LIMITS.thumbnailQuality),
    print: await draw(PHOTO_LIMITS.printSide, PHOTO_LIMITS.printQuality),
  };
}
