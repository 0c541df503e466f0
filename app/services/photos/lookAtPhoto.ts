import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ReadPhoto } from '#app/reader/fileReader.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { readEvidenceByHash } from '#app/storage/submissionStore.ts';
import {
  keepPictures,
  readPrintCopy,
  readThumbnail,
  type KeptThumbnail,
} from '#app/storage/thumbnailFiles.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { createGate } from './createGate.ts';

/** Photos unpack to hundreds of megabytes: only few are opened at once. */
const gate = createGate(2);

/**
 * Kind, size and small picture of a photo by its hash: from what is kept, else
 * by the reader, once. A file that is no photo is refused with its remedy.
 */
export async function lookAtPhoto(
  context: ServiceContext,
  sha256: string,
  file: ReceivedFile,
  signal?: AbortSignal,
): Promise<Result<KeptThumbnail>> {
  const known = readThumbnail(context.folder, sha256);
  if (known !== null) return ok(known);
  const read = await openPhoto(context, sha256, file, signal);
  return read.ok ? ok(thumbnailOf(read.value)) : read;
}

/** The small picture of a photo on record, as JPEG; made again when it is gone. */
export async function photoThumbnail(
  context: ServiceContext,
  sha256: string,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const known = readThumbnail(context.folder, sha256);
  if (known !== null) return ok(Buffer.from(known.thumbnail, 'base64'));
  const read = await openKeptPhoto(context, sha256, signal);
  return read.ok ? ok(read.value.thumbnail) : read;
}

/**
 * The picture of a photo on record for print and preview: upright, because Word
 * does not turn a photo as its camera was held, and of a size that can be mailed.
 */
export async function photoForPrint(
  context: ServiceContext,
  sha256: string,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const known = readPrintCopy(context.folder, sha256);
  if (known !== null) return ok(known);
  const read = await openKeptPhoto(context, sha256, signal);
  return read.ok ? ok(read.value.print) : read;
}

async function openKeptPhoto(
  context: ServiceContext,
  sha256: string,
  signal: AbortSignal | undefined,
): Promise<Result<ReadPhoto>> {
  const onRecord = readEvidenceByHash(reading(context), sha256);
  const bytes = onRecord === null ? null : readKeptFile(context.folder, sha256);
  if (onRecord === null || bytes === null) {
    const reference = onRecord?.original_name ?? sha256;
    return fail({ code: 'notFound', entity: 'photo', reference });
  }
  return openPhoto(context, sha256, { name: onRecord.original_name, bytes }, signal);
}

async function openPhoto(
  context: ServiceContext,
  sha256: string,
  file: ReceivedFile,
  signal: AbortSignal | undefined,
): Promise<Result<ReadPhoto>> {
  const read = await gate(() =>
    readFromCopy(context, file, (copy) => context.reader.readPhoto(copy, signal)),
  );
  if (read.ok) keepPictures(context.folder, sha256, thumbnailOf(read.value), read.value.print);
  return read;
}

function thumbnailOf({ mediaType, widthPx, heightPx, thumbnail }: ReadPhoto): KeptThumbnail {
  return { mediaType, widthPx, heightPx, thumbnail: Buffer.from(thumbnail).toString('base64') };
}
