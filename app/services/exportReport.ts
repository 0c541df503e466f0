import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { ReportPhoto } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { makeFolder } from '#app/storage/makeFolder.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { writeFileAtomically } from '#app/storage/writeFileAtomically.ts';
import type { ReportContent } from './reportLife/frozenContent.ts';
import { photoForPrint, photoThumbnail } from './photos/lookAtPhoto.ts';
import type { ServiceContext } from './serviceContext.ts';

export type ReportFiles = {
  readonly docx: string;
  readonly xlsx: string;
  /** Stays inside the office; never sent with the other two. */
  readonly leaderDocx: string;
  /** Silent units and every value with its source; stays inside too. */
  readonly insideXlsx: string;
};

export type ExportProgress = { readonly done: number; readonly total: number };

/**
 * Writes the four files of a report, one step at a time. Each file is absent,
 * the old whole one or the new whole one; stopping in between leaves those
 * written so far.
 */
export async function* exportReport(
  context: ServiceContext,
  content: ReportContent,
  directory: string,
  signal?: AbortSignal,
): AsyncGenerator<ExportProgress, Result<ReportFiles>> {
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const photos = await readReportPhotos(context, content.release, 'print', signal);
  if (!photos.ok) return photos;
  const paths: Partial<Record<ReportFileName, string>> = {};
  for (const [done, name] of REPORT_FILES.entries()) {
    yield { done, total: REPORT_FILES.length };
    signal?.throwIfAborted();
    const bytes = await renderFile(name, content, photos.value.read);
    const written = writeReportFile(path.join(folder, REPORT_FILE_NAMES[name]), bytes);
    if (!written.ok) return written;
    paths[name] = written.value;
  }
  const { docx = '', xlsx = '', leaderDocx = '', insideXlsx = '' } = paths;
  return ok({ docx, xlsx, leaderDocx, insideXlsx });
}

/** The bytes of one file, for a host that lets the user save it. */
export async function renderReportFile(
  context: ServiceContext,
  content: ReportContent,
  name: ReportFileName,
): Promise<Result<File>> {
  const photos = await readReportPhotos(context, content.release, 'print');
  if (!photos.ok) return photos;
  const bytes = await renderFile(name, content, photos.value.read);
  return ok(new File([new Uint8Array(bytes)], REPORT_FILE_NAMES[name]));
}

export type ReportFileName = keyof ReportFiles;

const REPORT_FILES = [
  'docx',
  'xlsx',
  'leaderDocx',
  'insideXlsx',
] as const satisfies readonly ReportFileName[];

/** What stays inside has names of its own, so that nobody attaches it by habit. */
export const REPORT_FILE_NAMES: Readonly<Record<ReportFileName, string>> = {
  docx: 'bao-cao-tong-hop.docx',
  xlsx: 'bao-cao-tong-hop.xlsx',
  leaderDocx: 'ban-trinh-lanh-dao.docx',
  insideXlsx: 'so-lieu-noi-bo.xlsx',
};

type PhotoReader = (sha256: string) => Uint8Array;

/** The writers are big: they are loaded when a report is written, not when the program starts. */
async function renderFile(
  name: ReportFileName,
  content: ReportContent,
  readPhoto: PhotoReader,
): Promise<Uint8Array> {
  if (name === 'insideXlsx') {
    const { renderInternalXlsx } = await import('#app/reports/excel/renderInternalXlsx.ts');
    return renderInternalXlsx(content.leader, content.ledger);
  }
  if (name !== 'leaderDocx') return renderRelease(name, content.release, readPhoto);
  const { renderLeaderCopyDocx } = await import('#app/reports/word/renderLeaderCopyDocx.ts');
  return renderLeaderCopyDocx(content.leader);
}

/** One file of what leaves the office, from the release model alone. */
export async function renderRelease(
  name: 'docx' | 'xlsx',
  release: ReportModel,
  readPhoto: PhotoReader,
): Promise<Uint8Array> {
  if (name === 'docx') {
    const { renderReportDocx } = await import('#app/reports/word/renderReportDocx.ts');
    return renderReportDocx(release, readPhoto);
  }
  const { renderReportXlsx } = await import('#app/reports/excel/renderReportXlsx.ts');
  return renderReportXlsx(release);
}

/** Pictures as printed, or small enough for a mailbox. */
export type PhotoSize = 'print' | 'small';

/**
 * A photo that was lost is said before anything is written. A photo of a camera
 * goes in as its copy for print or as its small picture, a drawing (PNG) as it is.
 */
export async function readReportPhotos(
  context: ServiceContext,
  release: ReportModel,
  size: PhotoSize,
  signal?: AbortSignal,
): Promise<Result<{ readonly read: PhotoReader; readonly sizes: readonly number[] }>> {
  const photos = new Map<string, Uint8Array>();
  const drawn = size === 'print' ? photoForPrint : photoThumbnail;
  for (const { sha256, mediaType } of photosOf(release)) {
    const bytes = readKeptFile(context.folder, sha256);
    if (bytes === null) return fail({ code: 'notFound', entity: 'evidence', reference: sha256 });
    const print = mediaType === 'image/jpeg' ? await drawn(context, sha256, signal) : ok(bytes);
    if (!print.ok) return print;
    photos.set(sha256, print.value);
  }
  return ok({
    sizes: Array.from(photos.values(), ({ length }) => length),
    read: (sha256) => {
      const bytes = photos.get(sha256);
      invariant(bytes !== undefined, 'photos of the report were read before rendering');
      return bytes;
    },
  });
}

/** Makes the export folder and says when it takes no files. */
export function prepareFolder(folder: string): Result<void> {
  const made = makeFolder(folder);
  if (!made.ok) return made;
  try {
    accessSync(folder, constants.W_OK);
    return ok(undefined);
  } catch {
    return fail({ code: 'folderReadOnly', path: folder });
  }
}

/** A file that is open in Word or Excel is left alone: the new one is saved beside it as "(2)". */
export function writeReportFile(target: string, bytes: Uint8Array): Result<string> {
  return writeUnderFreeName(target, (candidate) => writeFileAtomically(candidate, bytes));
}

/** Writes under the name, or beside a file that is held by another program. */
export function writeUnderFreeName(
  target: string,
  writeTo: (candidate: string) => void,
): Result<string> {
  const { dir, name, ext } = path.parse(target);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? target : path.join(dir, `${name} (${count})${ext}`);
    try {
      writeTo(candidate);
      return ok(candidate);
    } catch (error) {
      const appError = toAppError(error, candidate);
      if (appError === null) throw error;
      const isHeld = appError.code === 'fileLocked' || appError.code === 'folderUnreadable';
      if (!isHeld || count >= MAX_NAMES) return fail(appError);
    }
  }
}

const MAX_NAMES = 3;

function photosOf(release: ReportModel): readonly ReportPhoto[] {
  return release.annexes.flatMap((annex) => (annex.kind === 'photos' ? annex.photos : []));
}
