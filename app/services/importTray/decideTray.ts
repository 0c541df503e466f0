import type { z } from 'zod';
import type { trayDecisionsSchema, trayReceiptSchema } from '#app/contract/importSchemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSourceFile, writeSourceFile, type TraySourceFile } from './traySourceFile.ts';

/** Keeps what a person decided about a source; refused when another window decided meanwhile. */
export function decideSource(
  { folder }: ServiceContext,
  id: string,
  decided: {
    readonly version: number;
    readonly decisions: z.infer<typeof trayDecisionsSchema>;
    readonly receipt: z.infer<typeof trayReceiptSchema>;
  },
): Result<{ version: number }> {
  const source = findSource(folder, id);
  if (!source.ok) return source;
  if (source.value.version !== decided.version) return fail(changedElsewhere(source.value));
  const version = decided.version + 1;
  const written = writeSourceFile(folder, { ...source.value, ...decided, version });
  return written.ok ? ok({ version }) : written;
}

/** Takes a source out of the tray, or lays it back; its bytes stay kept. */
export function removeSource(
  { folder }: ServiceContext,
  id: string,
  isRemoved: boolean,
): Result<void> {
  const source = findSource(folder, id);
  return source.ok ? writeSourceFile(folder, { ...source.value, isRemoved }) : source;
}

/** A picture leaves the tray with the report that was typed from it. */
export function settlePhoto(
  { folder }: ServiceContext,
  id: string,
  submissionId: string,
): Result<void> {
  const source = findSource(folder, id);
  if (!source.ok) return source;
  const applied = [{ submissionId, unit: '', keys: [] }];
  return writeSourceFile(folder, { ...source.value, applied });
}

/** The file as it came. */
export function sourceOriginal(
  { folder }: ServiceContext,
  id: string,
): Result<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const source = findSource(folder, id);
  if (!source.ok) return source;
  const { name, mediaType, sha256 } = source.value;
  const bytes = sha256 === null ? null : readKeptFile(folder, sha256);
  if (bytes === null) return fail({ code: 'notFound', entity: 'evidence', reference: name });
  return ok({ name, mediaType, bytes });
}

/** What is said where a source is not as it was seen. */
export function changedElsewhere({ name }: Pick<TraySourceFile, 'name'>) {
  return {
    code: 'conflict',
    entity: 'evidence',
    reference: name,
    reason: 'changedElsewhere',
  } as const;
}

function findSource(folder: ServiceContext['folder'], id: string): Result<TraySourceFile> {
  const source = readSourceFile(folder, id);
  return source === null
    ? fail({ code: 'notFound', entity: 'evidence', reference: id })
    : ok(source);
}
