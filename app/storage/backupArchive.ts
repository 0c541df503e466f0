import { Unzip, UnzipInflate, UnzipPassThrough, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';

const CHUNK_BYTES = 1024 * 1024;

/** SHA-256 in hexadecimal. */
const SEAL_BYTES = 64;

/** A file that goes into an archive, read in chunks so that size does not matter. */
export type ArchiveSource = {
  readonly name: string;
  readonly path: string;
  /** Photos are compressed already; the database is not. */
  readonly isCompressed: boolean;
};

/**
 * Writes an ordinary ZIP that any PC can open: `head` first, then the files, and
 * as the archive's comment the SHA-256 of everything before it. Then fsync.
 */
export function writeArchive(
  target: string,
  head: { readonly name: string; readonly bytes: Uint8Array },
  sources: readonly ArchiveSource[],
): void {
  const output = openSync(target, 'w');
  try {
    const hash = createHash('sha256');
    const zip = new Zip((error, chunk, isLast) => {
      if (error !== null) throw error;
      // The last two bytes of an archive say how long its comment is.
      if (isLast)
        new DataView(chunk.buffer, chunk.byteOffset).setUint16(chunk.length - 2, SEAL_BYTES, true);
      hash.update(chunk);
      writeFully(output, chunk);
    });
    const headEntry = new ZipDeflate(head.name);
    zip.add(headEntry);
    headEntry.push(head.bytes, true);
    for (const source of sources) {
      const entry = source.isCompressed
        ? new ZipPassThrough(source.name)
        : new ZipDeflate(source.name, { level: 6 });
      zip.add(entry);
      for (const chunk of readChunks(source.path)) entry.push(chunk);
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
    writeFully(output, Buffer.from(hash.digest('hex'), 'latin1'));
    fsyncSync(output);
  } finally {
    closeSync(output);
  }
}

/** Whether an archive is byte for byte the one that `writeArchive` finished. */
export function hasIntactSeal(source: string): boolean {
  const end = statSync(source).size - SEAL_BYTES;
  const hash = createHash('sha256');
  let seal = '';
  let offset = 0;
  for (const chunk of readChunks(source)) {
    const content = Math.max(0, Math.min(chunk.length, end - offset));
    hash.update(chunk.subarray(0, content));
    seal += Buffer.from(chunk.subarray(content)).toString('latin1');
    offset += chunk.length;
  }
  return seal === hash.digest('hex');
}

/**
 * Streams an archive and hands every entry that `wanted` accepts to a sink.
 * Names decide nothing about places on disk: the sink does.
 *
 * @returns SHA-256 and size of every accepted entry, by name
 * @throws when the archive is cut off or damaged
 */
export function readArchive(
  source: string,
  wanted: (name: string) => ((chunk: Uint8Array, isLast: boolean) => void) | null,
): Map<string, { readonly sha256: string; readonly size: number }> {
  const found = new Map<string, { sha256: string; size: number }>();
  let openEntries = 0;
  const unzip = new Unzip((entry) => {
    const sink = wanted(entry.name);
    if (sink === null) return;
    const hash = createHash('sha256');
    let size = 0;
    openEntries += 1;
    entry.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      hash.update(chunk);
      size += chunk.length;
      sink(chunk, isLast);
      if (!isLast) return;
      openEntries -= 1;
      found.set(entry.name, { sha256: hash.digest('hex'), size });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (const chunk of readChunks(source)) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
  if (openEntries !== 0) throw new Error('archive ends in the middle of an entry');
  return found;
}

/** Chunks are fresh copies: the archive writer may hold on to them. */
export function* readChunks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const count = readSync(handle, chunk, 0, CHUNK_BYTES, null);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

export function writeFully(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}
