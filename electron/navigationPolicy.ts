import type { App, WebContents } from 'electron';
import { isOwnAddress } from './appOrigin.ts';

/**
 * No page of this app ever shows anything but the app (Electron checklist,
 * items 11 to 14): foreign addresses, new windows and embedded web views are
 * refused for every page, also for one that does not exist yet.
 */
export function applyNavigationPolicy(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function refuseForeign(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (!isOwnAddress(event.url)) event.preventDefault();
}
