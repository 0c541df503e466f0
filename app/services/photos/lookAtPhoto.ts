import { ok, type Result } from '#app/domain/result.ts';
import { keepThumbnail, readThumbnail, type KeptThumbnail } from '#app/storage/thumbnailFiles.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import type { ServiceContext } from '../serviceContext.ts';
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
  return gate(async () => {
    const known = readThumbnail(context.folder, sha256);
    if (known !== null) return ok(known);
    const read = await readFromCopy(context, file, (copy) =>
      context.reader.readPhoto(copy, signal),
    );
    if (!read.ok) return read;
    const { thumbnail, ...facts } = read.value;
    const made = { ...facts, thumbnail: Buffer.from(thumbnail).toString('base64') };
    keepThumbnail(context.folder, sha256, made);
    return ok(made);
  });
}
