import path from 'node:path';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { placeKey } from '#app/domain/receivedForm.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { FormContent, FormEdits, RawForm, RawFormCell } from '#app/importing/rawForm.ts';
import { columnLetters } from '#app/reader/cellReference.ts';
import { prepareFolder, writeReportFile } from '../exportReport.ts';
import { readFromCopy } from '../readReceivedFile.ts';
import { fileNamePart } from '../renderExcelForms.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { planOpenedForm, type PlannedForm } from './planOpenedForm.ts';

export type FilledFormFile = { readonly name: string; readonly bytes: Uint8Array };

/** Writes the filled copy to the export folder; the form itself stays as it came. */
export async function exportFilledForm(
  context: ServiceContext,
  formId: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const filled = await renderFilledForm(context, formId, signal);
  if (!filled.ok) return filled;
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const written = writeReportFile(path.join(folder, filled.value.name), filled.value.bytes);
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

/**
 * The bytes of the filled copy. It is opened again before anybody gets it: every
 * cell must read back as it was meant, and every part that was not to change
 * must have its bytes.
 */
export async function renderFilledForm(
  context: ServiceContext,
  formId: string,
  signal?: AbortSignal,
): Promise<Result<FilledFormFile>> {
  const planned = await planOpenedForm(context, formId, signal);
  if (!planned.ok) return planned;
  const { form, bytes, raw } = planned.value;
  const edits = editsOf(planned.value);
  const filled = await readFromCopy(context, { name: form.name, bytes }, (copy) =>
    context.reader.fillForm(copy, edits, signal),
  );
  if (!filled.ok) return filled;
  const copy = { name: form.name, bytes: filled.value.bytes };
  const again = await readFromCopy(context, copy, (file) => context.reader.readForm(file, signal));
  if (!again.ok) return again;
  const fault = findFault(raw, again.value, edits, filled.value.changedParts);
  if (fault !== null) {
    const refusal = { why: 'formNotFilled', at: fault } as const;
    return fail({ code: 'fileRefused', file: form.name, refusal });
  }
  return ok({ name: fileName(form.name, form.format), bytes: filled.value.bytes });
}

/** Confirmed cells only: a proposal is filled in by nobody. */
function editsOf({ plan }: PlannedForm): FormEdits {
  return {
    addRows: plan.cells.some(({ isConfirmed, unit }) => isConfirmed && unit !== null)
      ? plan.addRows
      : [],
    cells: plan.cells.flatMap(({ table, row, column, content, likeRow, isConfirmed }) =>
      isConfirmed && content !== null ? [{ table, row, column, content, likeRow }] : [],
    ),
  };
}

/** The first place where the copy is not what it was meant to be; null when it is. */
function findFault(
  before: RawForm,
  after: RawForm,
  { cells }: FormEdits,
  changedParts: readonly string[],
): string | null {
  const stands = new Map<string, RawFormCell>();
  for (const [table, { cells: read }] of after.tables.entries()) {
    for (const cell of read) {
      stands.set(placeKey({ table, row: cell.row, column: cell.column }), cell);
    }
  }
  const wrong = cells.find((cell) => !isAsMeant(stands.get(placeKey(cell)), cell.content));
  if (wrong !== undefined) {
    const at = `${columnLetters(wrong.column)}${wrong.row}`;
    return after.kind === 'docx' ? `${wrong.table + 1}.${at}` : at;
  }
  const changed = new Set(changedParts);
  const hashes = new Map(after.parts.map(({ name, sha256 }) => [name, sha256]));
  const lost = before.parts.find(
    ({ name, sha256 }) => !changed.has(name) && hashes.get(name) !== sha256,
  );
  if (lost !== undefined || hashes.size !== before.parts.length) return lost?.name ?? '?';
  return null;
}

function isAsMeant(cell: RawFormCell | undefined, content: FormContent): boolean {
  const text = cell?.text ?? '';
  switch (content.kind) {
    case 'blank':
      return text === '';
    case 'number':
      return cell?.kind === 'number' && Number(text) === content.value;
    case 'date':
      return text === content.date || text === content.date.split('-').toReversed().join('/');
    case 'text':
      return text === cleanXmlText(content.text).replace(/\n+$/u, '');
  }
}

/** `bieu-tong-hop-da-dien.xlsx`: recognised beside the form it was made from. */
function fileName(name: string, format: string): string {
  const bare = fileNamePart(path.basename(name, path.extname(name)));
  return `${bare === '' ? 'bieu-mau' : bare}-da-dien.${format}`;
}
