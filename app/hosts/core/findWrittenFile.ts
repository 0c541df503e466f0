import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DesktopFile } from '#app/contract/desktop.ts';
import { REPORT_FILE_NAMES, type ReportFileName } from '#app/services/exportReport.ts';

/** A file of the export folder by what the page calls it; null when it is not there. */
export async function findWrittenFile(folder: string, file: DesktopFile): Promise<string | null> {
  if (isReportFile(file)) return findReportFile(folder, file);
  const found = path.join(folder, path.basename(file));
  const facts = await stat(found).catch(() => null);
  return facts?.isFile() === true ? found : null;
}

function isReportFile(file: DesktopFile): file is ReportFileName {
  return file in REPORT_FILE_NAMES;
}

/**
 * The newest written file of a report, null when none was written yet. A file
 * that was open in Word is written beside it as "(2)", so the newest of these
 * names is the one the clerk means.
 */
async function findReportFile(folder: string, file: ReportFileName): Promise<string | null> {
  const { name, ext } = path.parse(REPORT_FILE_NAMES[file]);
  const names = await readdir(folder).catch(() => []);
  const written = await Promise.all(
    names
      .filter((candidate) => isNumbered(candidate, name, ext))
      .map(async (candidate) => {
        const found = path.join(folder, candidate);
        const facts = await stat(found).catch(() => null);
        return { found, at: facts?.isFile() === true ? facts.mtimeMs : -1 };
      }),
  );
  const newest = written.filter(({ at }) => at >= 0).sort((one, other) => other.at - one.at)[0];
  return newest?.found ?? null;
}

function isNumbered(candidate: string, name: string, ext: string): boolean {
  if (!candidate.startsWith(name) || !candidate.endsWith(ext)) return false;
  const between = candidate.slice(name.length, candidate.length - ext.length);
  return between === '' || /^ \(\d\)$/u.test(between);
}
