import { z } from 'zod';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { directivePageSchema, directiveSourceSchema } from '#app/reader/directiveAnswer.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import {
  keepPages,
  keepPicture,
  readKeptPages,
  readKeptPicture,
} from '#app/storage/directivePageFiles.ts';
import { readDirectiveLine } from '#app/storage/directiveList.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { readDraftFile } from './draftFile.ts';
import { readDirectiveFile, type DirectiveFile } from './readDirectiveFile.ts';

const keptSchema = directiveSourceSchema.extend({
  /** None where the file broke its reader and is typed by hand. */
  pages: z.array(directivePageSchema),
  text: z.string(),
  pageStarts: z.array(z.int()),
  signatures: z.int(),
  /** Every page that is a picture was recognised. */
  isRecognised: z.boolean(),
});

/** The pages of a received file, without the file itself. */
export type DirectivePages = Omit<DirectiveFile, 'sha256' | 'byteSize'> & {
  readonly isRecognised: boolean;
};

/** Keeps the pages of a file so that it is not read again; they can always be read anew. */
export function keepDirectivePages(
  context: ServiceContext,
  sha256: string,
  pages: DirectivePages,
): void {
  const { kind, notes, text, pageStarts, signatures, isRecognised } = pages;
  keepPages(context.folder, sha256, {
    kind,
    pages: pages.pages,
    notes,
    text,
    pageStarts,
    signatures,
    isRecognised,
  });
}

/** The kept pages of a file, null when they are gone. */
export function keptDirectivePages(context: ServiceContext, sha256: string): DirectivePages | null {
  return keptSchema.safeParse(readKeptPages(context.folder, sha256)).data ?? null;
}

/** The pages of a kept file, read anew when they are gone; null when the file is gone or is not opened. */
export async function directivePages(
  context: ServiceContext,
  file: { readonly name: string; readonly sha256: string },
  signal?: AbortSignal,
): Promise<DirectivePages | null> {
  const known = keptDirectivePages(context, file.sha256);
  if (known !== null) return known;
  const bytes = readKeptFile(context.folder, file.sha256);
  if (bytes === null) return null;
  const { reader, folder } = context;
  const read = await readDirectiveFile(
    { name: file.name, bytes },
    { reader, folder: folder.root, signal },
  );
  if (!read.ok) return null;
  const pages = { ...read.value, isRecognised: true };
  keepDirectivePages(context, file.sha256, pages);
  return pages;
}

/** A page as the isolated reader draws it; the file itself never reaches a screen. */
export async function directivePicture(
  context: ServiceContext,
  id: string,
  page: number,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const found = directiveOriginal(context, id);
  if (!found.ok) return found;
  const { sha256, ...file } = found.value;
  const known = readKeptPicture(context.folder, sha256, page);
  if (known !== null) return ok(known);
  const drawn = await readFromCopy(context, file, (copy) =>
    context.reader.drawPage(copy, page, signal),
  );
  if (!drawn.ok) return drawn;
  keepPicture(context.folder, sha256, page, drawn.value.jpeg);
  return ok(drawn.value.jpeg);
}

/** The file of a draft or a stored directive, byte for byte as it came. */
export function directiveOriginal(
  context: ServiceContext,
  id: string,
): Result<ReceivedFile & { readonly sha256: string }> {
  const file = fileOf(context, id);
  const bytes = file === null ? null : readKeptFile(context.folder, file.sha256);
  if (file === null || bytes === null) {
    return fail({ code: 'notFound', entity: 'evidence', reference: file?.name ?? id });
  }
  return ok({ name: file.name, bytes, sha256: file.sha256 });
}

/** Name and hash of the file behind a draft or a stored directive; null when there is none. */
export function fileOf(
  context: ServiceContext,
  id: string,
): { readonly name: string; readonly sha256: string; readonly byteSize: number } | null {
  const draft = readDraftFile(context.folder, id);
  if (draft !== null) return draft.file;
  const line = readDirectiveLine(reading(context), id);
  if (line?.sha256 == null) return null;
  return {
    name: line.original_name ?? '',
    sha256: line.sha256,
    byteSize: line.byte_size ?? 0,
  };
}
