import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { safeFileName } from '#app/domain/safeFileName.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { readPackageLimit, savePackageLimit } from '#app/storage/officeStore.ts';
import {
  readSignedCopy,
  readSummaryReport,
  type SummaryReport,
} from '#app/storage/summaryReportStore.ts';
import {
  prepareFolder,
  readReportPhotos,
  REPORT_FILE_NAMES,
  renderRelease,
  writeReportFile,
  type PhotoSize,
} from '../exportReport.ts';
import { fileNamePart } from '../renderExcelForms.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { readFrozenContent } from './frozenContent.ts';

type PackagePart = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How much of it is pictures, which can be made smaller. */
  readonly photoBytes: number;
};

type Package = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: readonly PackagePart[];
};

export type WrittenPackage = {
  readonly written: { readonly file: string; readonly name: string } | null;
  readonly bytes: number;
  readonly limitMb: number;
  readonly isTooLarge: boolean;
  /** Heaviest first. */
  readonly parts: { name: string; bytes: number; photoBytes: number }[];
};

/**
 * Gói văn thư: Word, Excel and the signed copy of one frozen report, and nothing
 * else. It is made from the release model alone: the leader's copy and the names
 * of silent units are not in it. Over the office's limit it is written only when
 * that was agreed to.
 */
export async function writePackage(
  context: ServiceContext,
  request: {
    readonly reportId: string;
    readonly photos: PhotoSize;
    readonly isLargeAllowed: boolean;
    /** Adds the PDF that lies beside the package of the same name. */
    readonly hasPdf: boolean;
  },
  directory: string,
): Promise<Result<WrittenPackage>> {
  const folder = path.resolve(directory);
  const packed = await packRelease(context, request, folder);
  if (!packed.ok) return packed;
  const { name, bytes, parts } = packed.value;
  const limitMb = readPackageLimit(reading(context));
  const facts = {
    bytes: bytes.length,
    limitMb,
    isTooLarge: bytes.length > limitMb * MEGABYTE,
    parts: parts
      .map((part) => ({ ...part, bytes: part.bytes.length }))
      .toSorted((one, other) => other.bytes - one.bytes),
  };
  if (facts.isTooLarge && !request.isLargeAllowed) return ok({ written: null, ...facts });
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const file = writeReportFile(path.join(folder, name), bytes);
  if (!file.ok) return file;
  return ok({ written: { file: file.value, name: path.basename(file.value) }, ...facts });
}

/** The same package for a browser that saves it itself. */
export async function packRelease(
  context: ServiceContext,
  request: { readonly reportId: string; readonly photos: PhotoSize; readonly hasPdf: boolean },
  folder: string,
): Promise<Result<Package>> {
  const { reportId, photos: photoSize, hasPdf } = request;
  const report = readSummaryReport(reading(context), reportId);
  if (report === null) return fail({ code: 'notFound', entity: 'report', reference: reportId });
  if (report.state === 'returned') {
    const reference = `Bản ${report.sequence}`;
    return fail({ code: 'conflict', entity: 'report', reference, reason: 'wrongState' });
  }
  const { release } = readFrozenContent(report);
  const photos = await readReportPhotos(context, release, photoSize);
  if (!photos.ok) return photos;
  const photoBytes = photos.value.sizes.reduce((sum, size) => sum + size, 0);
  const parts: PackagePart[] = [];
  for (const file of ['docx', 'xlsx'] as const) {
    // One after the other: each is held in memory while it is written.
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await renderRelease(file, release, photos.value.read);
    parts.push({
      name: REPORT_FILE_NAMES[file],
      bytes,
      photoBytes: file === 'docx' ? photoBytes : 0,
    });
  }
  const name = packageName(report);
  const printed = hasPdf ? printedPart(path.join(folder, name)) : ok([]);
  if (!printed.ok) return printed;
  const signed = signedPart(context, report);
  if (!signed.ok) return signed;
  parts.push(...printed.value, ...signed.value);
  const { packFiles } = await import('#app/reports/packFiles.ts');
  return ok({ name, bytes: packFiles(parts), parts });
}

/** The largest package the office can send. */
export function setPackageLimit(context: ServiceContext, limitMb: number): Result<void> {
  return write(context, { name: 'office.packageLimit', subject: `${limitMb} MB` }, (scope) => {
    savePackageLimit(scope, limitMb);
    return ok(undefined);
  });
}

const MEGABYTE = 1024 * 1024;

/** The report with its annexes as the window printed it. */
function printedPart(zip: string): Result<PackagePart[]> {
  const file = zip.replace(/\.zip$/u, '.pdf');
  if (!existsSync(file)) return fail({ code: 'fileUnreadable', path: file });
  const name = 'bao-cao-tong-hop.pdf';
  return ok([{ name, bytes: readFileSync(file), photoBytes: 0 }]);
}

function signedPart(context: ServiceContext, { id }: SummaryReport): Result<PackagePart[]> {
  const copy = readSignedCopy(reading(context), id);
  if (copy === null) return ok([]);
  const bytes = readKeptFile(context.folder, copy.sha256);
  if (bytes === null) return fail({ code: 'notFound', entity: 'evidence', reference: copy.name });
  return ok([{ name: `ban-ky-${safeFileName(copy.name)}`, bytes, photoBytes: 0 }]);
}

function packageName({ number, symbol, issued_on: issuedOn, sequence }: SummaryReport): string {
  if (number === null || symbol === null || issuedOn === null) {
    return `goi-van-thu-ban-${sequence}.zip`;
  }
  const identity = fileNamePart(formatDocumentNumber(number, symbol));
  return `goi-van-thu-${identity}-${issuedOn.slice(0, 4)}.zip`;
}
