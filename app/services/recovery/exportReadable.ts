import path from 'node:path';
import { COLUMN_NAMES, TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { distinctName, safeFileName } from '#app/domain/safeFileName.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { makeFolder } from '#app/storage/makeFolder.ts';
import { readTables } from '#app/storage/readTables.ts';
import { readReferenceNames } from '#app/storage/referenceNames.ts';
import { listKeptEvidence } from '#app/storage/submissionStore.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { writeZipFile, type ZipSource } from '#app/storage/writeZipFile.ts';
import { fileStamp } from '../fileStamp.ts';
import { reading } from '../serviceContext.ts';
import type { OfficeView } from './openView.ts';

/**
 * Writes what can be read of data that do not open: a workbook with a sheet for
 * every table, references as names, and the received files under the names they
 * came with. Nothing of it can be restored; it is for people.
 */
export async function exportReadable(
  { context, salvaged }: OfficeView,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const { renderSalvageXlsx } = await import('#app/reports/excel/renderSalvageXlsx.ts');
  const workbook = await renderSalvageXlsx(readSheets({ context, salvaged }));
  const made = makeFolder(directory);
  if (!made.ok) return made;
  const name = `phan-doc-duoc-${fileStamp(context.clock)}.zip`;
  const file = path.join(directory, name);
  try {
    writeZipFile(file, readableFiles(context, workbook));
    return ok({ file, name });
  } catch (error) {
    const appError = toAppError(error, file);
    if (appError === null) throw error;
    return fail(appError);
  }
}

function* readableFiles(
  context: OfficeView['context'],
  workbook: Uint8Array,
): Generator<ZipSource> {
  yield { name: 'so-lieu.xlsx', read: () => workbook };
  yield* keptFiles(context);
}

function readSheets({ context, salvaged }: Pick<OfficeView, 'context' | 'salvaged'>) {
  const db = reading(context);
  const names = readReferenceNames(db);
  return readTables(db)
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, columns, rows }) => ({
      title: TABLE_NAMES[name] ?? name,
      isWhole: salvaged?.find((table) => table.name === name)?.isWhole ?? true,
      columns: columns.map((column) => COLUMN_NAMES[column] ?? column),
      rows: rows.map((row) =>
        row.map((cell, index) =>
          typeof cell === 'string' && columns[index]?.endsWith('_id') === true
            ? (names.get(cell) ?? cell)
            : cell,
        ),
      ),
    }));
}

/** Looked at one by one when their turn comes; what was lost or changed is left out. */
function* keptFiles({ folder, connection }: OfficeView['context']): Generator<ZipSource> {
  const taken = new Set<string>();
  for (const { sha256, name } of listKeptEvidence(reading({ connection }))) {
    const bytes = readKeptFile(folder, sha256);
    if (bytes === null) continue;
    yield { name: `tep/${distinctName(safeFileName(name), taken)}`, read: () => bytes };
  }
}
