import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { writeFully } from './backupArchive.ts';

/** Names an encrypted packet; plain ones are ordinary ZIP files. */
export const ENCRYPTED_ENDING = '.goi';

/** First bytes of every encrypted packet; the digit is the version of the format. */
const MAGIC = Buffer.from('VHXHGOI1', 'latin1');

const COST_LOG2 = 17;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
/** A packet that asks for more was not written by this program and would only eat memory. */
const MAX_COST_LOG2 = 20;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const PREFIX_BYTES = 7;
const TAG_BYTES = 16;
const CHUNK_BYTES = 1024 * 1024;
/** Magic, cost, block size, parallelism, salt, nonce prefix. */
const HEADER_BYTES = MAGIC.length + 3 + SALT_BYTES + PREFIX_BYTES;
/** Proves the passphrase before anything is decrypted. */
const PROBE = 0xffff_ffff;

/**
 * Encrypts a file with a passphrase: scrypt for the key, AES-256-GCM in chunks of
 * 1 MB. Chunks are numbered and the last is marked in its nonce, so none can be
 * cut off, moved or repeated; the header is authenticated with every chunk.
 */
export function encryptPacket(source: string, target: string, passphrase: string): void {
  const header = Buffer.concat([
    MAGIC,
    Buffer.from([COST_LOG2, BLOCK_SIZE, PARALLEL]),
    randomBytes(SALT_BYTES),
    randomBytes(PREFIX_BYTES),
  ]);
  const key = deriveKey(header, passphrase);
  const input = openSync(source, 'r');
  const output = openSync(target, 'wx');
  try {
    writeFully(output, header);
    writeFully(output, seal(key, header, PROBE, false, Buffer.alloc(0)));
    const { size } = statSync(source);
    const chunks = Math.max(1, Math.ceil(size / CHUNK_BYTES));
    for (let index = 0; index < chunks; index += 1) {
      const plain = readAt(input, index * CHUNK_BYTES, CHUNK_BYTES);
      writeFully(output, seal(key, header, index, index === chunks - 1, plain));
    }
    fsyncSync(output);
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

/** Whether a file is a packet that needs a passphrase. */
export function isEncryptedPacket(file: string): boolean {
  const input = openSync(file, 'r');
  try {
    return readAt(input, 0, MAGIC.length).equals(MAGIC);
  } finally {
    closeSync(input);
  }
}

/**
 * Decrypts a packet into a file of its own. A wrong passphrase is told from a
 * damaged packet by the probe after the header; nothing is left of a failure.
 */
export function decryptPacket(
  source: string,
  target: string,
  passphrase: string,
): 'done' | 'wrongPassphrase' | 'damaged' {
  const input = openSync(source, 'r');
  try {
    const header = readAt(input, 0, HEADER_BYTES);
    if (header.length < HEADER_BYTES || !isReasonable(header)) return 'damaged';
    const key = deriveKey(header, passphrase);
    const probe = readAt(input, HEADER_BYTES, TAG_BYTES);
    if (probe.length < TAG_BYTES) return 'damaged';
    if (unseal(key, header, PROBE, false, probe) === null) return 'wrongPassphrase';
    if (decryptChunks(input, header, key, target)) return 'done';
    rmSync(target, { force: true });
    return 'damaged';
  } finally {
    closeSync(input);
  }
}

function decryptChunks(input: number, header: Buffer, key: Buffer, target: string): boolean {
  const output = openSync(target, 'wx');
  try {
    let at = HEADER_BYTES + TAG_BYTES;
    for (let index = 0; ; index += 1) {
      const sealed = readAt(input, at, CHUNK_BYTES + TAG_BYTES);
      at += sealed.length;
      const isLast = readAt(input, at, 1).length === 0;
      const plain = sealed.length < TAG_BYTES ? null : unseal(key, header, index, isLast, sealed);
      if (plain === null) return false;
      writeFully(output, plain);
      if (isLast) break;
    }
    fsyncSync(output);
    return true;
  } finally {
    closeSync(output);
  }
}

/** The same letters give the same key however the keyboard composed their marks. */
function deriveKey(header: Buffer, passphrase: string): Buffer {
  const at = MAGIC.length;
  const cost = 2 ** header.readUInt8(at);
  const blockSize = header.readUInt8(at + 1);
  const parallelization = header.readUInt8(at + 2);
  return scryptSync(
    passphrase.normalize('NFC'),
    header.subarray(at + 3, at + 3 + SALT_BYTES),
    KEY_BYTES,
    { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize },
  );
}

function isReasonable(header: Buffer): boolean {
  const at = MAGIC.length;
  const cost = header.readUInt8(at);
  return (
    header.subarray(0, at).equals(MAGIC) &&
    cost >= COST_LOG2 &&
    cost <= MAX_COST_LOG2 &&
    header.readUInt8(at + 1) === BLOCK_SIZE &&
    header.readUInt8(at + 2) === PARALLEL
  );
}

function seal(key: Buffer, header: Buffer, index: number, isLast: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(header, index, isLast));
  cipher.setAAD(header);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]);
}

function unseal(
  key: Buffer,
  header: Buffer,
  index: number,
  isLast: boolean,
  sealed: Buffer,
): Buffer | null {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(header, index, isLast), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}

/** Twelve bytes, never used twice with one key: prefix of the packet, number, mark of the last. */
function nonce(header: Buffer, index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(PREFIX_BYTES + 5);
  header.copy(bytes, 0, HEADER_BYTES - PREFIX_BYTES, HEADER_BYTES);
  bytes.writeUInt32BE(index, PREFIX_BYTES);
  bytes.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4);
  return bytes;
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let count = 0;
  while (count < length) {
    const read = readSync(handle, bytes, count, length - count, position + count);
    if (read === 0) break;
    count += read;
  }
  return bytes.subarray(0, count);
}
