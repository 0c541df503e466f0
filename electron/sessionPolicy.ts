import type { Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME, isOwnAddress } from './appOrigin.ts';

/** Made by the page itself, without any network. */
const LOCAL_SCHEMES = new Set(['blob:', 'data:']);

/** Writing text to the clipboard, for "copy the reminder"; reading it stays denied. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write';

/**
 * Denies everything a page could ask of the machine (Electron checklist, items
 * 1 and 5): no request leaves the PC, no permission is given but the writing of
 * copied text by the app's own page, and nothing is saved but files the page
 * made itself, through the system's own dialog.
 */
export function applySessionPolicy(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(permission === CLIPBOARD_WRITE && isOwnAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === CLIPBOARD_WRITE && isOwnAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isLocal(url) });
  });
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
}

function isLocal(address: string): boolean {
  const protocol = URL.parse(address)?.protocol ?? '';
  return protocol === `${APP_SCHEME}:` || LOCAL_SCHEMES.has(protocol);
}
