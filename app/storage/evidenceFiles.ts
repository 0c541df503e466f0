import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './dataFolder.ts';
import { syncFolder, writeFileAtomically } from './writeFileAtomically.ts';

/** SHA-256 in lower-case hexadecimal: the name a kept file has on disk. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps the bytes unchanged under their hash; the same content is stored once, a spoilt copy is replaced. */
export function keepFile(folder: DataFolder, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  const target = evidencePath(folder, sha256);
  if (readKeptFile(folder, sha256) === null) {
    if (mkdirSync(path.dirname(target), { recursive: true }) !== undefined) {
      syncFolder(folder.files);
    }
    writeFileAtomically(target, bytes);
  }
  return sha256;
}

/** Bytes by hash; null when the file is gone or no longer has the content of its name. */
export function readKeptFile(folder: DataFolder, sha256: string): Uint8Array | null {
  const file = evidencePath(folder, sha256);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return sha256Of(bytes) === sha256 ? bytes : null;
}

/** Hashes that files are kept under, also of files no record rests on yet. */
export function listKeptFiles(folder: DataFolder): string[] {
  if (!existsSync(folder.files)) return [];
  return readdirSync(folder.files, { recursive: true, encoding: 'utf8' })
    .map((name) => path.basename(name))
    .filter((name) => /^[0-9a-f]{64}$/u.test(name))
    .toSorted();
}

/** `tep/ab/abcdef…`: short enough for every Windows path, no name of a person in it. */
export function evidencePath(folder: DataFolder, sha256: string): string {
  return path.join(folder.files, sha256.slice(0, 2), sha256);
}
