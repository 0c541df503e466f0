/** The page has an origin of its own instead of `file://` (Electron checklist, item 18). */
export const APP_SCHEME = 'app';
const APP_HOST = 'bao-cao';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/`;

/** True for addresses of the app's own pages only; what cannot be parsed is foreign. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  // `URL.origin` is "null" for schemes Node does not know as standard.
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
