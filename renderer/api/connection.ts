import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#app/contract/contract.ts';

export type Api = ContractRouterClient<typeof contract>;

type Link = ClientLink<ClientContext>;

/**
 * The one way to the core. Screens call `api` and never learn which shell they
 * are in: Electron hands over a MessagePort, also a fresh one after the core was
 * restarted; the loopback host takes HTTP with the secret of the address.
 */
export function connect(onReconnected: () => void): Promise<Api> {
  return window.desktop === undefined ? connectHttp() : connectPort(onReconnected);
}

/** The secret stays in the fragment, which no server log and no referrer ever sees. */
async function connectHttp(): Promise<Api> {
  const secret = new URLSearchParams(window.location.hash.slice(1)).get('khoa') ?? storedSecret();
  sessionStorage.setItem(SECRET_KEY, secret);
  return createORPCClient<Api>(
    new HttpLink({
      url: `${window.location.origin}/rpc`,
      headers: { authorization: `Bearer ${secret}` },
    }),
  );
}

function connectPort(onReconnected: () => void): Promise<Api> {
  let link: Link | null = null;
  return new Promise((resolve) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || !isPortMessage(event.data) || port === undefined) return;
      port.start();
      const isFirst = link === null;
      link = new PortLink({ port });
      if (!isFirst) {
        onReconnected();
        return;
      }
      resolve(
        createORPCClient<Api>({
          call: (path, input, options) => {
            if (link === null) throw new Error('no link before the first port');
            return link.call(path, input, options);
          },
        }),
      );
    });
    window.desktop?.connect();
  });
}

const SECRET_KEY = 'khoa';

/** A reload keeps the fragment; the copy serves a tab whose address lost it. */
function storedSecret(): string {
  return sessionStorage.getItem(SECRET_KEY) ?? '';
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'type') === 'core-port';
}
