import type { DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { FileReader } from '#app/reader/fileReader.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import { countPdfSignatures } from '../reportLife/findPdfSignature.ts';

/** A received directive as text with places, with the identity of its untouched bytes. */
export type DirectiveFile = DirectiveSource & {
  readonly sha256: string;
  readonly byteSize: number;
  /** All pages one after the other, each on lines of its own. */
  readonly text: string;
  /** Where each page starts in `text`, in code points. */
  readonly pageStarts: readonly number[];
  /** Signature dictionaries found in a PDF; nothing of them is verified. */
  readonly signatures: number;
};

/** What is being read of a scan. */
export type ScanProgress = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Of this page, 0 to 1. */
  readonly share: number;
};

type ReadOptions = {
  readonly reader: FileReader;
  /** Where the private copy for the reader lies meanwhile. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined;
};

/**
 * Has a directive opened by the isolated reader, one process for the file and one
 * for each page that is a picture. Stopping (`signal`) ends the process at work and
 * rejects. Nothing is stored.
 */
export async function readDirectiveFile(
  file: ReceivedFile,
  { reader, folder, signal, onProgress }: ReadOptions,
): Promise<Result<DirectiveFile>> {
  return readFromCopy({ folder: { root: folder } }, file, async (copy) => {
    const read = await reader.readDirective(copy, signal);
    if (!read.ok) return read;
    const pages: DirectivePage[] = [];
    for (const [index, page] of read.value.pages.entries()) {
      if (page.isScan) {
        const step = { page: index + 1, pages: read.value.pages.length };
        const tell = (share: number): void => onProgress?.({ ...step, share });
        tell(0);
        const recognised = await reader.recognisePage(copy, step.page, {
          signal,
          onProgress: tell,
        });
        if (!recognised.ok) return recognised;
        tell(1);
        pages.push(recognised.value);
      } else {
        pages.push(page);
      }
    }
    const { bytes } = file;
    return ok({
      ...read.value,
      pages,
      ...joinPages(pages),
      sha256: sha256Of(bytes),
      byteSize: bytes.length,
      signatures: read.value.kind === 'pdf' ? countPdfSignatures(bytes) : 0,
    });
  });
}

/** Puts the pages one after the other, each on lines of its own. */
export function joinPages(
  pages: readonly DirectivePage[],
): Pick<DirectiveFile, 'text' | 'pageStarts'> {
  const pageStarts: number[] = [];
  let start = 0;
  for (const { text } of pages) {
    pageStarts.push(start);
    start += Array.from(text).length + 1;
  }
  return { text: pages.map(({ text }) => text).join('\n'), pageStarts };
}
