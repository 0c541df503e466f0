import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable, ZipOptions } from 'fflate';

/**
 * Rewrites a DOCX or XLSX package the product itself has just written so that
 * the same content always gives the same bytes: fixed part order, fixed times,
 * one compression level by size, no folder entries. `editPart` sees every XML part
 * (`.xml`, `.rels`) by its name and returns the text to store, or its bytes; pictures keep
 * their bytes.
 *
 * Inflates without limits: never for a file that came from outside.
 */
export function normalisePackage(
  bytes: Uint8Array,
  editPart: (name: string, xml: string) => string | Uint8Array,
): Uint8Array {
  const parts = unzipSync(bytes);
  const normalised: Zippable = {};
  for (const name of Object.keys(parts).toSorted(byPackageOrder)) {
    const content = parts[name];
    if (content === undefined || name.endsWith('/')) continue;
    const edited = XML_PART.test(name) ? editPart(name, strFromU8(content)) : content;
    const stored = typeof edited === 'string' ? strToU8(edited) : edited;
    normalised[name] = [stored, entryOptionsOf(stored)];
  }
  return zipSync(normalised);
}

const XML_PART = /\.(xml|rels)$/;

/**
 * The zip format starts in 1980 and fflate writes the local clock reading, so
 * the date is built from local parts: every time zone reads 1 January, noon.
 * (Midnight can be missing in a zone that changes its clock that day.)
 */
export const ENTRY_OPTIONS: ZipOptions = { level: 6, mtime: new Date(1980, 0, 1, 12) };

/** A sheet of thousands of rows is packed in half the time for a twelfth more bytes. */
const LARGE = 2_000_000;
const LARGE_ENTRY_OPTIONS: ZipOptions = { ...ENTRY_OPTIONS, level: 3 };

/** How a part of a package is packed. */
export function entryOptionsOf(content: Uint8Array): ZipOptions {
  return content.length > LARGE ? LARGE_ENTRY_OPTIONS : ENTRY_OPTIONS;
}

/** Readers that stream a package want the content types and the root relationships first. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels'];

function byPackageOrder(left: string, right: string): number {
  const rank = packageRank(left) - packageRank(right);
  if (rank !== 0) return rank;
  return left < right ? -1 : 1;
}

function packageRank(name: string): number {
  const index = FIRST_PARTS.indexOf(name);
  return index === -1 ? FIRST_PARTS.length : index;
}
