import path from 'node:path';
import type { Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { createBackup, type BackupResult } from '#app/storage/createBackup.ts';
import { fileStamp } from './openOffice.ts';
import type { ServiceContext } from './serviceContext.ts';

/** Copies everything of the office into one verified file, by default in its own backup folder. */
export function backUpOffice(context: ServiceContext, target: string | null): Result<BackupResult> {
  const { connection, folder, clock, appVersion } = context;
  const name = `sao-luu-${fileStamp(clock)}.zip`;
  return createBackup(connection, folder, target ?? path.join(folder.backups, name), {
    at: vietnamTime(clock()),
    appVersion,
  });
}
