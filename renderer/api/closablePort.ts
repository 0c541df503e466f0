import type { LinkMessagePortClientOptions } from '@orpc/client/message-port';

export type ClosablePort = {
  readonly port: LinkMessagePortClientOptions['port'];
  /** Fails every call that still waits for an answer. */
  readonly close: () => void;
};

/**
 * Chromium tells a page nothing when the other end of a port is gone, so a call
 * to a dead core would wait for ever. This port is closed by who knows better.
 */
export function closablePort(port: MessagePort): ClosablePort {
  const closeListeners: (() => void)[] = [];
  port.start();
  return {
    port: {
      on: (event, listener) => {
        if (event === 'close') closeListeners.push(() => listener());
        else port.addEventListener(event, (message) => listener(dataOf(message)));
      },
      postMessage: (data: unknown) => port.postMessage(data),
    },
    close: () => {
      for (const listener of closeListeners.splice(0)) listener();
      port.close();
    },
  };
}

function dataOf(message: Event): { data: unknown } {
  return { data: message instanceof MessageEvent ? message.data : undefined };
}
