import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import { renderLeaderCopyDocx } from '#app/reports/word/renderLeaderCopyDocx.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { writeFileAtomically } from '#app/storage/writeFileAtomically.ts';
import type { ReportContent } from './composeReport.ts';
import type { ServiceContext } from './serviceContext.ts';

export type ReportFiles = {
  readonly docx: string;
  readonly xlsx: string;
  /** Stays inside the office; never sent with the other two. */
  readonly leaderDocx: string;
};

/** Writes the three files of a report. Each is absent, the old whole one or the new whole one. */
export async function exportReport(
  context: ServiceContext,
  content: ReportContent,
  directory: string,
): Promise<Result<ReportFiles>> {
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  for (const sha256 of photosOf(content)) {
    if (readKeptFile(context.folder, sha256) === null) {
      return fail({ code: 'notFound', entity: 'evidence', reference: sha256 });
    }
  }
  const readPhoto = (sha256: string): Uint8Array => {
    const bytes = readKeptFile(context.folder, sha256);
    invariant(bytes !== null, 'photos were looked up before rendering');
    return bytes;
  };
  const docx = writeReportFile(
    path.join(folder, 'bao-cao-tong-hop.docx'),
    await renderReportDocx(content.release, readPhoto),
  );
  if (!docx.ok) return docx;
  const xlsx = writeReportFile(
    path.join(folder, 'bao-cao-tong-hop.xlsx'),
    await renderReportXlsx(content.release),
  );
  if (!xlsx.ok) return xlsx;
  const leaderDocx = writeReportFile(
    path.join(folder, 'ban-trinh-lanh-dao.docx'),
    await renderLeaderCopyDocx(content.leader),
  );
  if (!leaderDocx.ok) return leaderDocx;
  return ok({ docx: docx.value, xlsx: xlsx.value, leaderDocx: leaderDocx.value });
}

function prepareFolder(folder: string): Result<void> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return ok(undefined);
  } catch (error) {
    if (existsSync(folder)) return fail({ code: 'folderReadOnly', path: folder });
    const appError = toAppError(error, folder);
    return fail(appError ?? { code: 'folderUnreadable', path: folder });
  }
}

/** A file that is open in Word or Excel is left alone: the new one is saved beside it as "(2)". */
function writeReportFile(target: string, bytes: Uint8Array): Result<string> {
  const { dir, name, ext } = path.parse(target);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? target : path.join(dir, `${name} (${count})${ext}`);
    try {
      writeFileAtomically(candidate, bytes);
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

function photosOf({ release }: ReportContent): string[] {
  return release.annexes.flatMap((annex) =>
    annex.kind === 'photos' ? annex.photos.map(({ sha256 }) => sha256) : [],
  );
}
