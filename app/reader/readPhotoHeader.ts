import type { PhotoMediaType } from '#app/domain/photo.ts';
import { refuse } from './fileRefusedError.ts';
import { PHOTO_LIMITS } from './readerLimits.ts';

/** What a photo says of itself before any of its pixels are unpacked. */
export type PhotoHeader = {
  readonly mediaType: PhotoMediaType;
  /** As stored: a photo taken upright may lie on its side. */
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * Tells a JPEG or PNG by its bytes, never by its name, and refuses everything
 * else with the remedy: HEIC of a phone, drawings that are programs (SVG), files
 * cut off on their way. The declared size is checked here, because a small file
 * may declare a picture that fills all memory. Bytes after the end of the
 * picture are let be: phones store short films there, and nothing reads them.
 */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader {
  if (bytes.length === 0) refuse({ why: 'empty' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = startsWith(bytes, JPEG)
    ? readJpeg(view)
    : startsWith(bytes, PNG)
      ? readPng(view)
      : refuse({ why: isHeic(bytes) ? 'heic' : 'notPhoto' });
  const { widthPx, heightPx } = header;
  if (widthPx === 0 || heightPx === 0) refuse({ why: 'damagedPhoto' });
  if (widthPx * heightPx > PHOTO_LIMITS.pixels) {
    refuse({ why: 'tooManyPixels', widthPx, heightPx, limit: PHOTO_LIMITS.pixels });
  }
  return header;
}

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Tables and restarts share the range of the frame headers without being one. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** Walks from marker to marker until the picture ends; a file without its end was cut off. */
function readJpeg(view: DataView): PhotoHeader {
  let size: Omit<PhotoHeader, 'mediaType'> | null = null;
  let at = 2;
  for (;;) {
    if (byteAt(view, at) !== 0xff) refuse({ why: 'damagedPhoto' });
    while (byteAt(view, at) === 0xff) at += 1;
    const marker = byteAt(view, at);
    at += 1;
    if (marker === END_OF_IMAGE) break;
    const length = shortAt(view, at);
    if (length < 2) refuse({ why: 'damagedPhoto' });
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      size = { heightPx: shortAt(view, at + 3), widthPx: shortAt(view, at + 5) };
      // The picture is unpacked only later, but its size is known: no need to walk a bomb.
      if (size.widthPx * size.heightPx > PHOTO_LIMITS.pixels) break;
    }
    at += length;
    if (marker === START_OF_SCAN) at = skipScan(view, at);
  }
  return size === null ? refuse({ why: 'damagedPhoto' }) : { mediaType: 'image/jpeg', ...size };
}

/** In the pixels a marker byte is followed by 0 or a restart; anything else ends the scan. */
function skipScan(view: DataView, from: number): number {
  let at = from;
  for (;;) {
    if (byteAt(view, at) === 0xff) {
      const next = byteAt(view, at + 1);
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    }
    at += 1;
  }
}

/** Walks from chunk to chunk until the picture ends. */
function readPng(view: DataView): PhotoHeader {
  if (view.byteLength < 33 || longAt(view, 12) !== IHDR) refuse({ why: 'damagedPhoto' });
  const size = { widthPx: longAt(view, 16), heightPx: longAt(view, 20) };
  if (size.widthPx * size.heightPx <= PHOTO_LIMITS.pixels) {
    let at = PNG.length;
    while (longAt(view, at + 4) !== IEND) at += 12 + longAt(view, at);
  }
  return { mediaType: 'image/png', ...size };
}

const IHDR = 0x49484452;
const IEND = 0x49454e44;

/** The brands that phones write into the box at the start of a HEIC or HEIF file. */
function isHeic(bytes: Uint8Array): boolean {
  const box = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return /^ftyp(?:hei|hev|mif|msf)/u.test(box);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function byteAt(view: DataView, at: number): number {
  return at < view.byteLength ? view.getUint8(at) : refuse({ why: 'damagedPhoto' });
}

function shortAt(view: DataView, at: number): number {
  return at + 2 <= view.byteLength ? view.getUint16(at) : refuse({ why: 'damagedPhoto' });
}

function longAt(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at) : refuse({ why: 'damagedPhoto' });
}
