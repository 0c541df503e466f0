import { getRandomValues } from 'node:crypto';

/** Random bytes are drawn for many identifiers at once: a call each costs more than the rest. */
const DRAWN = 4096;
const IDENTIFIER_BYTES = 16;
let drawn = new Uint8Array(0);
let used = 0;

function randomBytes(): Uint8Array {
  if (used + IDENTIFIER_BYTES > drawn.length) {
    drawn = getRandomValues(new Uint8Array(DRAWN));
    used = 0;
  }
  used += IDENTIFIER_BYTES;
  return drawn.slice(used - IDENTIFIER_BYTES, used);
}

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random.
 * Rows made later sort later; never used to decide the order of changes.
 */
export function uuidV7(now: number): string {
  const bytes = randomBytes();
  let time = now;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
