import { getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import { READER_LIMITS } from './readerLimits.ts';

/** The parts of an Office package. Only parts that are asked for are ever inflated. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** Inflates one part piece by piece, counting; an unknown name gives no pieces. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
};

/**
 * Opens a zip file that may be hostile. The directory is looked through before
 * anything is inflated; sizes stated there are only used to refuse early, the
 * caps themselves count real bytes, because a stated size can be false.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, {
    autoClose: false,
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: true,
  }).catch(refuseDamaged);
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close();
    return refuseDamaged(error);
  });
  const budget = { bytes: 0 };
  return {
    names: new Set(entries.keys()),
    read: (name) => inflate(zip, entries.get(name), budget),
    close: () => zip.close(),
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > READER_LIMITS.archiveEntries) exceeded('entries');
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let statedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      true,
    );
    // Names that differ only in case are one file for Office programs.
    const folded = name.toLowerCase();
    if (validateFileName(name) !== null || name.includes('\0')) exceeded('entryName');
    if (seen.has(folded)) exceeded('duplicateEntry');
    if (isSymbolicLink(entry)) exceeded('symbolicLink');
    if (entry.isEncrypted()) refuse({ why: 'passwordProtected' });
    seen.add(folded);
    entries.set(name, entry);
    if (entries.size > READER_LIMITS.archiveEntries) exceeded('entries');
    if (entry.uncompressedSize > READER_LIMITS.partBytes) exceeded('partBytes');
    statedBytes += entry.uncompressedSize;
    if (statedBytes > READER_LIMITS.archiveBytes) exceeded('archiveBytes');
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

async function* inflate(
  zip: ZipFile,
  entry: Entry | undefined,
  budget: { bytes: number },
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return;
  let partBytes = 0;
  const stream = await zip.openReadStreamPromise(entry).catch(refuseDamaged);
  try {
    for await (const piece of stream) {
      if (!(piece instanceof Uint8Array)) throw new Error('zip streams give bytes');
      partBytes += piece.length;
      budget.bytes += piece.length;
      if (partBytes > READER_LIMITS.partBytes) exceeded('partBytes');
      if (budget.bytes > READER_LIMITS.archiveBytes) exceeded('archiveBytes');
      if (
        partBytes > READER_LIMITS.ratioFloorBytes &&
        partBytes > READER_LIMITS.ratio * entry.compressedSize
      ) {
        exceeded('ratio');
      }
      yield piece;
    }
  } catch (error) {
    refuseDamaged(error);
  }
}

/** Two entries over the same bytes multiply a small file; honest writers never make them. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) exceeded('overlappingEntries');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize;
  }
}

const LOCAL_HEADER_BYTES = 30;

function isSymbolicLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function exceeded(limit: string): never {
  return refuse({ why: 'archiveLimits', limit });
}

function refuseDamaged(error: unknown): never {
  if (error instanceof FileRefusedError) throw error;
  return refuse({ why: 'damagedArchive' });
}
