import { EventEmitter } from 'node:events';

type Handler = (event: unknown, ...input: readonly unknown[]) => unknown;

/** Stand-in of Electron's ipcMain; tests call `invoke` as a foreign frame would. */
class StandInIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    this.#handlers.set(channel, handler);
  }

  channels(): readonly string[] {
    return [...this.#handlers.keys()];
  }

  async invoke(channel: string, event: unknown, input: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...input));
  }
}

export const ipcMain = new StandInIpcMain();
