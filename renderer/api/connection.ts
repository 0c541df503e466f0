import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#app/contract/contract.ts';
import { closablePort } from './closablePort.ts';

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
  let wasConnected = false;
  let closeLink = (): void => undefined;
  const drop = (): void => {
    link = null;
    closeLink();
  };
  window.desktop?.onCoreState((state) => {
    if (state !== 'running') drop();
  });
  return new Promise((resolve) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || !isPortMessage(event.data) || port === undefined) return;
      drop();
      const closable = closablePort(port);
      closeLink = closable.close;
      link = new PortLink({ port: closable.port });
      if (wasConnected) {
        onReconnected();
        return;
      }
      wasConnected = true;
      resolve(
        createORPCClient<Api>({
          call: async (path, input, options) => {
            if (link === null) throw new Error('the core is away');
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
