import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Result } from '#app/domain/result.ts';
import type { FormEdits } from '#app/importing/rawForm.ts';
import { dropResults, setFullCalculation } from './calculateAnew.ts';
import { fillSheet } from './fillSheet.ts';
import { fillWordTables } from './fillWordTables.ts';
import type { Archive } from './openArchive.ts';
import { findMainPart } from './packageParts.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { withPackage } from './readForm.ts';
import { readPartBytes, readPartText } from './readPartText.ts';
import { readWorkbookParts } from './readWorkbook.ts';

/** A filled copy and the parts that differ from the form; every other part has its bytes. */
export type FilledForm = { readonly bytes: Uint8Array; readonly changedParts: readonly string[] };

/**
 * Fills a copy of a form by editing the XML of its package in place. Runs in
 * the reader process only, because the form comes from outside: it is inflated
 * under the same caps as when it was read.
 */
export async function fillForm(
  path: string,
  edits: FormEdits,
): Promise<Result<FilledForm, ReaderRefusal>> {
  return withPackage(path, async (archive) => {
    const { kind, part } = await findMainPart(archive);
    const changed =
      kind === 'docx'
        ? new Map([[part, fillWordTables(await readPartText(archive, part), edits)]])
        : await fillWorkbook(archive, edits);
    return { bytes: await packWith(archive, changed), changedParts: [...changed.keys()] };
  });
}

async function fillWorkbook(archive: Archive, edits: FormEdits): Promise<Map<string, string>> {
  const workbook = await readWorkbookParts(archive);
  const changed = new Map<string, string>();
  if (edits.cells.length === 0) return changed;
  let hasFormulas = false;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const ofSheet = edits.cells.filter(({ table }) => table === index);
    const xml = await readPartText(archive, sheet.part);
    const counts = FORMULA.test(xml);
    hasFormulas ||= counts;
    if (ofSheet.length === 0 && !counts) continue;
    const filled = fillSheet(xml, ofSheet, workbook);
    changed.set(sheet.part, counts ? dropResults(filled) : filled);
  }
  if (hasFormulas) {
    changed.set(workbook.part, setFullCalculation(await readPartText(archive, workbook.part)));
  }
  return changed;
}

const FORMULA = /<(?:\w+:)?f[\s>/]/u;

/** The parts in the order of the form, with one time for all, so that the same content is the same bytes. */
async function packWith(
  archive: Archive,
  changed: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const parts: Zippable = {};
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const edited = changed.get(name);
    const bytes = edited === undefined ? await readPartBytes(archive, name) : strToU8(edited);
    parts[name] = [bytes, ENTRY_OPTIONS];
  }
  return zipSync(parts);
}

/** Local parts, so that every time zone writes the same reading. */
const ENTRY_OPTIONS = { level: 6, mtime: new Date(1980, 0, 1, 12) } as const;
