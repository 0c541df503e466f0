import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { parseXml } from './parseXml.ts';

/**
 * One XML part as text that may be edited in place: well-formed, without
 * document type or entities, within the caps. A byte order mark stays, so that
 * what is not edited is written back as it was.
 */
export async function readPartText(archive: Archive, part: string): Promise<string> {
  if (!archive.names.has(part)) refuse({ why: 'damagedArchive' });
  const pieces = await readPartBytes(archive, part);
  await parseXml(one(pieces), {});
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(pieces);
}

/** The inflated bytes of one part, counted against the caps of the archive. */
export async function readPartBytes(archive: Archive, part: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.read(part)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
