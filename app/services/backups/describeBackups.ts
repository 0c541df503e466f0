import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { backupListSchema } from '#app/contract/backupContract.ts';
import { needsAwayCopy } from '#app/domain/awayReminder.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHead, readFirstTime } from '#app/storage/auditChain.ts';
import { listBackupFiles } from '#app/storage/backupFiles.ts';
import { readBackupRegister } from '#app/storage/backupRegister.ts';
import { dataFolderAt, type DataFolder } from '#app/storage/dataFolder.ts';
import { listKeptStates } from '#app/storage/keptStates.ts';
import { isSample } from '#app/storage/sampleMark.ts';
import type { OfficeSession } from '../officeSession.ts';
import { reading } from '../serviceContext.ts';

/** Every way back, and how far a copy is away; also of data that could not be opened. */
export function describeBackups(session: OfficeSession): z.infer<typeof backupListSchema> {
  const folder = dataFolderAt(session.read().dataFolder);
  if (!existsSync(folder.root)) {
    return {
      backups: [],
      kept: [],
      away: null,
      isAwayDue: false,
      isTakenOutAsked: false,
      trouble: null,
    };
  }
  const { away, packed } = readBackupRegister(folder);
  return {
    backups: listBackupFiles(folder),
    kept: listKeptStates(folder).map((name) => ({ name, keptAt: keptAt(folder, name) })),
    away: away === null ? null : { at: away.at, place: away.place, isEncrypted: away.isEncrypted },
    isAwayDue: isAwayDue(session, away),
    isTakenOutAsked: packed !== null,
    trouble: session.backupTrouble(),
  };
}

function isAwayDue(
  session: OfficeSession,
  away: Parameters<typeof needsAwayCopy>[0]['away'],
): boolean {
  const office = session.current();
  if (!office.ok || office.value.isViewOnly === true) return false;
  const db = reading(office.value);
  if (isSample(office.value.folder, db)) return false;
  return needsAwayCopy({
    away,
    firstChangeAt: readFirstTime(db),
    sequence: readAuditHead(db).sequence,
    now: vietnamTime(session.host.clock()),
  });
}

function keptAt(folder: DataFolder, name: string): string {
  return vietnamTime(statSync(path.join(folder.root, name)).mtimeMs);
}
