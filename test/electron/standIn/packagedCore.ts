import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import path from 'node:path';
import type { contract } from '#app/contract/contract.ts';
import { fromCoreSchema } from '#app/hosts/core/coreMessages.ts';
import { MessageChannelMain } from './messagePort.ts';
import { StandInUtilityProcess } from './utilityProcess.ts';

const READER = 'build/electron/reader.js';

/** The core of an unpacked package, run by plain Node as Electron's main process would run it. */
export class PackagedCore {
  readonly #process: StandInUtilityProcess;
  readonly #ready: Promise<void>;
  readonly #readers = new Map<string, StandInUtilityProcess>();

  constructor(appFolder: string, dataFolder: string) {
    this.#process = new StandInUtilityProcess(path.join(appFolder, 'build/electron/core.js'), {});
    this.#ready = new Promise((resolve, reject) => {
      this.#process.once('message', () => resolve());
      this.#process.once('exit', (code) => reject(new Error(`the core ended with ${code}`)));
    });
    this.#process.on('message', (data) => {
      const message = fromCoreSchema.parse(data);
      if (message.type === 'launchReader')
        this.#launch(message.reader, path.join(appFolder, READER));
      if (message.type === 'killReader') this.#readers.get(message.reader)?.kill();
    });
    this.#process.postMessage({ type: 'start', dataFolder, appVersion: '0.0.0-goi' });
  }

  async connect(): Promise<ContractRouterClient<typeof contract>> {
    await this.#ready;
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ type: 'connect' }, [port1]);
    const api = createORPCClient<ContractRouterClient<typeof contract>>(
      new RPCLink({
        port: {
          on: (event, listener) => port2.on(event, listener),
          postMessage: (data: unknown) => port2.postMessage(data),
        },
      }),
    );
    port2.start();
    return api;
  }

  #launch(reader: string, entry: string): void {
    const child = new StandInUtilityProcess(entry, {});
    this.#readers.set(reader, child);
    child.once('exit', (code: number) => {
      this.#process.postMessage({ type: 'readerEnded', reader, why: 'exited', code });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'serve' }, [port1]);
    this.#process.postMessage({ type: 'readerStarted', reader }, [port2]);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.postMessage({ type: 'shutdown' });
    await ended;
  }
}
