import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invariant } from '#app/domain/result.ts';
import { router } from '#app/services/router.ts';
import type { CallContext } from '#app/services/routes/routeBase.ts';
import { sendFilesWhole } from './sendFilesWhole.ts';
import { serveRenderer } from './serveRenderer.ts';

export type LoopbackServer = {
  /** Address with the secret in its fragment, which never leaves the browser by itself. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/**
 * The contract over HTTP for one PC: 127.0.0.1 alone, a random port, a secret
 * that every call carries in its Authorization header. Host and Origin are
 * checked, so no page of another site and no rebound name reaches it; there is
 * no cookie to ride on.
 */
export async function startLoopbackServer(
  context: CallContext,
  rendererFolder: string,
): Promise<LoopbackServer> {
  const secret = randomBytes(32).toString('base64url');
  const handler = new RPCHandler(router, {
    rootInterceptors: [sendFilesWhole],
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
  });
  let ownHost = '';
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  invariant(isAddress(address), 'a listening server has an address');
  ownHost = `127.0.0.1:${address.port}`;
  return {
    url: `http://${ownHost}/#khoa=${secret}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== ownHost) return refuse(response, 421);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${ownHost}`) return refuse(response, 403);
    if (!(request.url ?? '').startsWith('/rpc/')) {
      return serveRenderer(request, response, rendererFolder);
    }
    if (!isAuthorised(request.headers.authorization, secret)) return refuse(response, 401);
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
    if (!matched) refuse(response, 404);
  }
}

/** The packet of a whole office with its photos is the biggest thing a page sends; Node holds no bigger file. */
const MAX_BODY_BYTES = 2 ** 31;

function isAuthorised(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' });
  response.end();
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
