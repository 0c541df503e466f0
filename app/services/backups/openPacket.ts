import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { decryptPacket, isEncryptedPacket } from '#app/storage/encryptedPacket.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';

/**
 * Files that came from outside to be restored. They are laid down once, looked
 * at, given their passphrase, and then restored or forgotten; a new one replaces
 * the one before.
 */
export type StagedPackets = {
  readonly lay: (bytes: Uint8Array) => Result<string>;
  /** The plain archive of a laid-down file; an encrypted one needs its passphrase once. */
  readonly open: (staged: string, passphrase: string | null) => Result<string>;
  readonly clear: () => void;
};

export function stagePackets(): StagedPackets {
  let current: { readonly id: string; readonly folder: string; plain: string | null } | null = null;
  const clear = (): void => {
    if (current !== null) rmSync(current.folder, { recursive: true, force: true });
    current = null;
  };
  return {
    clear,
    lay: (bytes) => {
      clear();
      const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-nhan-'));
      try {
        writeFileSync(received(folder), bytes);
      } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        const appError = toAppError(error, folder);
        if (appError === null) throw error;
        return fail(appError);
      }
      current = { id: randomUUID(), folder, plain: null };
      return ok(current.id);
    },
    open: (staged, passphrase) => {
      if (current?.id !== staged) {
        return fail({ code: 'notFound', entity: 'backup', reference: '' });
      }
      if (current.plain !== null) return ok(current.plain);
      const { folder } = current;
      const opened = openPacketFile(received(folder), path.join(folder, 'mo-khoa.zip'), passphrase);
      if (opened.ok) current.plain = opened.value;
      return opened;
    },
  };
}

/** The plain archive of a packet: the file itself, or what its passphrase made of it at `target`. */
export function openPacketFile(
  packet: string,
  target: string,
  passphrase: string | null,
): Result<string> {
  if (!isEncryptedPacket(packet)) return ok(packet);
  if (passphrase === null) return fail({ code: 'passphraseNeeded' });
  rmSync(target, { force: true });
  switch (decryptPacket(packet, target, passphrase)) {
    case 'done':
      return ok(target);
    case 'wrongPassphrase':
      return fail({ code: 'passphraseWrong' });
    case 'damaged':
      return fail({ code: 'backupDamaged', path: packet, detail: 'decryption' });
  }
}

function received(folder: string): string {
  return path.join(folder, 'nhan.zip');
}
