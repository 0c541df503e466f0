import type { DesktopBridge } from '#app/contract/desktop.ts';

declare global {
  interface Window {
    /** Present in the Electron window only; screens degrade without it. */
    readonly desktop?: DesktopBridge;
  }
}
