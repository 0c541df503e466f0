import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decryptPacket, encryptPacket, isEncryptedPacket } from '#app/storage/encryptedPacket.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const PASSPHRASE = 'Sen hồng, buổi sáng 12';
const CHUNK = 1024 * 1024;
const HEADER = 34;
const TAG = 16;

function packetOf(content: Buffer): { packet: string; plain: string; folder: string } {
  const folder = temporaryFolder();
  const source = path.join(folder, 'goi.zip');
  const packet = path.join(folder, 'goi.goi');
  writeFileSync(source, content);
  encryptPacket(source, packet, PASSPHRASE);
  return { packet, plain: path.join(folder, 'mo.zip'), folder };
}

test.each([0, 1, CHUNK - 1, CHUNK, 2 * CHUNK + 7])('%i bytes come back as they were', (size) => {
  const content = randomBytes(size);
  const { packet, plain } = packetOf(content);
  expect(isEncryptedPacket(packet)).toBe(true);
  // A few bytes may stand anywhere by chance, 64 do not.
  const isPlain = size >= 64 && readFileSync(packet).includes(content.subarray(0, 64));
  expect(isPlain).toBe(false);
  expect(decryptPacket(packet, plain, PASSPHRASE)).toBe('done');
  expect(readFileSync(plain).equals(content)).toBe(true);
});

test('a keyboard that composes its marks otherwise opens the packet; other words do not', () => {
  const { packet, plain } = packetOf(Buffer.from('nội dung'));
  for (const wrong of ['', 'sen hồng, buổi sáng 12', `${PASSPHRASE} `]) {
    expect(decryptPacket(packet, plain, wrong)).toBe('wrongPassphrase');
    expect(existsSync(plain)).toBe(false);
  }
  expect(decryptPacket(packet, plain, PASSPHRASE.normalize('NFD'))).toBe('done');
});

test('the key costs what reliability asks, and a packet that asks for more is not believed', () => {
  const { packet, plain } = packetOf(Buffer.from('nội dung'));
  const bytes = readFileSync(packet);
  expect([bytes.toString('latin1', 0, 8), bytes[8], bytes[9]]).toEqual(['VHXHGOI1', 17, 8]);
  bytes[8] = 30;
  writeFileSync(packet, bytes);
  expect(decryptPacket(packet, plain, PASSPHRASE)).toBe('damaged');
});

test('a packet that was changed, cut off, lengthened or put in another order is damaged, and leaves nothing', () => {
  const { packet, plain } = packetOf(randomBytes(2 * CHUNK + 7));
  const whole = readFileSync(packet);
  const first = HEADER + TAG;
  const sealed = CHUNK + TAG;
  const changed = Buffer.from(whole);
  changed.writeUInt8((whole[first + 5] ?? 0) ^ 1, first + 5);
  const spoilt = [
    changed,
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, first + sealed),
    whole.subarray(0, first),
    whole.subarray(0, 20),
    Buffer.concat([whole, Buffer.from([0])]),
    Buffer.concat([
      whole.subarray(0, first),
      whole.subarray(first + sealed, first + 2 * sealed),
      whole.subarray(first, first + sealed),
      whole.subarray(first + 2 * sealed),
    ]),
  ];
  for (const bytes of spoilt) {
    writeFileSync(packet, bytes);
    expect(decryptPacket(packet, plain, PASSPHRASE)).toBe('damaged');
    expect(existsSync(plain)).toBe(false);
  }
});
