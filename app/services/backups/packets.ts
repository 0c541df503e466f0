import { copyFileSync, existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import { hasIntactSeal } from '#app/storage/backupArchive.ts';
import type { BackupResult } from '#app/storage/createBackup.ts';
import { updateBackupRegister } from '#app/storage/backupRegister.ts';
import { decryptPacket, encryptPacket, ENCRYPTED_ENDING } from '#app/storage/encryptedPacket.ts';
import { folderRisk } from '#app/storage/folderRisk.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { renameWithRetry, syncFolder, UNFINISHED } from '#app/storage/writeFileAtomically.ts';
import { backUpOffice } from '../backUpOffice.ts';
import { fileStamp } from '../fileStamp.ts';
import { fileNamePart } from '../renderExcelForms.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

export type PackedCopy = {
  readonly name: string;
  readonly byteSize: number;
  readonly isEncrypted: boolean;
};

/**
 * Copies everything of the office, received files and drafts included, as one
 * packet into a folder of a stick or a share. It is there under its name only
 * after it was read back from that place and found whole. Whether it left the PC
 * is told by the drive, not believed of the name; of another fixed drive, which may
 * be a partition or a disk on a cable, only a person knows (null).
 */
export function copyPacketTo(
  context: ServiceContext,
  place: string,
  passphrase: string | null,
): Result<PackedCopy & { readonly leftPc: boolean | null }> {
  return withPacket(context, passphrase, (packet, copy) => {
    const stats = statfsSync(place);
    const free = stats.bavail * stats.bsize;
    if (free < copy.byteSize) {
      return fail({ code: 'placeTooSmall', path: place, free, needed: copy.byteSize });
    }
    const copied = copyWhole(packet, path.join(place, copy.name), passphrase);
    if (!copied.ok) return copied;
    const leftPc = leavesPc(place, context.folder.root);
    if (leftPc === true) noteAway(context, place, copy.isEncrypted);
    if (leftPc === null) notePacked(context, copy.isEncrypted);
    return ok({ ...copy, leftPc });
  });
}

/** The same as one encrypted file under a name of one's own; never over a file that is there. */
export function writeEncryptedPacket(
  context: ServiceContext,
  target: string,
  passphrase: string,
): Result<BackupResult> {
  if (existsSync(target)) {
    return fail({ code: 'conflict', entity: 'backup', reference: target, reason: 'codeTaken' });
  }
  return withPacket(context, passphrase, (packet, { byteSize }, made) => {
    const copied = copyWhole(packet, target, passphrase);
    return copied.ok ? ok({ ...made, file: target, byteSize }) : copied;
  });
}

/** One packet for a browser that saves it itself. */
export function packForDownload<T>(
  context: ServiceContext,
  passphrase: string | null,
  hand: (packet: string, name: string) => T,
): Result<T> {
  return withPacket(context, passphrase, (packet, { name, isEncrypted }) => {
    notePacked(context, isEncrypted);
    return ok(hand(packet, name));
  });
}

/** A person says that the last downloaded packet was taken out of the PC. */
export function confirmAway({ folder, clock }: ServiceContext): Result<void> {
  updateBackupRegister(folder, (register) =>
    register.packed === null
      ? register
      : {
          ...register,
          away: { ...register.packed, at: vietnamTime(clock()), place: null },
          packed: null,
        },
  );
  return ok(undefined);
}

function withPacket<T>(
  context: ServiceContext,
  passphrase: string | null,
  use: (packet: string, copy: PackedCopy, made: BackupResult) => Result<T>,
): Result<T> {
  const work = mkdtempSync(path.join(tmpdir(), 'bao-cao-goi-'));
  try {
    const plain = path.join(work, 'goi.zip');
    const made = backUpOffice(context, plain);
    if (!made.ok) return made;
    const packet = passphrase === null ? plain : path.join(work, `goi${ENCRYPTED_ENDING}`);
    if (passphrase !== null) {
      encryptPacket(plain, packet, passphrase);
      if (!isWhole(packet, passphrase)) {
        return fail({ code: 'backupDamaged', path: packet, detail: 'encryption' });
      }
    }
    const copy = {
      name: `${packetName(context)}${path.extname(packet)}`,
      byteSize: statSync(packet).size,
      isEncrypted: passphrase !== null,
    };
    return use(packet, copy, made.value);
  } catch (error) {
    const appError = toAppError(error, work);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** There under its name only after it was read back from that place. */
function copyWhole(packet: string, target: string, passphrase: string | null): Result<void> {
  const unfinished = `${target}${UNFINISHED}`;
  try {
    copyFileSync(packet, unfinished);
    if (!isWhole(unfinished, passphrase)) {
      return fail({ code: 'backupDamaged', path: target, detail: 'copy' });
    }
    renameWithRetry(unfinished, target);
    syncFolder(path.dirname(target));
    return ok(undefined);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** `goi-du-lieu-xa-nam-thanh-mien-2025-10-07-143205`. */
function packetName(context: ServiceContext): string {
  const office = fileNamePart(readOffice(reading(context))?.communeName ?? '');
  return ['goi-du-lieu', office, fileStamp(context.clock)].filter((part) => part !== '').join('-');
}

/** Reads a packet again from where it lies; an encrypted one is decrypted for it. */
function isWhole(packet: string, passphrase: string | null): boolean {
  if (passphrase === null) return hasIntactSeal(packet);
  const work = mkdtempSync(path.join(tmpdir(), 'bao-cao-goi-'));
  const plain = path.join(work, 'goi.zip');
  try {
    return decryptPacket(packet, plain, passphrase) === 'done' && hasIntactSeal(plain);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function leavesPc(place: string, root: string): boolean | null {
  if (folderRisk(place) !== null) return true;
  return statSync(place).dev === statSync(root).dev ? false : null;
}

/** Keeps in mind that a person has to say where the last packet went. */
function notePacked({ folder, connection }: ServiceContext, isEncrypted: boolean): void {
  const { sequence } = readAuditHead(reading({ connection }));
  updateBackupRegister(folder, (register) => ({ ...register, packed: { sequence, isEncrypted } }));
}

function noteAway(
  { folder, connection, clock }: ServiceContext,
  place: string,
  isEncrypted: boolean,
): void {
  const { sequence } = readAuditHead(reading({ connection }));
  updateBackupRegister(folder, (register) => ({
    ...register,
    away: { at: vietnamTime(clock()), sequence, place, isEncrypted },
  }));
}
