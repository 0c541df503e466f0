import { posix } from 'node:path';
import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { parseXml } from './parseXml.ts';

export type Relationship = { readonly type: string; readonly part: string };

const CONTENT_TYPES = '[Content_Types].xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN_TYPES: ReadonlyMap<string, PackageKind> = new Map([
  [`${WORKBOOK}.sheet.main+xml`, 'xlsx'],
  [`${WORKBOOK}.template.main+xml`, 'xlsx'],
  [`${WORD}.document.main+xml`, 'docx'],
  [`${WORD}.template.main+xml`, 'docx'],
]);

export type PackageKind = 'xlsx' | 'docx';

/** Name of the workbook part; any other package is refused. */
export async function findWorkbookPart(archive: Archive): Promise<string> {
  const { kind, part } = await findMainPart(archive);
  if (kind !== 'xlsx') refuse({ why: 'unknownType' });
  return part;
}

/**
 * The main part of an Office package. A file counts as a workbook or a document
 * by what `[Content_Types].xml` declares, whatever it is called; any trace of
 * macros refuses it, because a person who trusts the copy here would trust the
 * original too.
 */
export async function findMainPart(
  archive: Archive,
): Promise<{ readonly kind: PackageKind; readonly part: string }> {
  const mains: { readonly kind: PackageKind; readonly part: string }[] = [];
  let macros = [...archive.names].some((name) => /vbaproject\.bin$/iu.test(name));
  if (!archive.names.has(CONTENT_TYPES)) refuse({ why: 'unknownType' });
  await parseXml(archive.read(CONTENT_TYPES), {
    open: (name, attributes) => {
      const type = attributes['ContentType'] ?? '';
      if (/macroEnabled|vbaProject/iu.test(type)) macros = true;
      const kind = MAIN_TYPES.get(type);
      if (name === 'Override' && kind !== undefined) {
        mains.push({ kind, part: (attributes['PartName'] ?? '').replace(/^\//u, '') });
      }
    },
  });
  if (macros) refuse({ why: 'macros' });
  const main = mains.at(-1);
  if (main === undefined) refuse({ why: 'unknownType' });
  if (!archive.names.has(main.part)) refuse({ why: 'damagedArchive' });
  return main;
}

/** Relationships of one part by their id. External targets are left out: nothing outside the file is ever opened. */
export async function readRelationships(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = posix.dirname(part);
  const found = new Map<string, Relationship>();
  const source = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.names.has(source)) return found;
  await parseXml(archive.read(source), {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: path });
    },
  });
  return found;
}
