import { getRandomValues } from 'node:crypto';

/** The last 48 bits are counted up; drawn without their highest bit, they never run over. */
const TAIL_DIGITS = 12;
const HIGHEST_DRAWN = 0x7f;

let moment = Number.NaN;
let head = '';
let tail = 0;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random. Those
 * of one millisecond count up from the first (its section 6.2), so that rows of one
 * step lie side by side in every index and are written in a fraction of the time.
 * Rows made later sort later; never used to decide the order of changes.
 */
export function uuidV7(now: number): string {
  if (now !== moment) draw(now);
  tail += 1;
  return head + tail.toString(16).padStart(TAIL_DIGITS, '0');
}

function draw(now: number): void {
  const bytes = getRandomValues(new Uint8Array(10));
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  bytes[4] = (bytes[4] ?? 0) & HIGHEST_DRAWN;
  const time = now.toString(16).padStart(TAIL_DIGITS, '0');
  const hex = Buffer.from(bytes).toString('hex');
  moment = now;
  head = `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-`;
  tail = Number.parseInt(hex.slice(8), 16);
}
