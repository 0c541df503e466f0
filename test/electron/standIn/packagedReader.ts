import path from 'node:path';
import type { ReaderLauncher } from '#app/reader/readerLauncher.ts';
import { MessageChannelMain } from './messagePort.ts';
import { StandInUtilityProcess } from './utilityProcess.ts';

/** Starts the reader of an unpacked package by plain Node, as Electron's main process would start it. */
export function launchPackagedReader(appFolder: string): ReaderLauncher {
  return {
    launch: () => {
      const child = new StandInUtilityProcess(path.join(appFolder, 'build/electron/reader.js'), {});
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'serve' }, [port1]);
      return {
        pid: child.pid ?? null,
        send: (message) => port2.postMessage(message),
        onMessage: (listener) => {
          port2.on('message', (event: { readonly data: unknown }) => listener(event.data));
          port2.start();
        },
        onExit: (listener) => {
          child.once('exit', (code: number) => listener({ code, signal: null }));
        },
        kill: () => {
          child.kill();
          port2.close();
        },
      };
    },
  };
}
