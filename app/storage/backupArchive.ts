import { Inflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { invariant } from '#app/domain/result.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Up to this length a content is held in memory as a whole. */
const WHOLE_BYTES = 256 * 1024 * 1024;

/** SHA-256 in hexadecimal. */
const SEAL_BYTES = 64;

/** A file that goes into an archive, read in chunks so that size does not matter. */
export type ArchiveSource = {
  readonly name: string;
  readonly path: string;
  /** Photos are compressed already; the database is not. */
  readonly isCompressed: boolean;
};

/** Takes the content of one entry; called at least once. */
type EntrySink = (chunk: Uint8Array, isLast: boolean) => void;

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
        : statSync(source.path).size <= WHOLE_BYTES
          ? new WholeDeflate(source.name)
          : new ZipDeflate(source.name, { level: 1 });
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

/**
 * Compresses an entry in one go with zlib itself, which is several times quicker
 * than doing it piece by piece here: a backup must not be felt.
 */
class WholeDeflate extends ZipPassThrough {
  override compression = 8;
  readonly #pieces: Uint8Array[] = [];

  protected override process(chunk: Uint8Array, isLast: boolean): void {
    this.#pieces.push(chunk);
    if (isLast) this.ondata(null, deflateRawSync(Buffer.concat(this.#pieces), { level: 1 }), true);
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
 * Hands every entry that `wanted` accepts to a sink, piece by piece. Entries are
 * found by the directory at the end: received workbooks are archives themselves,
 * so marks inside the content say nothing. Names decide nothing about places on
 * disk: the sink does. The seal must have been checked before.
 *
 * @returns SHA-256 and size of every accepted entry, by name
 */
export function readArchive(
  source: string,
  wanted: (name: string) => EntrySink | null,
): Map<string, { readonly sha256: string; readonly size: number }> {
  const found = new Map<string, { sha256: string; size: number }>();
  const handle = openSync(source, 'r');
  try {
    for (const entry of listEntries(handle)) {
      const sink = wanted(entry.name);
      if (sink === null) continue;
      const hash = createHash('sha256');
      let size = 0;
      readEntry(handle, entry, (chunk, isLast) => {
        hash.update(chunk);
        size += chunk.length;
        sink(chunk, isLast);
      });
      found.set(entry.name, { sha256: hash.digest('hex'), size });
    }
  } finally {
    closeSync(handle);
  }
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

/** Writes all bytes: one call of the system may take only some of them. */
export function writeFully(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}

type Entry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly storedSize: number;
  readonly headerAt: number;
};

/** Field offsets of the ZIP format (APPNOTE 4.3.7, 4.3.12, 4.3.16), without ZIP64. */
function listEntries(handle: number): Entry[] {
  const end = readAt(handle, fstatSync(handle).size - SEAL_BYTES - 22, 22);
  const directory = readAt(handle, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      storedSize: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(handle: number, entry: Entry, sink: EntrySink): void {
  const header = readAt(handle, entry.headerAt, 30);
  let at = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.isDeflated && entry.storedSize <= WHOLE_BYTES) {
    const content = inflateWhole(readAt(handle, at, entry.storedSize));
    if (content !== null) {
      sink(content, true);
      return;
    }
  }
  const end = at + entry.storedSize;
  const inflate = entry.isDeflated ? new Inflate(sink) : null;
  do {
    const chunk = readAt(handle, at, Math.min(CHUNK_BYTES, end - at));
    at += chunk.length;
    if (inflate === null) sink(chunk, at === end);
    else inflate.push(chunk, at === end);
  } while (at < end);
}

/** Null when the content is too long to hold: then it is taken piece by piece. */
function inflateWhole(stored: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(stored, { maxOutputLength: WHOLE_BYTES });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      return null;
    }
    throw error;
  }
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const count = readSync(handle, bytes, 0, length, position);
  invariant(count === length, 'a sealed archive is read only within its bounds');
  return bytes;
}
