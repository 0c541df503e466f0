import { fail, ok, type Result } from '#app/domain/result.ts';
import type { RawForm } from '#app/importing/rawForm.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { readReceivedForm, type ReceivedForm } from '#app/storage/receivedFormStore.ts';
import { readFromCopy } from '../readReceivedFile.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

export type OpenedForm = {
  readonly form: ReceivedForm;
  readonly raw: RawForm;
  readonly bytes: Uint8Array;
};

/**
 * A received form with its tables, read by the isolated reader from the kept
 * bytes. What a file says cannot change under its hash, so it is opened once.
 */
export async function openForm(
  context: ServiceContext,
  formId: string,
  signal?: AbortSignal,
): Promise<Result<OpenedForm>> {
  const form = readReceivedForm(reading(context), formId);
  const bytes = form === null ? null : readKeptFile(context.folder, form.sha256);
  if (form === null || bytes === null) {
    return fail({ code: 'notFound', entity: 'receivedForm', reference: form?.name ?? formId });
  }
  const known = opened.get(form.sha256);
  if (known !== undefined) return ok({ form, raw: known, bytes });
  const read = await readFromCopy(context, { name: form.name, bytes }, (copy) =>
    context.reader.readForm(copy, signal),
  );
  if (!read.ok) return read;
  remember(form.sha256, read.value);
  return ok({ form, raw: read.value, bytes });
}

const opened = new Map<string, RawForm>();
const KEPT = 8;

/** Keeps the tables of the forms opened last. */
export function remember(sha256: string, raw: RawForm): void {
  opened.delete(sha256);
  opened.set(sha256, raw);
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest);
}
