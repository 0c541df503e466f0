import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { fail, type Result } from '#app/domain/result.ts';
import { createBackup, type BackupResult } from '#app/storage/createBackup.ts';
import { makeBackup } from './backups/makeBackup.ts';
import type { ServiceContext } from './serviceContext.ts';

/** Copies everything of the office into one verified file, by default in its own backup folder. */
export function backUpOffice(context: ServiceContext, target: string | null): Result<BackupResult> {
  if (target === null) return makeBackup(context, 'manual');
  const { connection, folder, clock, appVersion } = context;
  if (context.isViewOnly === true) return fail({ code: 'viewOnly' });
  return createBackup(connection, folder, target, {
    at: vietnamTime(clock()),
    appVersion,
    kind: 'manual',
    serial: 0,
    holdsFiles: true,
  });
}
