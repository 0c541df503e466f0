import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { cpus, freemem, release, totalmem } from 'node:os';
import path from 'node:path';
import { DIAGNOSTICS_NOTE } from '#app/contract/diagnostics.vi.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import { listBackupFiles } from '#app/storage/backupFiles.ts';
import { countRows } from '#app/storage/createBackup.ts';
import { dataFolderAt, type DataFolder } from '#app/storage/dataFolder.ts';
import { folderRisk } from '#app/storage/folderRisk.ts';
import { listLogs } from '#app/storage/machineLog.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import type { ZipSource } from '#app/storage/writeZipFile.ts';
import { writeZipFile } from '#app/storage/writeZipFile.ts';
import { checkHealth, isHealthy } from '../checkHealth.ts';
import { prepareFolder, writeUnderFreeName } from '../exportReport.ts';
import type { OfficeSession } from '../officeSession.ts';
import type { ServiceContext } from '../serviceContext.ts';

/**
 * Writes what support needs as one file: the logs, versions, the result of a full
 * check, numbers of rows and facts of the machine. No name, no figure, no path of
 * a person is in it, also when the data do not open.
 */
export function writeDiagnostics(
  session: OfficeSession,
  directory: string,
): Result<{ readonly file: string; readonly name: string }> {
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const name = `goi-chan-doan-${vietnamDate(session.host.clock())}.zip`;
  const sources = collect(session);
  const written = writeUnderFreeName(path.join(folder, name), (target) =>
    writeZipFile(target, sources),
  );
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

function collect(session: OfficeSession): ZipSource[] {
  const folder = dataFolderAt(session.read().dataFolder);
  return [
    asText('doc-truoc.txt', DIAGNOSTICS_NOTE),
    asJson('chuong-trinh.json', describeProgram(session)),
    asJson('may.json', describeMachine(folder)),
    asJson('du-lieu.json', describeData(session, folder)),
    ...listLogs(folder.logs).map((file) => ({
      name: `nhat-ky-may/${path.basename(file)}`,
      read: () => readFileSync(file),
    })),
  ];
}

function describeProgram({ host }: OfficeSession) {
  const { node, electron = null, v8 } = process.versions;
  return {
    at: vietnamTime(host.clock()),
    appVersion: host.appVersion,
    newestSchema: newestVersion(),
    node,
    v8,
    electron,
  };
}

function describeMachine(folder: DataFolder) {
  return {
    platform: process.platform,
    release: release(),
    arch: process.arch,
    processors: cpus().length,
    memoryMegabytes: inMegabytes(totalmem()),
    freeMemoryMegabytes: inMegabytes(freemem()),
    diskFreeMegabytes: freeDisk(folder.root),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    folderRisk: folderRisk(folder.root),
  };
}

function describeData(session: OfficeSession, folder: DataFolder) {
  const state = session.read();
  const office = session.current();
  return {
    state: state.state,
    error: state.state === 'failed' ? state.error.code : null,
    isClockBehind: state.state === 'ready' ? state.isClockBehind : null,
    isCopy: state.state === 'ready' ? state.viewing !== null : null,
    backups: listBackupFiles(folder).map(
      ({ createdAt, kind, byteSize, schemaVersion, isSound, isPinned }) => {
        return { createdAt, kind, byteSize, schemaVersion, isSound, isPinned };
      },
    ),
    files: countFiles(folder),
    ...(office.ok ? describeDatabase(office.value) : {}),
  };
}

function describeDatabase(office: ServiceContext) {
  const { lostFiles, ...health } = checkHealth(office);
  return {
    schema: office.connection.pragma('user_version', { simple: true }),
    isHealthy: isHealthy({ lostFiles, ...health }),
    ...health,
    lostFiles: lostFiles.length,
    rows: countRows(office.connection),
  };
}

/** Numbers of files by their place, which names nobody. */
function countFiles(folder: DataFolder): Record<string, number> {
  const places = ['files', 'backups', 'reports', 'directiveDrafts', 'importTray'] as const;
  return Object.fromEntries(places.map((place) => [place, countIn(folder[place])]));
}

function countIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true }).length;
  } catch {
    return 0;
  }
}

function freeDisk(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return inMegabytes(bavail * bsize);
  } catch {
    return null;
  }
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

function asJson(name: string, facts: unknown): ZipSource {
  return asText(name, `${JSON.stringify(facts, null, 1)}\n`);
}

function asText(name: string, text: string): ZipSource {
  return { name, read: () => Buffer.from(text) };
}
