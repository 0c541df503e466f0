import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, type Result } from '#app/domain/result.ts';
import type { RestoreResult } from '#app/storage/restoreBackup.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { restoreOffice } from '../openOffice.ts';
import type { Clock } from '../serviceContext.ts';
import { openPacketFile } from './openPacket.ts';

/** Replaces the data of a closed folder by a backup or a packet, with its passphrase where it has one. */
export function restorePacket(
  root: string,
  packet: string,
  passphrase: string | null,
  clock: Clock,
): Result<RestoreResult> {
  const work = mkdtempSync(path.join(tmpdir(), 'bao-cao-nhan-'));
  try {
    const plain = openPacketFile(packet, path.join(work, 'mo-khoa.zip'), passphrase);
    return plain.ok ? restoreOffice(root, plain.value, clock) : plain;
  } catch (error) {
    const appError = toAppError(error, packet);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
