import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import type { PhotoAnswer, ReaderRefusal } from './readerAnswer.ts';
import { PHOTO_LIMITS, READER_LIMITS } from './readerLimits.ts';
import { readPhotoHeader } from './readPhotoHeader.ts';

/**
 * Makes the small picture of one untrusted photo. Runs in the reader process
 * only: nothing else in the program unpacks pixels of a received file. The small
 * picture is drawn anew and stands upright, as the camera was held; nothing of
 * the original but its pixels is in it.
 */
export async function readPhoto(path: string): Promise<Result<PhotoAnswer, ReaderRefusal>> {
  try {
    const { size } = await stat(path);
    if (size > READER_LIMITS.fileBytes) {
      return fail({ why: 'tooLarge', bytes: size, limit: READER_LIMITS.fileBytes });
    }
    const bytes = await readFile(path);
    const { mediaType, widthPx, heightPx } = readPhotoHeader(bytes);
    const picture = await drawSmall(bytes);
    // Turned upright the sides may have changed places; any other size is not the declared one.
    if (picture.widthPx * picture.heightPx !== widthPx * heightPx) refuse({ why: 'damagedPhoto' });
    return ok({ mediaType, ...picture });
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}

async function drawSmall(bytes: Uint8Array): Promise<Omit<PhotoAnswer, 'mediaType'>> {
  // Texts are never drawn: looking through the fonts of the machine would only cost time.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const photo = await loadImage(bytes).catch(() => refuse({ why: 'damagedPhoto' }));
  const { width: widthPx, height: heightPx } = photo;
  if (widthPx === 0 || heightPx === 0) refuse({ why: 'damagedPhoto' });
  const scale = Math.min(1, PHOTO_LIMITS.thumbnailSide / Math.max(widthPx, heightPx));
  const width = Math.max(1, Math.round(widthPx * scale));
  const height = Math.max(1, Math.round(heightPx * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, 0, 0, width, height);
  const thumbnail = await canvas.encode('jpeg', PHOTO_LIMITS.thumbnailQuality);
  return { widthPx, heightPx, thumbnail: thumbnail.toString('base64') };
}
