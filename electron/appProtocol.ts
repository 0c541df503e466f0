import { protocol } from 'electron';
import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '#app/hosts/contentSecurityPolicy.ts';
import { APP_SCHEME, isOwnAddress } from './appOrigin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Has to run before the app is ready: afterwards a scheme gets no origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built renderer under `app://`. A path without a file ending is a
 * screen of the app and gets the page. Nothing outside the folder is ever read,
 * and every answer carries the policy with a nonce made for this one load.
 */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, (request) => answer(request, path.resolve(folder)));
}

async function answer(request: Request, folder: string): Promise<Response> {
  if (!isOwnAddress(request.url)) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = fileFor(folder, request.url);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return refuse(404);
  const nonce = randomBytes(16).toString('base64');
  const isPage = path.extname(file) === '.html';
  return new Response(
    isPage ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes),
    {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    },
  );
}

function refuse(status: number): Response {
  return new Response(null, {
    status,
    headers: { 'content-security-policy': contentSecurityPolicy('') },
  });
}

/** Null for what cannot be decoded and for everything that leaves the folder. */
function fileFor(folder: string, address: string): string | null {
  try {
    const wanted = decodeURIComponent(new URL(address).pathname);
    if (wanted.includes('\0') || wanted.includes('\\')) return null;
    const file = path.resolve(folder, `.${path.extname(wanted) === '' ? '/index.html' : wanted}`);
    return file.startsWith(folder + path.sep) ? file : null;
  } catch {
    return null;
  }
}
