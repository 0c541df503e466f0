/**
 * Chromium alone knows no `app://`; the stand-in shows the app under a reserved
 * name of its own and translates at the edge, so that the app sees `app://` only.
 */
const SHOWN = 'https://bao-cao.app.test';
const REAL = 'app://bao-cao';

export function shownAddress(address: string): string {
  return address.startsWith(REAL) ? SHOWN + address.slice(REAL.length) : address;
}

export function realAddress(address: string): string {
  return address.startsWith(`blob:${SHOWN}`)
    ? `blob:${REAL}${address.slice(`blob:${SHOWN}`.length)}`
    : address.startsWith(SHOWN)
      ? REAL + address.slice(SHOWN.length)
      : address;
}
